/**
 * Runs every example through the real `cdk8s synth` and prints what came out: `npm start`, or `npm start -- shop` for one of them.
 * The manifests of `examples/NAME.ts` are written to `dist/NAME/`.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';

const root = join(__dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const run = promisify(execFile);

interface Outcome {
  readonly example: string;
  readonly objects: string[];
  readonly error?: string;
}

async function synth(example: string): Promise<Outcome> {
  const outdir = join('dist', example);
  try {
    await run(join(bin, 'cdk8s'), ['synth', '--app', `"${join(bin, 'tsx')}" "${join('examples', `${example}.ts`)}"`, '--output', outdir], { cwd: root });
  } catch (e) {
    return { example, objects: [], error: (e as { stderr?: string }).stderr || String(e) };
  }
  const objects = readdirSync(join(root, outdir)).sort().flatMap((file) =>
    parseAllDocuments(readFileSync(join(root, outdir, file), 'utf8')).map((doc) => {
      const { kind, metadata } = doc.toJS();
      return `${kind}/${metadata.name}`;
    }));
  return { example, objects };
}

async function main(wanted: string[]): Promise<void> {
  const all = readdirSync(join(root, 'examples')).filter((f) => f.endsWith('.ts')).map((f) => f.slice(0, -'.ts'.length)).sort();
  const unknown = wanted.filter((w) => !all.includes(w));
  if (unknown.length > 0) {
    throw new Error(`no such example: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  }
  const queue = wanted.length > 0 ? [...wanted] : [...all];
  const outcomes: Outcome[] = [];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let example = queue.shift(); example !== undefined; example = queue.shift()) {
      outcomes.push(await synth(example));
    }
  }));
  outcomes.sort((a, b) => a.example.localeCompare(b.example));
  for (const { example, objects, error } of outcomes) {
    console.log(error === undefined ? `dist/${example}: ${objects.join(', ')}` : `dist/${example}: FAILED\n${error}`);
  }
  const failed = outcomes.filter((o) => o.error !== undefined).length;
  console.log(`\n${outcomes.length - failed} of ${outcomes.length} examples synthesized, ${outcomes.flatMap((o) => o.objects).length} objects; what the API server would reject would have failed here.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
