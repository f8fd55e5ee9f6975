import type { Random } from './random';

/** What YAML is made of, and what trips over it. */
const PIECES = [
  '\n', '\n', '\n', '\n  ', '\n  ', '\n    ', '\n ', ' ', ' ', '  ', ': ', ': ', ':', ':\n', '- ', '- ', '-', '-\n', '? ', '?', ', ', ',', '[', ']', '{', '}', '[', ']', '{', '}',
  'a', 'b', 'c: ', 'a: 1', 'key: value', '"q"', '\'s\'', '"', '\'', '\'\'', '\\', '\\n', '\\x41', '\\u00e9', '\\\n', '#', ' # c', '\n# c\n', '|', '>', '|-\n', '>+\n', '|2\n', '|1-\n',
  '&x ', '*x', '&x', '*x ', '&y ', '*y', '!', '! ', '!!str ', '!!int ', '!!float ', '!!null ', '!!binary ', '!!map ', '!t ', '!<tag:yaml.org,2002:str> ', '!e!x ', '%TAG !e! tag:x,', '%',
  '<<: ', '<<: *x', '<<', '---\n', '---', '--- # c\n', '\n---\n', '...\n', '\n...\n', '%YAML 1.1\n', '@', '`', '=', '~', '0', '1', '0x1F', '0o17', '017', '1e3', '.5', '-', '+', '_', '.inf', '.nan',
  'yes', 'on', 'null', 'true', '1.0', '12:30', '2001-01-01', '9007199254740993', '18446744073709551615', '\t', '\t', '\r\n', '\r', 'é', '😀', '\u0085', '\u2028', '\ufeff', '\x07', '\0', '\u00a0',
];

const SCALAR_PIECES = [
  ...'0123456789', ...'+-._eExXoObBpP~:,aAfFyYnN', '0x', '0o', '0b', '-0b', '1_000', 'inf', 'nan', '.inf', '.nan', 'true', 'no', 'Off', 'null', '<<', '=', '2001-', '-01', '12-14', 'T', 't', ' ',
  '21:59:43', '.10', 'Z', '+05:00', '9223372036854775807', '9223372036854775808', '18446744073709551615', '18446744073709551616', '9007199254740993', '1e400', '1e-400', '00',
];

const TAGS = ['', '', '', '! ', '!!str ', '!!int ', '!!float ', '!!bool ', '!!null ', '!!binary ', '!!timestamp ', '!!merge ', '!x ', '!!set '];

/** A text made of pieces of YAML, most of them wrong. */
export function soup(random: Random): string {
  return Array.from({ length: 1 + random.below(random.below(3) === 0 ? 60 : 16) }, () => random.pick(PIECES)).join('');
}

/** A scalar that looks as if it were something, with or without a tag or quotes, somewhere in a text. */
export function scalar(random: Random): string {
  const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(SCALAR_PIECES)).join('');
  const quoted = random.below(6) === 0 ? `"${text}"` : text;
  const written = random.pick(TAGS) + quoted;
  return random.pick([`a: ${written}\n`, `- ${written}\n`, `${written}\n`, `${written}: 1\n`, `[${written}]\n`, `{${written}: ${written}}\n`, `? ${written}\n: a\n`, `${written}: 1\n"${text}": 1\n`,
    `a: &x ${written}\n*x : b\n`, `a:\n  ${written}\n  b\n`]);
}

/** A text with a few changes as typing, editors, and tools make them. */
export function mutated(texts: readonly string[], random: Random): string {
  let text = random.pick(texts);
  for (let n = 1 + random.below(4); n > 0; n--) {
    text = change(text, texts, random);
  }
  return text;
}

function change(text: string, texts: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(12)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.below(random.below(4) === 0 ? 40 : 3));
    case 1:
    case 2:
    case 3:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 4:
      return withLine(lines, line, `${' '.repeat(1 + random.below(3))}${lines[line]}`);
    case 5:
      return withLine(lines, line, lines[line].slice(1 + random.below(2)));
    case 6:
      return withLine(lines, line, lines[line], lines[random.below(lines.length)]);
    case 7:
      return withLine(lines, line);
    case 8:
      return withLine(lines, line, lines[line].replace(/: .*$/, `: ${random.pick(PIECES)}${random.pick(PIECES)}`));
    case 9:
      return text.slice(0, at) + random.pick(texts).slice(-100);
    case 10:
      return random.below(2) === 0 ? text.replaceAll('\n', '\r\n') : text.replace(/\n+$/, '');
    default:
      return withLine(lines, line, lines[line].replace(/^( *)/, '$1- '));
  }
}

function withLine(lines: readonly string[], at: number, ...others: string[]): string {
  return [...lines.slice(0, at), ...others, ...lines.slice(at + 1)].join('\n');
}

/** A document that is right, or nearly so, in mixed styles. */
export function styled(random: Random): string {
  const text = block(random, 4, '');
  return random.below(3) === 0 ? change(text, [text], random) : text;
}

function block(random: Random, depth: number, indent: string): string {
  const inner = indent + ' '.repeat(1 + random.below(3));
  const count = 1 + random.below(3);
  switch (depth === 0 ? 9 : random.below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return Array.from({ length: count }, () => `${indent}${flow(random, 0)}: ${property(random)}${value(random, depth - 1, inner)}\n`).join('');
    case 4:
    case 5:
      return Array.from({ length: count }, () => `${indent}- ${property(random)}${value(random, depth - 1, inner)}\n`).join('');
    case 6:
      return `${indent}? ${flow(random, 1)}\n${indent}: ${flow(random, 1)}\n`;
    case 7:
      return `${indent}<<: ${random.pick(['*x', '[*x, *y]', '{a: 1}', '[*x, {b: 2}]'])}\n${indent}a: 2\n`;
    default:
      return `${indent}${flow(random, 2)}\n`;
  }
}

function value(random: Random, depth: number, indent: string): string {
  switch (random.below(8)) {
    case 0:
    case 1:
    case 2:
      return `\n${block(random, Math.max(depth, 0), indent)}`.trimEnd();
    case 3:
      return `${random.pick(['|', '>', '|-', '>-', '|+', '>+', '|1', '>2-'])}${random.pick(['', ' # c'])}\n${blockText(random, indent)}`;
    case 4:
      return `${flow(random, 0)}\n${indent}${flow(random, 0)}`;
    default:
      return flow(random, 2);
  }
}

function blockText(random: Random, indent: string): string {
  return Array.from({ length: random.below(5) }, () => random.pick([`${indent}text`, `${indent}  deeper`, '', `${indent}# text`, ' ', `${indent}\ttab`, `${indent} `, `${indent}a: b`])).join('\n');
}

function property(random: Random): string {
  return random.pick(['', '', '', '', '', '&x ', '&y ', '!!str ', '!!map ', '&x !t ', '! ']);
}

function flow(random: Random, depth: number): string {
  switch (depth === 0 ? 0 : random.below(5)) {
    case 1:
      return `[${Array.from({ length: random.below(4) }, () => flow(random, depth - 1)).join(random.pick([', ', ',', ',\n  ']))}]`;
    case 2:
      return `{${Array.from({ length: random.below(4) }, () => `${flow(random, 0)}${random.pick([': ', ':', ' : '])}${flow(random, depth - 1)}`).join(', ')}}`;
    default:
      return random.pick(['a', 'b', 'c', 'a b', '1', '01', '1.50', 'yes', 'null', '~', '""', '"a"', '\'b\'', '"a\n  b"', '\'a \'\' b\'', '*x', '*y', '😀', 'a:b', 'a#b', '<<', '"\\t"', '1e3', '0x1F']);
  }
}

/** Texts of several documents, JSON among them. */
export function stream(random: Random): string {
  const documents = ['a: 1\n', '{"a": 1}', '{"a": [1, 2.50, "x\\u0041", null]}\n', '- a\n', 'text\n', '# c\n', '', '{a: 1}\n', ' {"a":1}', '\n', '{"a": 1,}\n', '[1]\n', '"x"', '1\n', '{"a":1,"a":2}\n',
    'a: |\n  x\n', '%YAML 1.1\n', '{"big": 123456789012345678901234567890}', 'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod}\n', '\ufeffa: 1\n', '{"é": "😀"}'];
  const separators = ['---\n', '--- \n', '--- # c\n', '---\t\n', '---#c\n', '--- a\n', '----\n', '...\n', '\n---\n', '\n', '', ' ', '--- |\n', '\r\n---\r\n', '\n---', ' ---\n', '---\r', '\u2028---\n', '\r---\n'];
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(documents) + random.pick(separators)).join('');
}

/** A text as the bytes of a file, in any encoding, with or without a byte order mark, a few bytes of it wrong. */
export function bytes(text: string, random: Random): Buffer {
  const mark = random.below(2) === 0 ? '\ufeff' : '';
  const content = random.below(3) === 0 ? Buffer.from(mark + text) : Buffer.from(`\ufeff${text}`, 'utf16le');
  const encoded = random.below(3) === 0 ? Buffer.from(content.subarray(0, content.length & ~1)).swap16() : content;
  for (let n = random.below(3); n > 0 && encoded.length > 0; n--) {
    encoded[random.below(encoded.length)] = random.pick([0x00, 0x07, 0x20, 0x3a, 0x80, 0xbf, 0xc2, 0xd8, 0xdc, 0xe2, 0xed, 0xf4, 0xff, 0x0a]);
  }
  return encoded.subarray(0, encoded.length - random.below(2));
}
