import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkFiles, findingsOf, inShort, pod } from './check-files';
import { MAX_BYTES, readBytes } from '../../src/check/read-file';
import { formatReport } from '../../src/cli/check/formats';

const GOOD = { 'good.yaml': pod('good', 'dnsPolicy: Nope') };
const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;

const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${data}`;
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, i) => {
  const before = String.fromCharCode('a'.charCodeAt(0) + i);
  return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
})].join('\n');

const HOSTILE: { readonly [name: string]: string | Uint8Array } = {
  'an alias bomb': configMap(`data:\n  ${bomb.replaceAll('\n', '\n  ')}\n`),
  'an alias of itself': configMap('data: &a {b: *a}\n'),
  'binary': gzipSync(Buffer.from(pod('a').repeat(100))),
  'a program': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0]),
  'NUL': pod('a\u0000b'),
  'a byte order mark alone': '\ufeff',
  'broken UTF-8': Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]),
  'half of UTF-16': Buffer.from([0xff, 0xfe, 0x61]),
  'open brackets': '['.repeat(200_000),
  'open braces': '{'.repeat(200_000),
  'deep JSON': `{"apiVersion":"v1","kind":"Pod","x":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`,
  'deep blocks': `apiVersion: v1\nkind: Pod\nx:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
  'keys of the prototype': 'apiVersion: v1\nkind: Pod\n__proto__: {polluted: true}\nmetadata: {name: a, labels: {__proto__: b, constructor: c}}\nspec: {__proto__: {x: 1}}\n',
  'a kind of the prototype': 'apiVersion: constructor\nkind: toString\nmetadata: {name: __proto__}\n',
  'an apiVersion of the prototype': 'apiVersion: __proto__/v1\nkind: __proto__\n',
  'a rule without end': pod('a', `# podwright: ignore ${'x/'.repeat(100_000)} because`),
  'ignores without end': `${pod('a')}${'# podwright: ignore dns/policy-supported because\n'.repeat(5_000)}`,
  'many unknown fields': `apiVersion: v1\nkind: Pod\n${Array.from({ length: 200_000 }, (_, i) => `k${i}: 1\n`).join('')}`,
  'many octal numbers': configMap(`data: {a: [${'017,'.repeat(200_000)}]}\n`),
  'many duplicates': configMap(`data: {${'a: b, '.repeat(200_000)}}\n`),
  'many maps with duplicates': configMap(`data: {a: [${'{a: 1, a: 2},'.repeat(100_000)}]}\n`),
  'many keys that become others': configMap(`data: {a: [${'{on: 1},'.repeat(100_000)}]}\n`),
  'many references': pod('a', 'volumes:', ...Array.from({ length: 20_000 }, (_, i) => `- {name: v${i}, emptyDir: {}, hostPath: {path: /a}}`)),
  'huge numbers': pod('a', 'activeDeadlineSeconds: 99999999999999999999999', 'terminationGracePeriodSeconds: 1e400'),
  'values of other types': 'apiVersion: v1\nkind: Pod\nmetadata: [1]\nspec: text\n',
  'a list of anything': 'apiVersion: v1\nkind: List\nitems: [1, null, [], text, {kind: Pod}]\n',
  'metadata of other types': 'apiVersion: v1\nkind: Service\nmetadata: 5\nspec: {selector: [1], ports: {a: b}}\n',
  'ConfigMap data of another type': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [a], namespace: {b: c}, annotations: 5}\ndata: text\n',
};

test.each(Object.entries(HOSTILE))('%s: there is an answer in all formats, and the rest is checked', (_, text) => {
  const report = checkFiles({ 'hostile.yaml': text, ...GOOD });
  for (const format of FORMATS) {
    expect(typeof formatReport(format, report, {})).toBe('string');
  }
  expect(inShort(report.findings.filter(({ file }) => file === 'good.yaml'))).toEqual(['9:14 dns/policy-supported']);
});

test.each(['an alias bomb', 'an alias of itself', 'a program', 'NUL', 'open brackets', 'open braces'])('%s is an error', (name) => {
  expect(findingsOf(HOSTILE[name])).toMatchObject([{ severity: 'error', rule: 'file/readable' }]);
});

test('keys of the prototype are fields like others', () => {
  const findings = findingsOf(HOSTILE['keys of the prototype']);
  expect(inShort(findings)).toEqual(expect.arrayContaining(['3:1 decode/unknown-field', '5:8 decode/unknown-field']));
  expect(({} as any).polluted).toBeUndefined();
});

test('names that control a terminal do nothing in a text', () => {
  const report = checkFiles({ 'a\u001b[2J.yaml': pod('"a\\e[31m\\u202e"', 'dnsPolicy: "\\e]0;title\\a"') });
  const text = formatReport('text', report, {});
  expect(report.findings.length).toBeGreaterThan(1);
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

describe('files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'podwright-hostile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('that are too large are not read', () => {
    const file = join(folder, 'a.yaml');
    writeFileSync(file, '');
    truncateSync(file, MAX_BYTES + 1);
    expect(() => readBytes(file)).toThrow('it is larger than 16 MiB');
  });

  test('that never end are not read for ever', () => {
    expect(() => readBytes('/dev/zero')).toThrow('it is larger than 16 MiB');
  });

  test('that are pipes are read', () => {
    const file = join(folder, 'pipe');
    execFileSync('mkfifo', [file]);
    execFileSync('bash', ['-c', 'printf "a: 1" > "$0" &', file], { stdio: 'ignore' });
    expect(readBytes(file).toString()).toBe('a: 1');
  });

  test('that the system makes up are read, though their size is none', () => {
    expect(readBytes('/proc/self/status').toString()).toContain('Name:');
  });
});
