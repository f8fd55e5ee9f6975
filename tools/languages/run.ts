/**
 * Builds podwright for every other language for which there is a compiler, installs it as its users do, and runs the programs and tests of
 * `examples/LANGUAGE`: their manifests are the same bytes as those of TypeScript, and their errors say where they come from. C# is generated.
 * `npm run languages`, or `npm run languages -- go` for one of them. The table at the end says what was found; the exit code is 1 where anything failed.
 */
import { GO } from './go';
import { JAVA } from './java';
import { generate, run, runProgram, WRITING, type Files, type Language } from './language';
import { MISTAKES, mistakesWithoutPlace } from './mistakes';
import { PYTHON } from './python';
import { TYPESCRIPT } from './typescript';

const LANGUAGES = [PYTHON, JAVA, GO];
const COLUMNS = ['language', 'build', 'programs', 'errors', 'tests', 'seconds'] as const;
const FAILED = 'FAILED';
const LEFT_OUT = 'LEFT OUT';

/** What was found of a language, by column. */
type Row = Readonly<Partial<Record<typeof COLUMNS[number], string>>>;

/** What a step came to. Where it throws, the reason is printed at once. */
async function step(name: string, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (e) {
    console.error(`${name}: ${FAILED}: ${(e as Error).message}`);
    return FAILED;
  }
}

async function filesOf(language: Language): Promise<readonly Files[]> {
  const all: Files[] = [];
  for (const program of WRITING) {
    const { succeeded, output, files } = await runProgram(language, program);
    if (!succeeded) {
      throw new Error(`${program} fails: ${output}`);
    }
    all.push(files);
  }
  return all;
}

async function sameBytes(language: Language, expected: readonly Files[]): Promise<string> {
  const found = await filesOf(language);
  const other = WRITING.findIndex((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]));
  if (other >= 0) {
    throw new Error(`${WRITING[other]} writes other files: ${JSON.stringify(found[other], undefined, 2)}`);
  }
  return `${WRITING.length} with the same bytes`;
}

async function placesOfErrors(language: Language): Promise<string> {
  const outcome = await runProgram(language, 'mistakes');
  const missing = mistakesWithoutPlace(language, outcome);
  if (missing.length > 0) {
    throw new Error(`not with its place: ${missing.join(', ')}\n${outcome.output}`);
  }
  return `${MISTAKES.length} with their ${language.linesOf === undefined ? 'part' : 'line'}`;
}

async function check(language: Language, expected: readonly Files[]): Promise<Row> {
  const { name, tests } = language;
  const missing = language.missing();
  if (missing !== undefined) {
    return { build: `${LEFT_OUT}: ${missing}` };
  }
  const build = await step(`${name}: build`, () => language.prepare().then(() => 'built'));
  return build === FAILED ? { build } : {
    build,
    programs: await step(`${name}: programs`, () => sameBytes(language, expected)),
    errors: await step(`${name}: errors`, () => placesOfErrors(language)),
    tests: tests && await step(`${name}: tests`, () => run(tests.command, tests.folder).then(() => 'passed')),
  };
}

async function generated(): Promise<Row> {
  return { build: await step('csharp: build', () => generate('dotnet').then(() => `generated; ${LEFT_OUT}: it is not built or run`)) };
}

async function timed(language: string, work: () => Promise<Row>): Promise<Row> {
  console.log(`${language} ...`);
  const start = performance.now();
  return { language, ...await work(), seconds: ((performance.now() - start) / 1000).toFixed(0) };
}

function table(rows: readonly Row[]): string {
  const cells = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? '-'))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  return cells.map((line) => line.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd()).join('\n');
}

/** What git sees of the folder: what is built stands in folders that it leaves out. */
const gitStatus = () => run(['git', 'status', '--porcelain']).catch(() => '');

async function main(wanted: readonly string[]): Promise<void> {
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const before = await gitStatus();
  const expected = await filesOf(TYPESCRIPT);
  const rows: Row[] = [];
  for (const language of LANGUAGES.filter(({ name }) => isWanted(name))) {
    rows.push(await timed(language.name, () => check(language, expected)));
  }
  if (isWanted('csharp')) {
    rows.push(await timed('csharp', generated));
  }
  const isClean = await gitStatus() === before;
  console.log(`\n${table(rows)}\n\nThe git tree is ${isClean ? 'as before' : `NOT as before:\n${await gitStatus()}`}.`);
  process.exitCode = isClean && !rows.some((row) => Object.values(row).includes(FAILED)) ? 0 : 1;
}

void main(process.argv.slice(2));
