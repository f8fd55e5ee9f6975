import { BYTE_ORDER_MARK } from './characters';
import { readChunk } from './chunk';
import { decodeText } from './decode-text';
import { readJsonStream } from './json-stream';
import { LINE_FEEDS, Lines, type Place } from './lines';
import { Problem } from './problem';
import { split } from './split';
import type { YamlDocument } from './yaml-document';
import { toError, type YamlError } from './yaml-error';

const START: Place = { line: 1, column: 1 };

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
  const json = readJsonStream(text);
  if (json === undefined) {
    return readParts(text, START);
  }
  if (json.rest === undefined) {
    return json;
  }
  const first = new Lines(text, 0, text.length, START, LINE_FEEDS).place(json.rest);
  const yaml = readParts(text.slice(json.rest), first);
  return { documents: [...json.documents, ...yaml.documents], error: yaml.documents.length === 0 ? furthest(json.error!, yaml.error) : yaml.error };
}

/** What is neither JSON nor YAML is most likely meant as that of which more can be read. */
function furthest(json: YamlError, yaml: YamlError | undefined): YamlError | undefined {
  return yaml !== undefined && (json.line > yaml.line || (json.line === yaml.line && json.column > yaml.column)) ? json : yaml;
}

/**
 * Reads the documents of a YAML text, part by part.
 *
 * @param first the place of its begin
 */
function readParts(file: string, first: Place): YamlText {
  const text = withLineFeeds(file);
  const codes = new Uint16Array(text.length + 1);
  const documents: YamlDocument[] = [];
  for (const chunk of split(text)) {
    const mark = text.charCodeAt(chunk.start) === BYTE_ORDER_MARK ? chunk.start : undefined;
    const lines = new Lines(text, chunk.start, chunk.end, chunk.linesBefore === 0 ? first : { line: first.line + chunk.linesBefore, column: 1 }, undefined, mark);
    try {
      documents.push(readChunk(text, codes, chunk, lines));
    } catch (e) {
      if (e instanceof Problem) {
        return { documents, error: toError(e, lines) };
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
