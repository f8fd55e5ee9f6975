import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles, pod } from './check-files';
import { readConfig } from '../../src/check/config';
import { Ignores } from '../../src/check/ignore';

let folder: string;
const before = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-config-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function configOf(text: string): ReturnType<typeof readConfig> {
  writeFileSync('podwright.yaml', text);
  return readConfig(undefined);
}

test('there need not be one', () => {
  const config = readConfig(undefined);
  expect(config.file).toBeUndefined();
  expect(config.excludes('a.yaml')).toBe(false);
});

test('one that is named has to be there', () => {
  expect(() => readConfig('other.yaml')).toThrow('other.yaml: there is no such file or folder');
});

test.each(['', '# nothing\n', '{}'])('an empty one says nothing: %j', (text) => {
  expect(configOf(text)).toMatchObject({ minors: undefined, security: undefined, strict: undefined });
});

test('says versions, the security level, strictness', () => {
  expect(configOf('kubernetesVersion: 1.35 - 1.37\nsecurity: restricted\nstrict: true\n')).toMatchObject({ minors: [35, 36, 37], security: 'restricted', strict: true });
  expect(configOf('kubernetesVersion: 1.35\n')).toMatchObject({ minors: [35] });
});

test('excludes paths', () => {
  const { excludes } = configOf('exclude:\n- paths: [charts/**, "*.tpl.yaml"]\n  reason: templates are no YAML\n');
  expect(['charts/a/b.yaml', 'a.tpl.yaml', 'a.yaml', 'x/a.tpl.yaml'].map(excludes)).toEqual([true, true, false, false]);
});

describe('ignores rules', () => {
  const files = { 'a.yaml': pod('a', 'dnsPolicy: Nope'), 'x/b.yaml': pod('b', 'dnsPolicy: Nope') };

  function left(config: string): string[] {
    const ignores = new Ignores();
    configOf(config).addIgnores(ignores, Object.keys(files));
    return checkFiles({ ...files, 'podwright.yaml': '' }, {}, ignores).findings.map(({ file, rule }) => `${file} ${rule}`);
  }

  test('everywhere', () => {
    expect(left('ignore:\n- rule: dns/policy-supported\n  reason: because\n')).toEqual([]);
  });

  test('in paths', () => {
    expect(left('ignore:\n- {rule: dns/policy-supported, paths: [x/**], reason: because}\n')).toEqual(['a.yaml dns/policy-supported']);
  });

  test('with a reason, or not at all', () => {
    expect(left('ignore:\n- rule: dns/policy-supported\n')).toContain('podwright.yaml ignore/is-complete');
  });

  test('and says which are not found, in the files that are checked', () => {
    expect(left('ignore:\n- {rule: container/name-unique, reason: because}\n- {rule: dns/policy-supported, reason: because}\n')).toEqual(['podwright.yaml ignore/is-used']);
    expect(left('ignore:\n- {rule: container/name-unique, paths: [y/**], reason: because}\n- {rule: dns/policy-supported, reason: because}\n')).toEqual([]);
  });
});

test.each([
  ['kubernetesVersoin: 1.37\n', '1:1: there is no setting "kubernetesVersoin": did you mean kubernetesVersion?'],
  ['x: 1\n', '1:1: there is no setting "x": there are kubernetesVersion, security, strict, exclude, ignore'],
  ['security: strict\n', '1:11: security must be baseline or restricted, got "strict"'],
  ['kubernetesVersion: 1.20\n', '1:20: kubernetesVersion must be a version from 1.33 to 1.37'],
  ['kubernetesVersion: 1.40\n', '1:20: kubernetesVersion must be a version from 1.33 to 1.37 such as \'1.36\', or a range such as \'1.35 - 1.37\', got "1.4"; put it in quotes: a number loses a 0 at its end'],
  ['- a\n', '1:1: a configuration must be a map with kubernetesVersion, security, strict, exclude, ignore'],
  ['exclude: charts/**\n', '1:10: exclude must be a list'],
  ['exclude:\n- paths: [a]\n', '2:3: reason is missing: why the paths are excluded'],
  ['exclude:\n- reason: because\n', '2:3: paths is missing: patterns such as charts/**'],
  ['ignore:\n- {rul: a}\n', '2:4: there is no setting "rul": did you mean rule?'],
  ['strict: true\nstrict: false\n', '2:1: strict is a duplicate key'],
  ['a: "b\n', '1:4: the text ends within quotes that are not closed'],
  ['{}\n---\n{}\n', '3: a configuration is one document'],
])('%j is an error with its place: %s', (text, message) => {
  expect(() => configOf(text)).toThrow(`podwright.yaml:${message}`);
});
