/**
 * Compares podwright in Python with podwright in Node: programs that are generated from `.jsii` make the same manifests, and the same errors.
 *
 *     npx tsx conformance/languages/parity.ts --seeds 5 --seed 1
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { casesOf, type Case } from './cases';
import { Coverage } from './coverage';
import { JAVASCRIPT, PYTHON as PYTHON_PRINTER } from './programs';
import { BUILD, ROOT, run } from '../../tools/languages/language';
import { PYTHON, PYTHON_BIN } from '../../tools/languages/python';
import { Random, seedOf } from '../random';

interface Answer {
  /** What was read, or why that failed. */
  readonly reads?: readonly { readonly value?: unknown; readonly error?: string }[];
  readonly error?: string;
}

/** Whether Python and Node agree on all cases of some seeds; says what differs. */
export async function sameInPython(firstSeed: number, seeds: number): Promise<boolean> {
  const missing = PYTHON.missing();
  if (missing !== undefined) {
    console.log(`Python: left out, ${missing}`);
    return true;
  }
  await PYTHON.prepare();
  let asked = 0;
  let errors = 0;
  const different: string[] = [];
  const coverage = new Coverage();
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const cases = casesOf(new Random(seedOf(`languages ${seed}`)));
    const [node, python] = await Promise.all([inNode(cases), inPython(cases)]);
    asked += cases.length;
    cases.forEach((one) => coverage.add(one));
    errors += node.filter(({ error }) => error !== undefined).length;
    different.push(...cases.flatMap((one, i) => (isDeepStrictEqual(node[i], python[i]) ? [] : [describe(seed, one, node[i], python[i])])));
  }
  console.log(`Python: ${asked} programs of ${seeds} seeds (${errors} of them errors), ${different.length} differences from Node`);
  console.log(coverage.toText());
  different.slice(0, 10).forEach((text) => console.log(text));
  return different.length === 0;
}

async function inNode(cases: readonly Case[]): Promise<Answer[]> {
  return answersOf(await run([process.execPath, write('parity.cjs', JAVASCRIPT.program(cases))]));
}

async function inPython(cases: readonly Case[]): Promise<Answer[]> {
  return answersOf(await run([PYTHON_BIN, '-B', write('parity.py', PYTHON_PRINTER.program(cases))]));
}

/** In a folder of the repository, where Node finds the compiled library by its name. */
function write(name: string, program: string): string {
  const file = join(BUILD, name);
  writeFileSync(file, program);
  return file;
}

function answersOf(output: string): Answer[] {
  return output.split('\n').filter((line) => line.startsWith('{')).map((line) => {
    // jsii leaves out what is null in a map.
    const { reads, error }: Answer = JSON.parse(line, (_, value) => value ?? undefined);
    return error === undefined ? { reads: reads!.map((one) => (one.error === undefined ? one : failed(one.error))) } : failed(error);
  });
}

/** The first line of an error, without the line of the program, which is another. */
function failed(error: string): { readonly error: string } {
  return { error: error.replace(/^(Error: )+/, '').split('\n')[0].replace(/ added at \S+/, ' added') };
}

function describe(seed: number, one: Case, node: Answer | undefined, python: Answer | undefined): string {
  const [, program] = PYTHON_PRINTER.program([one]).split('def case0');
  return `seed ${seed}, ${one.title}: ${program.split('run(case0)')[0]}  Node:   ${JSON.stringify(node)}\n  Python: ${JSON.stringify(python)}`;
}

if (require.main === module) {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, seeds: { type: 'string', default: '5' } } });
  process.chdir(ROOT);
  void sameInPython(Number(values.seed), Number(values.seeds)).then((same) => { process.exitCode = same ? 0 : 1; });
}
