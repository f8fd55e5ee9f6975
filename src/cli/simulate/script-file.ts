import { UserError } from '../../apimachinery/user-error';
import type { CheckedText } from '../../check/checked-text';
import { placeOfField } from '../../check/places';
import type { ScriptError } from '../../lifecycle';
import { plain } from '../answer-json';
import { readText } from '../pod/pod-file';

/** How many duplicate keys are reported. */
const MAX_DUPLICATES = 20;

/** A script as it is written. */
export interface ScriptFile {
  readonly script: unknown;
  /** The file it is in; nothing where there is none. */
  readonly text?: CheckedText;
}

/**
 * Reads a script.
 *
 * @param file its name; `-` for standard input
 */
export function readScriptFile(file: string | undefined): ScriptFile {
  const text = file === undefined ? undefined : readText(file);
  return { script: text === undefined ? {} : valueOf(text), text };
}

function valueOf({ file, yaml: { documents, error } }: CheckedText): unknown {
  if (error !== undefined) {
    throw new UserError(`${file}:${error.line}:${error.column}: ${error.message}`);
  }
  if (documents.length > 1) {
    const { line, column } = documents[1].start;
    throw new UserError(`${file}:${line}:${column}: a script is one document; there are ${documents.length}`);
  }
  const [first] = documents;
  // A key may override one that is merged with `<<`.
  const duplicates = first?.duplicates().filter(({ kind }) => kind !== 'merged') ?? [];
  if (duplicates.length > 0) {
    throw notValid(duplicates.slice(0, MAX_DUPLICATES).map(({ key, line, column }) => `${file}:${line}:${column}: duplicate key ${JSON.stringify(key)}`));
  }
  try {
    return plain(first?.value) ?? {};
  } catch (e) {
    throw new UserError(`${file}: ${(e as Error).message}`);
  }
}

/** What is wrong in a script, with the places in its file. */
export function scriptProblems({ problems }: ScriptError, { text }: ScriptFile): UserError {
  const lines = problems.map(({ path, message }) => {
    const document = text?.yaml.documents[0];
    const place = document && placeOfField(document, path);
    return place === undefined ? message : `${text!.file}:${place.line}:${place.column}: ${message}`;
  });
  return notValid(lines);
}

function notValid(problems: readonly string[]): UserError {
  return new UserError(`the script is not valid:\n${problems.map((line) => `  ${line}`).join('\n')}`);
}
