import { Yaml } from 'cdk8s';
import { plainValue } from './plain-value';
import { BoundedCache } from '../apimachinery/bounded-cache';

/**
 * How strings are written, byte for byte as cdk8s writes them (the `yaml` package with the YAML 1.1 schema and no line folding): plain where a YAML 1.1
 * parser reads the same string back, else in quotes; several lines as a literal block.
 *
 * With one exception: what the Go parser of kubectl and the API server refuses or reads as something else is escaped: the characters from DEL to NEL, line
 * and paragraph separators, byte order marks, and in several lines tabs before the first visible character, nothing but blanks, and some lines of blanks. And
 * what it takes for a number, since it looks at no underscore and knows `0o17` and `0X1F`, is in quotes, as is the key `<<`.
 *
 * @see https://yaml.org/spec/1.1/
 */

/** What must be quoted: indicators, blanks at either end, `: ` and ` #` inside, and what Kubernetes takes for JSON at the start of a text: `{` after blanks of Unicode. */
const NOT_PLAIN = /^\s+\{|^[\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|:[ \t]|[\t ]#|[\t :]$/;

/** Control characters and lone surrogates. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u;

/** Half of a pair of surrogates is no character: U+FFFD stands for it, in UTF-8 and to the API server. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What a Go parser does not read as it stands. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
/** Several lines with a tab where a Go parser still looks for the indent, or nothing but blanks. */
const WITHOUT_INDENT = /^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$/;
/** A line of blanks, which cdk8s breaks in two where it has double quotes around several lines. */
const BLANK_LINE = /\n +\n/;
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

const DOCUMENT_MARKER = /^(?:---|\.\.\.)/;

/** A longer key, as it is written, is not read without a question mark in front of it. */
const LONGEST_KEY = 1024;

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
  if (NOT_PLAIN.test(text) || (SUSPECT.test(text) && (NOT_A_STRING.test(text) || plainValue(text) !== text))) {
    return quoted(text);
  }
  return text;
}

/** A printable string of one line in quotes. */
function quoted(text: string): string {
  return text.includes('"') && !text.includes('\'') ? `'${text}'` : JSON.stringify(text);
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(ALL_UNREADABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Most manifests have the same few strings: the written forms of the last ones are kept, with a leading blank. */
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
  return lines.get(text) ?? rareString(text, indent);
}

/**
 * The key of a map, and the colon behind it.
 *
 * @param indent what the lines of the map begin with; empty where the map is the document: there a key must not look like the marker of one
 */
export function writeKey(key: string, indent: string): string {
  const text = line(key) ?? rareKey(key.replace(LONE_SURROGATE, '\ufffd'));
  const isMarker = key === '<<' || (indent === '' && DOCUMENT_MARKER.test(key));
  const written = isMarker && text === key ? quoted(key) : text;
  return written.length > LONGEST_KEY ? `? ${written}\n${indent}:` : `${written}:`;
}

/** A key with line breaks or unprintable characters: cdk8s has quotes around those. */
function rareKey(key: string): string {
  const written = Yaml.stringify({ [key]: null });
  return UNREADABLE.test(key) || written.startsWith('?') ? escaped(key) : written.slice(0, -': null\n'.length);
}

function rareString(text: string, indent: string): string {
  const whole = text.replace(LONE_SURROGATE, '\ufffd');
  return whole === text ? severalLines(text, indent) : writeString(whole, indent);
}

/** What does not fit on a line. */
function severalLines(text: string, indent: string): string {
  if (UNREADABLE.test(text) || WITHOUT_INDENT.test(text)) {
    return ` ${escaped(text)}`;
  }
  if (!UNPRINTABLE.test(text) && SIMPLE_BLOCK.test(text)) {
    const clipped = text.endsWith('\n');
    const body = clipped ? text.slice(0, -1) : text;
    return ` ${clipped ? '|' : '|-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
  }
  const written = writeOther(text, indent);
  return written.startsWith(' "') && BLANK_LINE.test(text) ? ` ${escaped(text)}` : written;
}

/**
 * What is rare is left to cdk8s, which writes it two blanks deep; deeper lines get the rest of their indent here.
 *
 * @param indent what lines below the first begin with
 * @returns what follows the colon, or the dash
 */
export function writeOther(value: unknown, indent: string): string {
  const written = Yaml.stringify({ k: value }).slice('k:'.length, -1);
  return written.replace(/\n(?=[^\n])/g, `\n${indent.slice(2)}`);
}
