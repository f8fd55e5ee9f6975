/** Why a container could not be started. */
export interface Reason {
  readonly reason: string;
  readonly message: string;
}
