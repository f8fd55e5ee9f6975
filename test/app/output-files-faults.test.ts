import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { OutputFiles } from '../../src/app/output-files';
import { WorkFolder } from '../../src/app/work-folder';

/** A process that has ended. */
const ENDED = spawnSync(process.execPath, ['-e', '']).pid;
const NAMES = ['a.yaml', 'sub/b.yaml'];
const PROGRAM = join(__dirname, 'killed-files.cjs');

let program: string;
let dir: string;
let outdir: string;
beforeAll(() => {
  const built = fs.mkdtempSync(join(tmpdir(), 'podwright-faults-'));
  program = join(built, 'output-files.cjs');
  buildSync({ entryPoints: [join(__dirname, '..', '..', 'src', 'app', 'output-files.ts')], bundle: true, platform: 'node', outfile: program });
});
afterAll(() => fs.rmSync(join(program, '..'), { recursive: true }));
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'podwright-faults-'));
  outdir = join(dir, 'out');
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

/** All files with what is in them. */
function tree(folder: string): { [name: string]: string } {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return Object.fromEntries(names.filter((name) => fs.statSync(join(folder, name)).isFile()).sort().map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
}

const filesOf = (text: string, names = NAMES) => Object.fromEntries(names.map((name) => [name, `0 ${text}\n1 ${text}\n`]));

function write(text: string, names = NAMES): void {
  const files = new OutputFiles(outdir);
  try {
    names.forEach((name) => files.write(name, 2, (i) => `${i} ${text}\n`));
    files.commit();
  } catch (e) {
    files.discard();
    throw e;
  }
}

/** The signal that ended a process which writes, and is killed at its `last` call to the file system. */
const killedAt = (last: number) => spawnSync(process.execPath, [PROGRAM, program, outdir, 'new', NAMES.join(), String(last)]).signal;

/** What is there after a kill at each of its calls. */
function* afterKills(prepare: () => void): Generator<{ [name: string]: string }> {
  for (let last = 1; ; last++) {
    fs.rmSync(outdir, { recursive: true, force: true });
    prepare();
    if (killedAt(last) === null) {
      expect(last).toBeGreaterThan(NAMES.length);
      return;
    }
    yield tree(outdir);
    write('next');
    expect(tree(outdir)).toMatchObject(filesOf('next'));
    expect(fs.readdirSync(dir)).toEqual(['out']);
  }
}

describe('a kill at any call to the file system', () => {
  test('leaves all or nothing of what is new, and the next synthesis removes the rest', () => {
    for (const found of afterKills(() => undefined)) {
      expect([{}, filesOf('new')]).toContainEqual(found);
    }
  }, 120_000);

  test('leaves all that is new or all that was there where nothing else is, or no folder, of which the next synthesis has what was there', () => {
    let missing = 0;
    for (const found of afterKills(() => write('old'))) {
      expect([{}, filesOf('old'), filesOf('new')]).toContainEqual(found);
      missing += Object.keys(found).length === 0 ? 1 : 0;
    }
    expect(missing).toBe(1);
  }, 120_000);

  test('leaves each file whole where others are too, and those alone', () => {
    const prepare = () => {
      write('old');
      fs.writeFileSync(join(outdir, 'other'), 'other');
    };
    for (const found of afterKills(prepare)) {
      const { other, ...files } = Object.fromEntries(Object.entries(found).filter(([name]) => !name.startsWith('.podwright')));
      expect(other).toBe('other');
      NAMES.forEach((name) => expect([filesOf('old')[name], filesOf('new')[name]]).toContain(files[name]));
    }
  }, 120_000);

  test('leaves all or nothing where one file changes, whatever else is there', () => {
    const prepare = () => {
      write('old');
      write('new', NAMES.slice(1));
      fs.writeFileSync(join(outdir, 'other'), 'other');
    };
    for (const { other, ...found } of afterKills(prepare)) {
      expect([{ ...filesOf('new'), 'a.yaml': filesOf('old')['a.yaml'] }, filesOf('new')]).toContainEqual(found);
    }
  }, 120_000);
});

test('what a kill between the two moves left away is there again when the next synthesis fails', () => {
  write('old');
  fs.mkdirSync(join(dir, '.out.podwright', `${ENDED}.0`), { recursive: true });
  fs.renameSync(outdir, join(dir, '.out.podwright', 'before'));
  new OutputFiles(outdir).discard();
  expect(tree(outdir)).toEqual(filesOf('old'));
  expect(fs.readdirSync(dir)).toEqual(['out']);
});

describe('an error of any call to the file system', () => {
  const CALLS = ['mkdirSync', 'openSync', 'writeSync', 'chmodSync', 'renameSync', 'linkSync', 'mkdtempSync', 'closeSync'] as const;
  /** Those that make up for an error, and so are as often called as it takes. */
  const mutable = jest.requireActual<any>('node:fs');

  /** Runs `action`, in which the `n`th of the calls fails; whether there were as many. */
  function failing(n: number, action: () => void): boolean {
    let calls = 0;
    const originals = CALLS.map((name) => [name, mutable[name]] as const);
    originals.forEach(([name, call]) => {
      mutable[name] = (...args: unknown[]) => {
        if (++calls === n) {
          throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', syscall: name });
        }
        return call(...args);
      };
    });
    try {
      action();
    } finally {
      originals.forEach(([name, call]) => {
        mutable[name] = call;
      });
    }
    return calls >= n;
  }

  test.each<[string, () => void]>([
    ['nothing is there', () => undefined],
    ['the same files are there', () => write('old')],
    ['others are there', () => {
      write('old');
      fs.writeFileSync(join(outdir, 'other'), 'other');
    }],
    ['one of the files is there', () => write('old', ['a.yaml'])],
  ])('is told and leaves everything as it was, or all is new, where %s', (_, prepare) => {
    let told = 0;
    for (let n = 1; ; n++) {
      fs.rmSync(outdir, { recursive: true, force: true });
      prepare();
      const before = tree(outdir);
      let wasCalled = true;
      try {
        wasCalled = failing(n, () => write('new'));
        expect(tree(outdir)).toEqual({ ...before, ...filesOf('new') });
      } catch (e) {
        expect((e as Error).message).toMatch(/^nothing was written to .*out: ENOSPC: no space left on device, \w+$/);
        expect(tree(outdir)).toEqual(before);
        told++;
      }
      write('next');
      expect(fs.readdirSync(dir)).toEqual(['out']);
      expect(fs.readdirSync(outdir).filter((name) => name.startsWith('.'))).toEqual([]);
      if (!wasCalled) {
        expect(told).toBeGreaterThan(NAMES.length);
        return;
      }
    }
  });
});

describe('two at once', () => {
  test('what moves its files waits for the other, and both are whole', async () => {
    const first = new WorkFolder(outdir);
    fs.writeFileSync(join(first.content, 'first.yaml'), 'first');
    first.lock();
    const second = spawn(process.execPath, [PROGRAM, program, outdir, 'second', NAMES.join(), '0'], { stdio: 'inherit' });
    const ended = new Promise((resolve) => second.on('exit', resolve));
    fs.renameSync(first.content, outdir);
    first.remove(true);
    expect(await ended).toBe(0);
    expect(tree(outdir)).toEqual({ ...filesOf('second'), 'first.yaml': 'first' });
    expect(fs.readdirSync(dir)).toEqual(['out']);
  });

  test('ten processes leave the files of one of them', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, (_, i) => new Promise((resolve) => {
      spawn(process.execPath, [PROGRAM, program, outdir, `run ${i}`, NAMES.join(), '0'], { stdio: 'inherit' }).on('exit', resolve);
    })));
    expect(codes).toEqual(codes.map(() => 0));
    const found = tree(outdir);
    expect(Array.from({ length: 10 }, (_, i) => filesOf(`run ${i}`))).toContainEqual(found);
    expect(fs.readdirSync(dir)).toEqual(['out']);
  }, 60_000);

  test('who waits too long fails, and says for whom', () => {
    const running = process.ppid;
    fs.mkdirSync(join(dir, '.out.podwright', `${running}.0`), { recursive: true });
    const late = new WorkFolder(outdir, 0);
    expect(() => late.lock()).toThrow(`another synthesis writes to ${outdir} (process ${running}.0); if there is none, remove ${join(dir, '.out.podwright')}`);
    late.remove(false);
    expect(fs.readdirSync(dir)).toEqual(['.out.podwright']);
  });

  test('what fails leaves what another has written meanwhile', () => {
    const failed = new OutputFiles(outdir);
    failed.write('a.yaml', 1, () => 'failed');
    write('other', ['b.yaml']);
    failed.discard();
    expect(tree(outdir)).toEqual(filesOf('other', ['b.yaml']));
  });

  test('folders of processes that run are left alone, those of others removed', () => {
    ['1.0', `${process.ppid}.0`, `${ENDED}.0`, `${process.pid}.0`].forEach((owner) => fs.mkdirSync(join(dir, `.out.podwright-${owner}-abcdef`)));
    write('new');
    expect(fs.readdirSync(dir).sort()).toEqual(['.out.podwright-1.0-abcdef', `.out.podwright-${process.ppid}.0-abcdef`, 'out'].sort());
  });
});

test('files and folders keep their permissions', () => {
  write('old');
  fs.chmodSync(join(outdir, 'a.yaml'), 0o640);
  fs.chmodSync(join(outdir, 'sub'), 0o750);
  fs.chmodSync(outdir, 0o700);
  const modes = () => ['', 'a.yaml', 'sub'].map((name) => fs.statSync(join(outdir, name)).mode & 0o777);
  const before = modes();
  write('new');
  expect(modes()).toEqual(before);
  fs.writeFileSync(join(outdir, 'other'), '');
  write('newer');
  expect(modes()).toEqual(before);
});

test('a file that takes the place of a link has the mode of a new file', () => {
  write('old');
  const { mode } = fs.statSync(join(outdir, 'a.yaml'));
  fs.writeFileSync(join(outdir, 'other'), '');
  fs.rmSync(join(outdir, 'a.yaml'));
  fs.symlinkSync('nowhere', join(outdir, 'a.yaml'));
  write('new');
  expect(fs.lstatSync(join(outdir, 'a.yaml')).mode).toBe(mode);
});

test('a file that stays the same is not touched where others are', () => {
  write('old');
  fs.writeFileSync(join(outdir, 'other'), '');
  const before = fs.statSync(join(outdir, 'a.yaml')).ino;
  write('old', ['a.yaml']);
  expect(fs.statSync(join(outdir, 'a.yaml')).ino).toBe(before);
});

test('a link to a folder stays one, and so does one within the output folder', () => {
  fs.mkdirSync(join(dir, 'real', 'deep'), { recursive: true });
  fs.symlinkSync('real', outdir);
  fs.symlinkSync('deep', join(dir, 'real', 'sub'));
  write('old');
  write('new');
  expect(fs.readlinkSync(outdir)).toBe('real');
  expect(fs.readlinkSync(join(outdir, 'sub'))).toBe('deep');
  expect(fs.readdirSync(join(dir, 'real', 'deep'))).toEqual(['b.yaml']);
});

test('the folder in which the process works is not moved', () => {
  write('old');
  const before = fs.statSync(outdir).ino;
  const cwd = jest.spyOn(process, 'cwd').mockReturnValue(join(outdir, 'sub'));
  write('new');
  cwd.mockRestore();
  expect(fs.statSync(outdir).ino).toBe(before);
  expect(tree(outdir)).toEqual(filesOf('new'));
});
