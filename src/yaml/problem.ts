/** Why a text cannot be read, and where: thrown within the reader, which makes an error with line and column of it. */
export class Problem extends Error {
  /**
   * @param message what is wrong
   * @param offset where reading stopped
   * @param from where the part began that could not be read, where that is another place
   */
  constructor(message: string, public readonly offset: number, public readonly from?: number) {
    super(message);
  }
}
