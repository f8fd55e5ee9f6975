import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findSources } from '../../src/cli/sources';

jest.mock('node:fs', () => ({ ...jest.requireActual('node:fs') }));

const { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } = jest.requireActual<typeof fs>('node:fs');

let folder: string;
const before = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-sources-'));
  process.chdir(folder);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
}

test('a folder stands for all manifests below, in the order of names', () => {
  write('m/b.yaml', 'm/a.yml', 'm/c/d.json', 'm/readme.md', 'm/c/x.yaml.tpl');
  expect(findSources(['m'])).toEqual({ files: ['m/a.yml', 'm/b.yaml', 'm/c/d.json'], failures: [] });
});

test('hidden folders and node_modules are left out of folders, and not when they are named', () => {
  write('.git/a.yaml', 'node_modules/b/c.yaml', 'x/.y/a.yaml', 'd.yaml');
  expect(findSources(['.']).files).toEqual(['d.yaml']);
  expect(findSources(['.git', 'node_modules']).files).toEqual(['.git/a.yaml', 'node_modules/b/c.yaml']);
});

test('a file is read whatever its name', () => {
  write('deploy.tpl');
  expect(findSources(['./deploy.tpl']).files).toEqual(['deploy.tpl']);
});

test('a file is read once', () => {
  write('m/a.yaml');
  expect(findSources(['m/a.yaml', 'm', './m/*.yaml', join(folder, 'm', 'a.yaml')]).files).toEqual(['m/a.yaml']);
});

test('a pattern stands for files, and for folders', () => {
  write('x/1/a.yaml', 'x/2/b.yaml', 'x/2/c.txt', 'x/3.yaml');
  expect(findSources(['x/[12]']).files).toEqual(['x/1/a.yaml', 'x/2/b.yaml']);
  expect(findSources(['**/*.txt']).files).toEqual(['x/2/c.txt']);
});

test('a file whose name is a pattern is that file', () => {
  write('[a].yaml', 'a.yaml');
  expect(findSources(['[a].yaml']).files).toEqual(['[a].yaml']);
});

test('- is standard input', () => {
  expect(findSources(['-'])).toEqual({ files: ['stdin'], failures: [] });
});

test.each([
  ['gone.yaml', 'there is no such file or folder'],
  ['x/*.yaml', 'no file matches'],
  ['gone/**', 'no file matches'],
  ['empty', 'there is no *.yaml, *.yml or *.json file in the folder'],
])('%s: %s; the rest is read', (path, message) => {
  mkdirSync('empty');
  write('a.yaml');
  expect(findSources([path, 'a.yaml'])).toEqual({ files: ['a.yaml'], failures: [{ file: path, message }] });
});

test('links to folders are followed, once', () => {
  write('m/a.yaml', 'm/x/b.yaml');
  symlinkSync('..', 'm/x/up');
  symlinkSync('x', 'm/y');
  symlinkSync('loop', 'm/loop');
  expect(findSources(['m'])).toEqual({ files: ['m/a.yaml', 'm/x/b.yaml'], failures: [] });
});

test('a link that leads nowhere is a file that cannot be read', () => {
  write('m/a.yaml');
  symlinkSync('gone', 'm/b.yaml');
  expect(findSources(['m']).files).toEqual(['m/a.yaml', 'm/b.yaml']);
});

test('a folder without the right to read it is a failure; the rest is read', () => {
  write('m/a.yaml', 'm/secret/b.yaml');
  jest.spyOn(jest.requireMock<typeof fs>('node:fs'), 'readdirSync').mockImplementation(((path: string, options: any) => {
    if (path.endsWith('secret')) {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    }
    return readdirSync(path, options);
  }) as any);
  expect(findSources(['m'])).toEqual({ files: ['m/a.yaml'], failures: [{ file: 'm/secret', message: 'there is no right to read it' }] });
});
