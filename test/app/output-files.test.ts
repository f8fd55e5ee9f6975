import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputFiles } from '../../src/app/output-files';

let dir: string;
let outdir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-files-'));
  outdir = join(dir, 'deep', 'out');
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (name: string) => readFileSync(join(outdir, name), 'utf8');

function writeAll(files: OutputFiles, contents: { readonly [name: string]: readonly string[] }): void {
  for (const [name, parts] of Object.entries(contents)) {
    files.write(name, parts.length, (i) => parts[i]);
  }
}

test('files are written from their parts, folders are made', () => {
  const files = new OutputFiles(outdir);
  writeAll(files, { 'a.yaml': ['one\n', 'zwö\n', '🙂\n'], 'sub/b.yaml': ['b'], 'empty.yaml': [] });
  files.folder('bare');
  files.commit();
  expect(read('a.yaml')).toBe('one\nzwö\n🙂\n');
  expect(read('sub/b.yaml')).toBe('b');
  expect(read('empty.yaml')).toBe('');
  expect(readdirSync(outdir).sort()).toEqual(['a.yaml', 'bare', 'empty.yaml', 'sub']);
});

test('parts of any size are written whole, and in order', () => {
  const parts = [...Array.from({ length: 3000 }, (_, i) => `${'ä'.repeat(i % 200)}${i}\n`), 'é'.repeat(300_000), 'end'];
  const files = new OutputFiles(outdir);
  writeAll(files, { 'a.yaml': parts, 'b.yaml': ['b'] });
  files.commit();
  expect(read('a.yaml')).toBe(parts.join(''));
  expect(read('b.yaml')).toBe('b');
});

test('what is there stays as it is until all is written', () => {
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'a.yaml'), 'before');
  const files = new OutputFiles(outdir);
  writeAll(files, { 'a.yaml': ['after'] });
  expect(read('a.yaml')).toBe('before');
  files.commit();
  expect(read('a.yaml')).toBe('after');
  expect(readdirSync(outdir)).toEqual(['a.yaml']);
});

test('what fails leaves nothing of the run and everything of the one before', () => {
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'a.yaml'), 'before');
  const files = new OutputFiles(outdir);
  writeAll(files, { 'a.yaml': ['after'], 'new.yaml': ['new'], 'sub/b.yaml': ['b'] });
  expect(() => files.write('c.yaml', 2, (i) => {
    if (i === 1) {
      throw new Error('no text');
    }
    return 'half';
  })).toThrow('no text');
  files.discard();
  expect(readdirSync(outdir)).toEqual(['a.yaml']);
  expect(read('a.yaml')).toBe('before');
});

test('folders that were made for it go with it', () => {
  const files = new OutputFiles(outdir);
  writeAll(files, { 'a.yaml': ['a'] });
  files.discard();
  expect(existsSync(join(dir, 'deep'))).toBe(false);
});

test('of two files of one name the later one stays', () => {
  const files = new OutputFiles(outdir);
  files.write('a.yaml', 1, () => 'first');
  files.write('a.yaml', 1, () => 'second');
  files.commit();
  expect(read('a.yaml')).toBe('second');
});
