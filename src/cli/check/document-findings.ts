import type { CheckedText } from './checked-text';
import type { Finding } from './finding';
import type { YamlDocument } from '../../yaml';

/** Fields whose numbers people mean to be octal. */
const FILE_MODES: ReadonlySet<string | number> = new Set(['defaultMode', 'mode']);

/** Why a file could not be read to its end. */
export function syntaxFinding(text: CheckedText): Finding[] {
  const { error } = text.yaml;
  if (error === undefined) {
    return [];
  }
  const { message, from, line, column } = error;
  const related = from && { file: text.file, line, column, message: 'reading stops' };
  return [text.finding({ rule: 'file/readable', message: `${message}; what follows is not checked`, related }, from ?? error)];
}

/** What kubectl loses of a document without a word, and what it reads otherwise than it looks. */
export function documentFindings(text: CheckedText, document: YamlDocument): Finding[] {
  return [...ignoredText(text, document), ...duplicates(text, document), ...readOtherwise(text, document)];
}

function ignoredText(text: CheckedText, document: YamlDocument): Finding[] {
  const { ignored } = document;
  return ignored === undefined ? [] : [text.finding({ rule: 'file/all-is-read', message: 'this and all that follows it in the document is ignored' }, ignored, document)];
}

function duplicates(text: CheckedText, document: YamlDocument): Finding[] {
  return document.duplicates().map(({ key, kind, path, first, ...place }) => {
    const related = { file: text.file, ...first, message: 'first used' };
    const name = JSON.stringify(key);
    switch (kind) {
      case 'key':
        return text.finding({ rule: 'file/unique-keys', message: `the key ${name} stands twice in this map: this one counts`, path, related }, place, document);
      case 'type':
        return text.finding({ rule: 'file/unique-keys', message: `two keys of this map become ${name}: one of them counts, at random`, path, related }, place, document);
      default:
        return text.finding({ rule: 'file/merge-overrides-nothing', message: `the key ${name} ${kind === 'merge' ? 'is overridden by' : 'overrides'} a merge`, path, related },
          place, document);
    }
  });
}

function readOtherwise(text: CheckedText, document: YamlDocument): Finding[] {
  return document.warnings().filter(({ kind, path }) => kind === 'key' || !FILE_MODES.has(path[path.length - 1])).map(({ kind, text: written, value, path, ...place }) => (
    kind === 'key'
      ? text.finding({ rule: 'file/key-is-text', message: `the key ${written} is read as ${JSON.stringify(value)}`, path }, place, document)
      : text.finding({ rule: 'file/number-is-decimal', message: `${written} is an octal number: it is read as ${value}`, path }, place, document)));
}
