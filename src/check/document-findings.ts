import type { CheckedText, Subject } from './checked-text';
import type { Finding, ObjectName } from './finding';
import { limited, MAX_FINDINGS } from './limit';
import type { FoundObject } from './objects';
import { below } from '../apimachinery/path';
import type { Path, Place, YamlDocument } from '../yaml';

/** Fields whose numbers are meant to be octal. */
const FILE_MODES: ReadonlySet<string | number> = new Set(['defaultMode', 'mode']);

/** Why a file could not be read to its end. The place is where reading stops; where no text is left, it is the begin of what does not end. */
export function syntaxFinding(text: CheckedText): Finding[] {
  const { error } = text.yaml;
  if (error === undefined) {
    return [];
  }
  const { message, from, isEnd, line, column } = error;
  const stop = { line, column };
  const place = isEnd ? from ?? stop : stop;
  const other = isEnd ? { ...stop, message: 'reading stops' } : from && { ...from, message: 'what cannot be read begins' };
  const related = from && other && { file: text.file, ...other };
  return [text.finding({ rule: 'file/readable', message: `${message}; this document and what follows are not checked`, related }, place)];
}

/** What kubectl ignores silently in a document, and what it reads differently from how it looks. */
export function documentFindings(text: CheckedText, document: YamlDocument, objects: readonly FoundObject[]): Finding[] {
  return [ignoredText(document), duplicates(text, document), readOtherwise(document)].flatMap((found) => (
    limited(found, ({ place, ...subject }) => text.finding({ ...subject, object: objectAt(subject.path, objects) }, place, document))));
}

interface Found extends Subject {
  readonly place: Place;
}

/** The object that a path leads into. */
function objectAt(path: Path | undefined, objects: readonly FoundObject[]): ObjectName | undefined {
  return path && objects.find((object) => below(path, object.path))?.name;
}

function ignoredText({ ignored }: YamlDocument): Found[] {
  return ignored === undefined ? [] : [{ rule: 'file/all-is-read', message: 'this and all that follows it in the document is ignored', place: ignored }];
}

function duplicates({ file }: CheckedText, document: YamlDocument): Found[] {
  return document.duplicates(MAX_FINDINGS + 1).map(({ key, kind, path, first, ...place }) => {
    const name = JSON.stringify(key);
    const at = { path, place, related: { file, ...first, message: 'first used' } };
    switch (kind) {
      case 'key':
        return { rule: 'file/unique-keys', message: `duplicate key ${name} in this map: this one is used`, ...at };
      case 'type':
        return { rule: 'file/unique-keys', message: `two keys of this map become ${name}: one of them counts, at random`, ...at };
      default:
        return { rule: 'file/merge-overrides-nothing', message: `the key ${name} ${kind === 'merge' ? 'is overridden by' : 'overrides'} a merge`, ...at };
    }
  });
}

function readOtherwise(document: YamlDocument): Found[] {
  const meant = document.warnings(MAX_FINDINGS + 1).filter(({ kind, path }) => kind === 'key' || !FILE_MODES.has(path[path.length - 1]));
  return meant.map(({ kind, text, value, path, ...place }) => (kind === 'key'
    ? { rule: 'file/key-is-text', message: `the key ${text} is read as ${JSON.stringify(value)}`, path, place }
    : { rule: 'file/number-is-decimal', message: `${text} is an octal number: it is read as ${value}`, path, place }));
}
