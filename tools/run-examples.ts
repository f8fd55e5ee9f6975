/**
 * Runs every example through the real `cdk8s synth` and prints what came out: `npm start`, or `npm start -- shop` for one of them.
 * The manifests of `examples/NAME.ts` are written to `dist/NAME/`.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { exampleNames, inParallel, synthExample } from './synth-example';

async function outcomeOf(name: string): Promise<{ text: string; objects: number; failed: boolean }> {
  const outdir = join('dist', name);
  try {
    const objects = await synthExample(name, outdir);
    return { text: `${outdir}: ${objects.map((o) => `${o.kind}/${o.metadata.name}`).join(', ')}`, objects: objects.length, failed: false };
  } catch (e) {
    return { text: `${outdir}: FAILED\n${(e as Error).message}`, objects: 0, failed: true };
  }
}

async function main(wanted: string[]): Promise<void> {
  const all = exampleNames();
  const unknown = wanted.filter((w) => !all.includes(w));
  if (unknown.length > 0) {
    throw new Error(`no such example: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  }
  const outcomes = await inParallel(wanted.length > 0 ? wanted : all, availableParallelism(), outcomeOf);
  const failed = outcomes.filter((o) => o.failed).length;
  console.log(outcomes.map((o) => o.text).join('\n'));
  console.log(`\n${outcomes.length - failed} of ${outcomes.length} examples synthesized, ${outcomes.reduce((n, o) => n + o.objects, 0)} objects, each checked by the rules of the API server`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
