import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked } from './cases';
import type { Oracle } from './oracle';
import { KINDS } from '../src/apimachinery/kinds';
import { readYaml } from '../src/yaml';
import { everyPattern } from '../test/pattern/matrix';
import { exampleNames, inParallel, synthExample } from '../tools/synth-example';

const SHOWN = 10;

/** The objects that all examples make, as `cdk8s synth` writes them. */
export async function exampleObjects(): Promise<any[]> {
  const dir = mkdtempSync(join(tmpdir(), 'podwright-examples-'));
  try {
    return (await inParallel(exampleNames(), availableParallelism(), (name) => synthExample(name, join(dir, name)))).flat();
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Objects with values of the library's enums. */
export function enumObjects(): any[] {
  return readYaml(readFileSync(join(__dirname, 'enum-values.yaml'))).documents.map(({ value }) => value);
}

/** Whether an oracle accepts all examples and patterns that hold a pod, and the values of enums. */
export async function acceptsAll({ minor, binary }: Oracle, examples: readonly any[]): Promise<boolean> {
  const results: boolean[] = [];
  for (const [what, objects] of Object.entries({ examples, 'patterns': everyPattern(), 'values of enums': enumObjects() })) {
    const known = objects.filter((o) => Object.hasOwn(KINDS, o.kind));
    const cases = await asked(binary, known.map((manifest, id) => ({ id, manifest })));
    const rejected = cases.filter((c) => !c.verdict.valid);
    rejected.slice(0, SHOWN).forEach((c) => console.error(JSON.stringify(c)));
    console.log(`1.${minor}, ${what}: ${cases.length - rejected.length} of ${cases.length} manifests accepted by the API server`);
    results.push(rejected.length === 0);
  }
  return results.every((accepted) => accepted);
}
