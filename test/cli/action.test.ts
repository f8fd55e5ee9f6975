import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { makeProgram } from '../../src/cli/program';

const ROOT = resolve(__dirname, '..', '..');
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const [step] = action.runs.steps;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-action-'));
  // What is run in the place of npx writes its arguments, a line each.
  writeFileSync(join(folder, 'npx'), '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 1\n');
  chmodSync(join(folder, 'npx'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the step as the runner does, and returns the arguments. */
function argumentsFor(inputs: { readonly [name: string]: string }): { args: string[]; status: number | null } {
  const given = { ...Object.fromEntries(Object.entries<any>(action.inputs).map(([name, input]) => [name, input.default])), ...inputs };
  const env = Object.fromEntries(Object.entries<string>(step.env).map(([name, value]) => [name, given[/inputs\.(\S+) /.exec(value)![1]]]));
  const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
  const { stdout, status } = spawnSync('bash', script, { encoding: 'utf8', cwd: folder, env: { ...env, PATH: `${folder}${delimiter}${process.env.PATH}` } });
  return { args: stdout.split('\n').slice(0, -1), status };
}

test('without inputs, the folder is checked', () => {
  expect(argumentsFor({})).toEqual({ args: ['--yes', 'podwright@latest', 'check', '--format', 'github', '--', '.'], status: 1 });
});

test('inputs are options of the command, and no part of the script', () => {
  const inputs = { 'paths': 'a b\n\n$(touch x)/*.yaml\n-c', 'kubernetes-version': '1.34 - 1.37', 'security': 'restricted', 'strict': 'true', 'version': '1.2.3' };
  const { args } = argumentsFor(inputs);
  expect(args).toEqual(['--yes', 'podwright@1.2.3', 'check', '--format', 'github', '--kubernetes-version', '1.34 - 1.37', '--security', 'restricted', '--strict', '--',
    'a b', '$(touch x)/*.yaml', '-c']);
  const options = makeProgram(() => undefined).commands.find((command) => command.name() === 'check')!.options.map(({ long }) => long);
  expect(options).toEqual(expect.arrayContaining(args.filter((arg) => arg.startsWith('--') && !['--', '--yes'].includes(arg))));
});

test('SARIF is written to a file', () => {
  const { args, status } = argumentsFor({ sarif: 'out.sarif' });
  expect({ args, status }).toEqual({ args: [], status: 1 });
  expect(readFileSync(join(folder, 'out.sarif'), 'utf8')).toContain('--format\nsarif\n');
});

test('the hook of pre-commit runs the command', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hook).toMatchObject({ id: 'podwright-check', entry: 'podwright check', require_serial: true });
});
