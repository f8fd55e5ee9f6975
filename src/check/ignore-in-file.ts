import type { Finding } from './finding';
import type { Ignores } from './ignore';
import type { FoundObject } from './objects';
import { placeOfKey } from './places';
import { isMap } from '../apimachinery/plain-object';
import type { Comment, YamlDocument } from '../yaml';

const DIRECTIVE = /^\s*podwright:\s*(\S*)\s*(\S*)\s*(.*)$/s;
const COMMENT_FORM = '"# podwright: ignore RULE REASON"';
/** In the name of an annotation a `.` stands for the `/` of a rule. */
const ANNOTATION = 'podwright/ignore.';

/** Whether a file may have comments that ignore rules: to list comments takes time. */
export function hasDirectives(bytes: Buffer): boolean {
  const isUtf16 = bytes[0] >= 0xfe;
  return isUtf16 || bytes.includes('podwright:');
}

/**
 * Adds what the comments of a file ignore:
 *
 * - in the head of the file, before anything else in it: the whole file,
 * - in the head of a later document: the document,
 * - on a line of its own: the line below,
 * - behind something: its line.
 */
export function addComments(documents: readonly YamlDocument[], file: string, ignores: Ignores): void {
  let isHead = true;
  documents.forEach((document, i) => {
    const first = document.value === null ? Infinity : document.placeOf([])?.value.line ?? Infinity;
    const end = documents[i + 1]?.start.line ?? Infinity;
    const comments = document.comments();
    const below = linesBelow(comments);
    for (const comment of comments) {
      const [, verb, rule, reason] = DIRECTIVE.exec(comment.text) ?? [];
      if (verb === undefined) {
        continue;
      }
      const isAbove = comment.line < first;
      const covers = isHead && isAbove ? () => true : isAbove ? within(document.start.line, end) : atLine(below.get(comment.line) ?? comment.line);
      const at = { file, line: comment.line, column: comment.column };
      ignores.add(verb === 'ignore' ? rule : '', reason.trim(), COMMENT_FORM, at, (finding) => finding.file === file && covers(finding));
    }
    isHead &&= document.value === null;
  });
}

/** Adds what the annotations of an object ignore: `podwright/ignore.container.name-unique: REASON`. */
export function addAnnotations({ manifest, path, name }: FoundObject, document: YamlDocument, file: string, ignores: Ignores): void {
  const annotations = isMap(manifest) && isMap(manifest.metadata) ? manifest.metadata.annotations : undefined;
  if (!isMap(annotations)) {
    return;
  }
  for (const key of Object.keys(annotations).filter((one) => one.startsWith(ANNOTATION))) {
    const rule = key.slice(ANNOTATION.length).replace('.', '/');
    const reason = typeof annotations[key] === 'string' ? annotations[key].trim() : '';
    const at = { file, object: name, ...placeOfKey(document, [...path, 'metadata', 'annotations', key]) };
    ignores.add(rule, reason, `"${ANNOTATION}RULE: REASON", with a "." for the "/" of the rule`, at, (finding) => finding.object === name);
  }
}

/** The line below each comment on a line of its own, without other such comments. */
function linesBelow(comments: readonly Comment[]): Map<number, number> {
  const below = new Map<number, number>();
  for (const { line, isAlone } of [...comments].reverse()) {
    if (isAlone) {
      below.set(line, below.get(line + 1) ?? line + 1);
    }
  }
  return below;
}

function atLine(line: number): (finding: Finding) => boolean {
  return (finding) => finding.line === line;
}

function within(start: number, end: number): (finding: Finding) => boolean {
  return ({ line }) => start <= line && line < end;
}
