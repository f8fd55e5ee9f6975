/** How an object is called. */
export interface ObjectName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Something that could not be read. */
export interface Failure {
  readonly file: string;
  readonly message: string;
}
