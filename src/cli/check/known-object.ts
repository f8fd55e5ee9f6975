import type { FoundObject } from './objects';

/** An object, and how its place is found again: documents are not kept. */
export interface KnownObject {
  readonly object: FoundObject;
  readonly file: string;
  /** The number of its document in the file. */
  readonly document: number;
}
