import { Yaml } from 'cdk8s';
import { BoundedCache } from '../apimachinery/bounded-cache';

/**
 * How strings are written, byte for byte as cdk8s writes them (the `yaml` package with the YAML 1.1 schema and no line folding): plain where a YAML 1.1
 * parser reads the same string back, else in quotes; several lines as a literal block.
 *
 * With one exception: what the Go parser of kubectl and the API server refuses or reads as something else is escaped: the characters from DEL to NEL, line
 * and paragraph separators, byte order marks, and in several lines tabs before the first visible character, and nothing but blanks. And what it takes for a
 * number, since it looks at no underscore and knows `0o17` and `0X1F`, is in quotes.
 *
 * @see https://yaml.org/spec/1.1/
 */

/** What must not stand plain: indicators, blanks at either end, `: ` and ` #` inside. */
const NOT_PLAIN = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|:[ \t]|[\t ]#|[\t :]$/;

/** Control characters and unpaired surrogates. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u;

/** What a Go parser does not read as it stands. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
/** Several lines with a tab where a Go parser still looks for the indent, or nothing but blanks. */
const WITHOUT_INDENT = /^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$/;
const ALL_UNREADABLE = new RegExp(UNREADABLE.source, 'g');

/** What a YAML 1.1 parser takes for something else than a string begins like this. */
const SUSPECT = /^(?:[-+.0-9~eEnNyYtTfFoO]|$)/;

/** null, booleans, numbers of all bases, sexagesimal numbers, timestamps. */
const NOT_A_STRING = new RegExp('^(?:' + [
  '~|[Nn]ull|NULL|',
  'Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF',
  '[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?[0-9][0-9_]*|[-+]?0x[0-9a-fA-F_]+',
  '[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN',
  '[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+|[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*',
  '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
  '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|T|[ \\t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?:[ \\t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?',
].join('|') + ')$');

/** A number for a Go parser, once all underscores are taken out. */
const NUMBER = /^[-+]?(?:0b[-+]?[01]+|0o[0-7]+|0x[0-9a-fA-F]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/i;

/** Lines of text that need no care at either end: they begin with a visible character and end with one, or with one line break after it. */
const SIMPLE_BLOCK = /^[^\s][^]*[^\s]\n?$/;

/** A string of one line. `undefined` where it takes more: line breaks, unprintable characters. */
function line(text: string): string | undefined {
  if (text.includes('\n')) {
    return undefined;
  }
  if (UNREADABLE.test(text)) {
    return escaped(text);
  }
  if (UNPRINTABLE.test(text)) {
    return undefined;
  }
  if (NOT_PLAIN.test(text) || (SUSPECT.test(text) && (NOT_A_STRING.test(text) || isNumberToGo(text)))) {
    return text.includes('"') && !text.includes('\'') ? `'${text}'` : JSON.stringify(text);
  }
  return text;
}

function isNumberToGo(text: string): boolean {
  return !text.startsWith('_') && NUMBER.test(text.replaceAll('_', ''));
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(ALL_UNREADABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same few strings stand in most manifests: how those met last are written, a blank in front, is kept. */
const lines = new BoundedCache<string>((text) => {
  const written = line(text);
  return written === undefined ? undefined : ` ${written}`;
});

/**
 * A string as the value of a map or the item of a list: what follows the colon, or the dash.
 *
 * @param indent what lines below the first begin with
 */
export function writeString(text: string, indent: string): string {
  return lines.get(text) ?? ` ${severalLines(text, indent)}`;
}

/**
 * The key of a map. `undefined` for keys that cannot stand on a line of their own.
 *
 * @param atRoot whether the map is the document: there a key must not look like the marker of one
 */
export function writeKey(key: string, atRoot: boolean): string | undefined {
  return key.length > 1000 || (atRoot && /^(%|---|\.\.\.)/.test(key)) ? undefined : line(key);
}

/** What does not fit on a line. */
function severalLines(text: string, indent: string): string {
  if (UNREADABLE.test(text) || WITHOUT_INDENT.test(text)) {
    return escaped(text);
  }
  if (!UNPRINTABLE.test(text) && SIMPLE_BLOCK.test(text)) {
    const clipped = text.endsWith('\n');
    const body = clipped ? text.slice(0, -1) : text;
    return `${clipped ? '|' : '|-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
  }
  return reindented(text, indent);
}

/** What is rare is left to cdk8s, which writes it two blanks deep; deeper lines get the rest of their indent here. */
function reindented(text: string, indent: string): string {
  const written = Yaml.stringify({ k: text }).slice('k: '.length, -1);
  return written.replace(/\n(?=[^\n])/g, `\n${indent.slice(2)}`);
}
