import { Problem } from './problem';
import type { YamlDocument } from './yaml-document';

/** A text with more is no manifest, and would take more memory than there may be. */
const MAX_DOCUMENTS = 500_000;

/**
 * Adds a document to those of a text.
 *
 * @param start where it begins
 */
export function addDocument(documents: YamlDocument[], document: YamlDocument, start: number): void {
  if (documents.length === MAX_DOCUMENTS) {
    throw new Problem(`the text has more than ${MAX_DOCUMENTS} documents`, start);
  }
  documents.push(document);
}
