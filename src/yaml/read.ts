import { decodeText, WRONG_BYTE } from './decode-text';
import { addDocument } from './document-list';
import { looksLikeJson, readJsonStream } from './json-stream';
import { FIRST_PLACE, Lines, linesOfFile, type Place } from './lines';
import { PartReader } from './part-reader';
import { Problem } from './problem';
import { split } from './split';
import type { YamlDocument } from './yaml-document';
import { toError, type YamlError } from './yaml-error';

export interface YamlText {
  /** What can be read, up to the error. */
  readonly documents: readonly YamlDocument[];
  readonly error?: YamlError;
}

/**
 * Reads the documents of a YAML or JSON text as `kubectl apply` does, with the places of all that is in them.
 *
 * @param input the content of a file
 */
export function readYaml(input: string | Uint8Array): YamlText {
  const text = decodeText(input);
  if (!looksLikeJson(text)) {
    return readParts(text, FIRST_PLACE);
  }
  const { documents, error, rest } = readJsonStream(text.replaceAll(WRONG_BYTE, '\ufffd'));
  if (rest === undefined) {
    return { documents, error };
  }
  const yaml = readParts(text.slice(rest), linesOfFile(text).place(rest));
  // What is neither JSON nor YAML is most likely meant as JSON where it begins with a key in quotes.
  const isMeantAsJson = yaml.error !== undefined && yaml.documents.length === 0 && /^\s*\{\s*"/.test(text.slice(rest));
  return { documents: [...documents, ...yaml.documents], error: isMeantAsJson ? error : yaml.error };
}

/**
 * Reads the documents of a YAML text, part by part.
 *
 * @param first the place of its begin
 */
function readParts(file: string, first: Place): YamlText {
  const text = withLineFeeds(file);
  const reader = new PartReader(text);
  const documents: YamlDocument[] = [];
  for (const chunk of split(text, first)) {
    try {
      addDocument(documents, reader.read(chunk), chunk.start);
    } catch (e) {
      if (e instanceof Problem) {
        return { documents, error: toError(e, new Lines(text, chunk)) };
      }
      throw e;
    }
  }
  return { documents };
}

/** As Kubernetes reads lines: they end with LF, the last one as well. */
function withLineFeeds(text: string): string {
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  return lines.endsWith('\n') || lines === '' ? lines : `${lines}\n`;
}
