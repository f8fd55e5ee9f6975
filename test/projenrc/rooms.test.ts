import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint, loadESLint } from 'eslint';
import { ROOMS, ROOMS_OF_VALIDATION, type Room, type Rooms } from '../../projenrc/rooms';

const ROOT = join(__dirname, '..', '..');
const RULES = ['import/no-restricted-paths', 'no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax'];
/** The name of a room that is not listed. */
const UNLISTED = 'lounge';

let eslint: ESLint;

beforeAll(async () => {
  const { rules, overrides, ...config } = JSON.parse(readFileSync(join(ROOT, '.eslintrc.json'), 'utf8').replace(/^\/\/.*/, ''));
  const only = (all: object): object => Object.fromEntries(Object.entries(all).filter(([name]) => RULES.includes(name)));
  const LegacyESLint = await loadESLint({ useFlatConfig: false }) as any;
  eslint = new LegacyESLint({
    cwd: ROOT,
    useEslintrc: false,
    overrideConfig: {
      ...config,
      // The files of the tests are not on disk, so that there are no types.
      parserOptions: { ...config.parserOptions, project: null },
      ignorePatterns: [],
      rules: only(rules),
      overrides: overrides.map((override: { files: string[]; rules?: object }) => ({ files: override.files, rules: only(override.rules ?? {}) })),
    },
  });
});

/** The lines of a file of `src` that one of the rules reports. */
async function reported(file: string, lines: readonly string[]): Promise<string[]> {
  const [{ messages }] = await eslint.lintText(lines.join('\n'), { filePath: join(ROOT, 'src', file) });
  expect(messages.filter(({ ruleId }) => !RULES.includes(ruleId ?? ''))).toEqual([]);
  return [...new Set(messages.map(({ line }) => lines[line - 1]))];
}

/** The rooms and files of a floor, each with one of its files. */
function onDisk(floor: string): { readonly name: string; readonly file: string }[] {
  return readdirSync(floor, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    file: entry.isDirectory() ? readdirSync(join(floor, entry.name), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => join(entry.name, f))[0] : entry.name,
  }));
}

function importOf(from: string, to: string): string {
  return `import type * as it from './${relative(from, to).replace(/\.ts$/, '')}';`;
}

describe.each<[string, Rooms]>([['.', ROOMS], ['validation', ROOMS_OF_VALIDATION]])('in src/%s', (floor, rooms) => {
  const entries = onDisk(join(ROOT, 'src', floor));

  test('every room is listed', () => {
    expect(Object.keys(rooms)).toEqual(expect.arrayContaining(entries.map(({ name }) => name).filter((name) => !name.endsWith('.ts'))));
  });

  test('a list names rooms and files that there are, or that are listed', () => {
    const known = [...Object.keys(rooms), ...entries.map(({ name }) => name)];
    expect(known).toEqual(expect.arrayContaining(Object.values(rooms).flatMap((room) => room.rooms ?? [])));
  });

  test.each(Object.entries<Room>(rooms))('%s may import what it is listed with, and nothing else', async (name, room) => {
    const allowed = [name, ...room.rooms ?? []];
    const all = entries.map((entry) => ({ ...entry, line: importOf(join(floor, name), join(floor, entry.file)) }));
    const forbidden = all.filter((entry) => !allowed.includes(entry.name)).map(({ line }) => line);
    expect(await reported(join(floor, name, 'virtual.ts'), all.map(({ line }) => line))).toEqual(forbidden);
  });

  test('a room that is not listed may import nothing', async () => {
    const lines = entries.map(({ file }) => importOf(join(floor, UNLISTED), join(floor, file)));
    expect(await reported(join(floor, UNLISTED, 'virtual.ts'), lines)).toEqual(lines);
  });

  test('there are no circles', () => {
    const below = (name: string, above: readonly string[]): void => {
      expect(above).not.toContain(name);
      rooms[name]?.rooms?.forEach((other) => below(other, [...above, name]));
    };
    Object.keys(rooms).forEach((name) => below(name, []));
  });
});

test.each([
  ['import', 'import { validate } from \'../validation/validate\';'],
  ['import of types', 'import type * as validation from \'../validation/validate\';'],
  ['export', 'export * from \'../validation/validate\';'],
  ['require', 'const validation = require(\'../validation/validate\');'],
  ['import that is called', 'const validation = import(\'../validation/validate\');'],
  ['type of an import', 'type Validation = typeof import(\'../validation/validate\');'],
])('a forbidden %s is reported', async (_, line) => {
  expect(await reported('volume/virtual.ts', [line])).toEqual([line]);
});

const PACKAGES = ['cdk8s', 'cli-progress', 'constructs', 'fs', 'node:crypto', 'node:fs', 'node:module', 'node:path', 'node:stream', 'node:url', 'typescript', 'yaml'];

test.each(Object.entries(ROOMS))('%s may import the packages that it is listed with, and no others', async (name, { packages = [] }) => {
  const lines = PACKAGES.map((one) => `import * as it from '${one}';`);
  expect(await reported(`${name}/virtual.ts`, lines)).toEqual(lines.filter((_, i) => !packages.includes(PACKAGES[i])));
});

test.each(['process.env.HOME', 'Buffer.from(\'\')', 'require(\'node:fs\')', '__dirname'])('%s is reported in a room that runs in a browser', async (expression) => {
  const line = `export const it = ${expression};`;
  expect(await reported('validation/pod/virtual.ts', [line])).toEqual([line]);
  expect(await reported('app/virtual.ts', [line])).toEqual([]);
});
