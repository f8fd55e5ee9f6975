import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

const SOURCE = join(__dirname, '..', '..', 'src', 'cli', 'main');
const LINE = `${JSON.stringify({ id: 1, manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: {} } })}\n`;

describe('arguments', () => {
  const written = { stdout: '', stderr: '' };

  beforeEach(() => {
    for (const stream of ['stdout', 'stderr'] as const) {
      written[stream] = '';
      jest.spyOn(process[stream], 'write').mockImplementation((text) => {
        written[stream] += text;
        return true;
      });
    }
  });
  afterEach(() => jest.restoreAllMocks());

  test.each([[[]], [['check']], [['--ndjson']], [['validate', '--ndjson']], [['check', '--yaml']]])(
    '%j are not understood: the usage on standard error, and exit code 2', async (args) => {
      expect(await main(args)).toBe(2);
      expect(written).toEqual({ stdout: '', stderr: expect.stringMatching(/^usage: podwright check --ndjson/) });
    },
  );

  test.each([
    [['check', '--ndjson', 'file'], "Unexpected argument 'file'"],
    [['check', '--ndjson', '--kubernetes-version', '1.20'], '--kubernetes-version must be a version from 1.33 to 1.37 such as \'1.36\', or a range such as \'1.35 - 1.37\', got "1.20"'],
  ])('%j is an error that says what is wrong, with exit code 2', async (args, message) => {
    expect(await main(args)).toBe(2);
    expect(written).toEqual({ stdout: '', stderr: expect.stringContaining(message) });
  });

  test.each([[['--help']], [['-h']], [['check', '--help']]])('%j ask for the usage: it comes on standard output, with exit code 0', async (args) => {
    expect(await main(args)).toBe(0);
    expect(written).toEqual({ stdout: expect.stringMatching(/^usage: podwright check --ndjson/), stderr: '' });
  });
});

describe('podwright check --ndjson, as a process', () => {
  interface Outcome {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }

  /** Runs the command; `readUpTo` is how much of what it writes is read, before nobody listens any more. */
  function run(lines: number, readUpTo = Infinity): Promise<Outcome> {
    const program = `require(${JSON.stringify(SOURCE)}).main(['check', '--ndjson']).then((code) => { process.exitCode = code; })`;
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', program], { cwd: join(__dirname, '..', '..') });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => {
      stdout += data;
      if (stdout.length >= readUpTo) {
        child.stdout.destroy();
      }
    });
    child.stderr.on('data', (data) => (stderr += data));
    child.stdin.on('error', () => undefined);
    child.stdin.end(LINE.repeat(lines));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  }

  test('reads standard input, writes standard output, and ends with 0 though manifests are wrong', async () => {
    const { code, stdout, stderr } = await run(3);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n').map((line) => JSON.parse(line))).toMatchObject(Array(3).fill({ id: 1, valid: false }));
  }, 60_000);

  test('ends quietly when nobody reads on', async () => {
    const { code, stderr } = await run(20_000, 1);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }, 60_000);
});
