/**
 * Compares podwright in Python with cdk8s-plus in Python: what an import costs, and a thousand pods, in processor time. `npx tsx bench/python.ts`; `--count` and `--repetitions`
 * for others. Needs the compiled library, Python 3.10 and Linux.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PYTHON, PYTHON_BIN } from '../tools/languages/python';

const { values: options } = parseArgs({ options: { count: { type: 'string', default: '1000' }, repetitions: { type: 'string', default: '5' } } });
const repetitions = Number(options.repetitions);

const IMPORTS = { cdk8s: 'import cdk8s', podwright: 'import cdk8s, podwright', plus: 'import cdk8s, cdk8s_plus_34' };
const CANDIDATES = ['podwright props', 'podwright verbs', 'cdk8s-plus-34'] as const;
/** Prints the processor seconds of a program: of Python and of the Node.js process that it waits for. */
const MEASURED = `
import resource, subprocess, sys
subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
`;

function python(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON_BIN, args, { encoding: 'utf8', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' } });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return stdout;
}

function importSeconds(program: string): number {
  return Number(python(['-c', MEASURED, program]));
}

function podSeconds(candidate: string): { readonly build: number; readonly synth: number } {
  return JSON.parse(python([join(__dirname, 'python', 'pods.py'), candidate, options.count]));
}

/** All in turns: what else happens on the machine happens to all. */
function inTurns<K extends string, R>(names: readonly K[], run: (name: K) => R): Map<K, R[]> {
  const results = new Map<K, R[]>(names.map((name) => [name, []]));
  for (let i = 0; i < repetitions; i++) {
    names.forEach((name) => results.get(name)!.push(run(name)));
  }
  return results;
}

/** What else happens on the machine can only add to it. */
const least = (values: readonly number[]) => Math.min(...values);

function print(name: string, value: number, goal: number): void {
  console.log(`${name}: ${value.toFixed(3)} (goal: at most ${goal}) ${value <= goal ? 'reached' : 'NOT reached'}`);
}

async function main(): Promise<void> {
  const missing = PYTHON.missing();
  if (missing !== undefined) {
    throw new Error(missing);
  }
  await PYTHON.prepare();
  const imports = inTurns(Object.keys(IMPORTS) as (keyof typeof IMPORTS)[], (name) => importSeconds(IMPORTS[name]));
  const seconds = (name: keyof typeof IMPORTS) => least(imports.get(name)!);
  console.log(`import, processor seconds: cdk8s ${seconds('cdk8s').toFixed(2)}, with podwright ${seconds('podwright').toFixed(2)}, with cdk8s-plus ${seconds('plus').toFixed(2)}`);
  const pods = inTurns(CANDIDATES, podSeconds);
  const build = (name: typeof CANDIDATES[number]) => least(pods.get(name)!.map((run) => run.build));
  const synth = (name: typeof CANDIDATES[number]) => least(pods.get(name)!.map((run) => run.synth));
  for (const name of CANDIDATES) {
    console.log(`${options.count} pods, ${name}: build ${build(name).toFixed(2)} s, synth ${synth(name).toFixed(2)} s`);
  }
  print('seconds that importing podwright costs more than cdk8s alone', seconds('podwright') - seconds('cdk8s'), 0.1);
  print('building, of cdk8s-plus (props)', build('podwright props') / build('cdk8s-plus-34'), 1);
  print('building, of cdk8s-plus (verbs)', build('podwright verbs') / build('cdk8s-plus-34'), 1);
  print('synth, of cdk8s-plus', synth('podwright props') / synth('cdk8s-plus-34'), 1 / 3);
  print('building by props, of building by verbs', build('podwright props') / build('podwright verbs'), 0.6);
}

void main();
