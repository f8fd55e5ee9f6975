import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../../src/cli/main';
import { pod } from '../../check/check-files';

const ROOT = resolve(__dirname, '..', '..', '..');
const BAD = pod('bad', 'dnsPolicy: Nope');
const before = process.cwd();
let folder: string;
let written: { stdout: string; stderr: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-check-'));
  process.chdir(folder);
  written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    jest.spyOn(process[stream], 'write').mockImplementation(((text: string, done?: () => void) => {
      written[stream] += text;
      done?.();
      return true;
    }) as any);
  }
});
afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function write(files: { readonly [name: string]: string }): void {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(name, text);
  }
}

describe('the exit code', () => {
  test('is 0 where nothing is wrong, warnings included', async () => {
    write({ 'a.yaml': pod('a', 'hostAliases: [{ip: 010.0.0.1}]') });
    expect(await main(['check', 'a.yaml', '--kubernetes-version', '1.35'])).toBe(0);
    expect(written.stdout).toContain('a.yaml:9:22: warning: ');
    expect(written.stderr).toBe('0 errors, 1 warning in 1 object of 1 file, Kubernetes 1.35\n');
  });

  test('is 1 where an error is found', async () => {
    write({ 'a.yaml': pod('a'), 'b.yaml': BAD });
    expect(await main(['check', '.'])).toBe(1);
    expect(written.stdout).toContain('b.yaml:9:14: error: ');
    expect(written.stderr).toBe('1 error, 0 warnings in 2 objects of 2 files, Kubernetes 1.37\n');
  });

  test('is 2 where something could not be read; the rest is checked', async () => {
    write({ 'b.yaml': BAD });
    symlinkSync('gone', 'a.yaml');
    expect(await main(['check', '.', 'x/*.yaml'])).toBe(2);
    expect(written.stdout).toContain('b.yaml:9:14: error: ');
    expect(written.stderr).toBe(`podwright: x/*.yaml: no file matches
podwright: a.yaml: there is no such file or folder
1 error, 0 warnings in 1 object of 1 file, Kubernetes 1.37
2 inputs could not be read\n`);
  });

  test.each(['', '# nothing\n', '---\n---\n'])('is 2 where there is no object: %j', async (text) => {
    write({ 'a.yaml': text });
    expect(await main(['check', 'a.yaml'])).toBe(2);
    expect(written.stderr).toContain('podwright: there is no object in the input\n');
  });

  test('is 2 where no object is left beside what is excluded', async () => {
    write({ 'podwright.yaml': 'exclude: [{paths: [a.yaml], reason: because}]\n', 'a.yaml': BAD, 'b.yaml': '' });
    expect(await main(['check', 'a.yaml', 'b.yaml'])).toBe(2);
  });

  test('is 1 for a text that is no YAML', async () => {
    write({ 'a.yaml': '{{ if .Values.a }}\n' });
    expect(await main(['check', 'a.yaml'])).toBe(1);
    expect(written.stdout).toContain('(file/readable)');
    expect(written.stderr).not.toContain('no object in the input');
  });

  test('is 2 without paths', async () => {
    expect(await main(['check'])).toBe(2);
    expect(written.stderr).toMatch(/^podwright: name what to check/);
  });
});

test('output that cannot be written is an error without a stack', async () => {
  write({ 'a.yaml': BAD });
  jest.spyOn(process.stdout, 'write').mockImplementation(((_: string, done: (e: Error) => void) => {
    done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }));
    return false;
  }) as any);
  expect(await main(['check', 'a.yaml'])).toBe(2);
  expect(written.stderr).toBe('podwright: ENOSPC: no space left on device, write\n');
});

test('the summary names what is not checked', async () => {
  write({ 'a.yaml': 'apiVersion: x.io/v1\nkind: Thing\n' });
  expect(await main(['check', 'a.yaml'])).toBe(0);
  expect(written.stderr).toContain('not checked: 1 Thing (x.io/v1)\n');
  expect(await main(['check', '--strict', 'a.yaml'])).toBe(1);
});

test('the summary names what is only decoded', async () => {
  write({ 'a.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n' });
  expect(await main(['check', 'a.yaml'])).toBe(0);
  expect(written.stderr).toContain('only names and types of fields checked: 1 Service\n');
});

describe('the configuration', () => {
  test('is read from podwright.yaml, which is no manifest', async () => {
    write({ 'podwright.yaml': 'security: baseline\n', 'a.yaml': pod('a', 'hostNetwork: true') });
    expect(await main(['check', '.'])).toBe(1);
    expect(written.stderr).toContain('1 error, 0 warnings in 1 object of 1 file');
  });

  test('of the command line counts before that of the file', async () => {
    write({ 'podwright.yaml': 'kubernetesVersion: "1.34"\n', 'a.yaml': pod('a') });
    await main(['check', 'a.yaml']);
    await main(['check', 'a.yaml', '--kubernetes-version', '1.36']);
    expect(written.stderr).toMatch(/Kubernetes 1\.34\n.*Kubernetes 1\.36\n/);
  });

  test('may leave no file: that is right', async () => {
    write({ 'podwright.yaml': 'exclude: [{paths: [a.yaml], reason: because}]\n', 'a.yaml': BAD });
    expect(await main(['check', 'a.yaml'])).toBe(0);
    expect(written.stderr).toBe('0 errors, 0 warnings in 0 objects of 0 files (1 excluded), Kubernetes 1.37\n');
  });

  test('that is wrong is an error of the command', async () => {
    write({ 'c.yaml': 'securty: baseline\n', 'a.yaml': pod('a') });
    expect(await main(['check', '--config', 'c.yaml', 'a.yaml'])).toBe(2);
    expect(written.stderr).toBe('podwright: c.yaml:1:1: there is no setting "securty": did you mean security?\n');
  });
});

test.each([
  ['json', (text: string) => JSON.parse(text).findings.length],
  ['sarif', (text: string) => JSON.parse(text).runs[0].results.length],
  ['github', (text: string) => text.match(/^::error /gm)!.length],
  ['junit', (text: string) => text.match(/<failure /g)!.length],
])('--format %s', async (format, count) => {
  write({ 'b.yaml': BAD });
  expect(await main(['check', 'b.yaml', '--format', format])).toBe(1);
  expect(count(written.stdout)).toBe(1);
});

describe('as a process', () => {
  function run(input: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const program = `require(${JSON.stringify(join(ROOT, 'src', 'cli', 'main'))}).main(${JSON.stringify(args)}).then((code) => { process.exitCode = code; })`;
    return spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', program], { cwd: ROOT, input, encoding: 'utf8' });
  }

  test('standard input is read, without colours where it writes to no terminal', () => {
    expect(run(BAD, 'check', '-')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^stdin:9:14: error: /), stderr: expect.stringContaining('1 error') });
  }, 60_000);

  test('standard input that is empty is not right', () => {
    expect(run('', 'check', '-')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no object in the input') });
  }, 60_000);

  test('standard input is checked beside what cannot be read', () => {
    mkdirSync('m');
    const empty = join(folder, 'm');
    expect(run(`${pod('a')}---\n${pod('a')}`, 'check', '-', empty)).toMatchObject({ status: 2, stdout: expect.stringContaining('first at stdin:4:9') });
  }, 60_000);
});
