import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exampleNames, inParallel, synthExample } from '../../tools/synth-example';

const SAMPLES = join(__dirname, '..', 'samples');

describe('examples, run through the real cdk8s synth', () => {
  const synthesized = new Map<string, any[]>();
  let outdir: string;

  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'podwright-examples-'));
    await inParallel(exampleNames(), availableParallelism(), async (name) => {
      synthesized.set(name, await synthExample(name, join(outdir, name)));
    });
  }, 600_000);

  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  // The sample puts a container's field on the pod, which the API server refuses: its example has it on the container.
  const wrong = '14-image-pull-policy';

  for (const file of readdirSync(SAMPLES)) {
    const name = file.replace(/\.yaml$/, '');
    if (name !== wrong) {
      test(`${name} makes the guide's manifest`, () => {
        expect(synthesized.get(name)).toEqual([parse(readFileSync(join(SAMPLES, file), 'utf8'))]);
      });
    }
  }

  test(`${wrong} puts the pull policy on the container`, () => {
    const sample = parse(readFileSync(join(SAMPLES, `${wrong}.yaml`), 'utf8'));
    const { imagePullPolicy, ...spec } = sample.spec;
    expect(synthesized.get(wrong)).toEqual([{ ...sample, spec: { ...spec, containers: [{ ...spec.containers[0], imagePullPolicy }] } }]);
  });
});
