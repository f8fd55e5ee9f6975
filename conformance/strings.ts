/**
 * Writes random strings as YAML, as values and as keys, and compares what a Go parser reads. Needs Go.
 *
 *     npx tsx conformance/strings.ts --count 2000000 --seed 1
 */
import { parseArgs } from 'node:util';
import { buildYaml } from './build';
import { Random, seedOf } from './random';
import { askYaml } from './yaml-fuzz';
import { writeYaml } from '../src/yaml/writer';

/** How many strings are in a document, and documents in a batch. */
const DOCUMENT = 50;
const BATCH = 200;
/** How many strings that come back as something else are printed. */
const SHOWN = 10;

const SHORT = ['yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '<<', '=', '2001-01-01', '.inf', ' a', 'a ', 'a\nb', 'a\n', '\n', '', '-0',
  '0o022', '0B11', '+_8', '\u007f', '\u0085', '---', '...', '%a', 'set -e\n \nexec nginx\n  '];
const WORDS = [...SHORT, ...[1000, 1023, 1024, 1025, 1026, 10_000].flatMap((length) => ['k'.repeat(length), `"${'k'.repeat(length)}`, 'é'.repeat(length), '\n'.repeat(length)])];
const INDICATORS = [...'yn10xeE.:-+_~ \t\n#\'"%@`{}[]&*!|>\\abBoO'];
const RARE = ['é', '😀', '\u2028', '\u2029', '\u0085', '\u00a0', '\ufeff', '\u007f', '\0', '\x07', '\r', '\x1b', '\u009f', '\ufffe', '\uffff', '\ue000', '\u{1fffe}', '\u{10ffff}'];
const LINES = ['a', 'bc', '  ', ' ', '\n', '\n', '\t', '"', '\'', '\\', ': ', '#', '- ', 'é', '\r', '\x01', 'set -e\n', '\n \n', '\n  '];

const KINDS: readonly ((r: Random) => string)[] = [
  (r) => join(r, 12, () => r.pick(r.oneIn(5) ? RARE : INDICATORS)),
  (r) => join(r, 16, () => r.pick(['a', ' ', '\n', '\t', '#'])),
  (r) => join(r, 50, () => r.pick(LINES)),
  (r) => join(r, 8, () => r.pick([...'0123456789+-._eExXoObB:aAfFTZ'])),
  (r) => join(r, 6, () => r.pick(SHORT)),
  (r) => join(r, 10, () => String.fromCodePoint(r.pick([0, 0, 0xe000, 0x10000]) + r.below(r.pick([0x100, 0x2000])))),
];

/** How many of `count` random strings come back as they were; all have to. */
export function stringsComeBack(count: number, seed: number): boolean {
  const yaml = buildYaml();
  let different = 0;
  for (let done = 0; done < count; done += DOCUMENT * BATCH) {
    const random = new Random(seedOf(`${seed} ${done}`));
    const documents = Array.from({ length: BATCH }, () => Array.from({ length: DOCUMENT }, () => random.pick(KINDS)(random)));
    const lost = lostOf(yaml, done === 0 ? [...WORDS.map((word) => [word]), ...documents] : documents);
    lost.slice(0, Math.max(SHOWN - different, 0)).forEach((text) => console.error(`${JSON.stringify(text)} comes back as something else`));
    different += lost.length;
  }
  console.log(`strings (seed ${seed}): ${count - different} of ${count} come back from a Go YAML parser as they were, as values and as keys`);
  return different === 0;
}

/** The strings that a Go parser reads as something else: in a document with several, each is checked on its own. */
function lostOf(yaml: string, documents: readonly (readonly string[])[]): string[] {
  const answers = askYaml(yaml, documents.map((strings) => writeYaml(documentOf(strings))));
  return documents.flatMap((strings, i) => {
    const { error, documents: read } = answers[i];
    if (error === undefined && read.length === 1 && isSame(read[0].json, documentOf(strings))) {
      return [];
    }
    return strings.length === 1 ? strings : lostOf(yaml, strings.map((text) => [text]));
  });
}

/** Each string as a value and an item at several depths, and as a key of the document and of a map in it. */
function documentOf(strings: readonly string[]): unknown {
  const mapOf = (value: (text: string) => unknown): object => Object.fromEntries(strings.map((text) => [text, value(text)]));
  return { ...mapOf((text) => text), list: strings, map: { items: [strings], ...mapOf((text) => ({ text })) } };
}

function isSame(a: any, b: any): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
    return a === b;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function join(random: Random, below: number, piece: () => string): string {
  return Array.from({ length: random.below(below) }, piece).join('');
}

if (require.main === module) {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '200000' }, seed: { type: 'string', default: String(Date.now() % 1e9) } } });
  process.exitCode = stringsComeBack(Number(values.count), Number(values.seed)) ? 0 : 1;
}
