/**
 * Builds podwright for every other language for which there is a compiler, installs it as its users do, and runs the programs and tests of
 * `examples/LANGUAGE`: their manifests are the same bytes as those of TypeScript. `npm run languages`, or `npm run languages -- go` for one of them.
 */
import { GO } from './go';
import { JAVA } from './java';
import { PROGRAMS, run, runProgram, type Language, type Outcome, type Program } from './language';
import { PYTHON } from './python';
import { TYPESCRIPT } from './typescript';

const LANGUAGES = [PYTHON, JAVA, GO];

/** What differs from the program in TypeScript; undefined where nothing does. */
function difference(expected: Outcome, found: Outcome): string | undefined {
  if (expected.succeeded !== found.succeeded) {
    return `${found.succeeded ? 'succeeds' : 'fails'}: ${found.output}`;
  }
  return JSON.stringify(expected.files) === JSON.stringify(found.files) ? undefined : `writes other files: ${JSON.stringify(found.files, undefined, 2)}`;
}

async function compare(language: Language, expected: ReadonlyMap<Program, Outcome>): Promise<number> {
  let failures = 0;
  for (const program of PROGRAMS) {
    const found = await runProgram(language, program);
    const other = difference(expected.get(program)!, found);
    failures += other === undefined ? 0 : 1;
    const files = Object.keys(found.files).join(', ');
    console.log(`${language.name}: ${program}: ${other ?? (found.succeeded ? `the same bytes (${files})` : `fails as it should\n${found.output}`)}`);
  }
  return failures;
}

async function main(wanted: readonly string[]): Promise<void> {
  const expected = new Map<Program, Outcome>();
  for (const program of PROGRAMS) {
    expected.set(program, await runProgram(TYPESCRIPT, program));
  }
  let failures = 0;
  for (const language of LANGUAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const missing = language.missing();
    if (missing !== undefined) {
      console.log(`${language.name}: left out, ${missing}`);
      continue;
    }
    await language.prepare();
    failures += await compare(language, expected);
    const { command, folder } = language.tests!;
    await run(command, folder);
    console.log(`${language.name}: the tests of the examples pass`);
  }
  process.exitCode = failures === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
