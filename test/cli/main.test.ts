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

  test('none: the help on standard error, and exit code 2', async () => {
    expect(await main([])).toBe(2);
    expect(written).toEqual({ stdout: '', stderr: expect.stringMatching(/^Usage: podwright /) });
  });

  test.each([
    [['chek'], "podwright: unknown command 'chek'\n(Did you mean check?)\n"],
    [['check', '--formt', 'json'], "podwright: unknown option '--formt'\n(Did you mean --format?)\n"],
    [['check', '--format', 'yaml', 'a'], "podwright: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, sarif, github, junit.\n"],
    [['check', '--security', 'strict', 'a'], "podwright: option '--security <level>' argument 'strict' is invalid. Allowed choices are baseline, restricted.\n"],
    [['parse'], "podwright: required option '--ndjson' not specified\n"],
    [['completion', 'tcsh'], "podwright: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n"],
    [['check', '--ndjson', 'file'], 'podwright: with --ndjson, manifests come from standard input: leave the paths out\n'],
    [['check', '--ndjson', '--kubernetes-version', '1.20'],
      'podwright: --kubernetes-version must be a version from 1.33 to 1.37 such as \'1.36\', or a range such as \'1.35 - 1.37\', got "1.20"\n'],
  ])('%j: an error that says what is wrong, and exit code 2', async (args, message) => {
    expect(await main(args)).toBe(2);
    expect(written).toEqual({ stdout: '', stderr: message });
  });

  test.each([[['--help']], [['-h']], [['check', '--help']], [['help']], [['help', 'check']]])('%j: the help on standard output, and exit code 0', async (args) => {
    expect(await main(args)).toBe(0);
    expect(written).toEqual({ stdout: expect.stringMatching(/^Usage: podwright /), stderr: '' });
  });

  test.each([['check'], ['diff'], ['parse'], ['simulate'], ['explain'], ['completion']])('the help on %s has examples', async (command) => {
    await main([command, '--help']);
    expect(written.stdout).toMatch(new RegExp(`\nExamples?:\n.*podwright ${command} `));
  });

  test.each([['--version'], ['-V']])('%s: the version of the package, and exit code 0', async (option) => {
    expect(await main([option])).toBe(0);
    expect(written).toEqual({ stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
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

  test('ends quietly when nobody reads on, with the exit code of a broken pipe', async () => {
    const { code, stderr } = await run(20_000, 1);
    expect({ code, stderr }).toEqual({ code: 141, stderr: '' });
  }, 60_000);
});
