import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, EXAMPLES, generate, ROOT, run, works, type Language } from './language';

/** A copy of the examples: Go writes to the list of modules, where those that no proxy has are replaced. */
const WORK = join(BUILD, 'go-examples');
const BIN = join(BUILD, 'go-bin');

async function prepare(): Promise<void> {
  const generated = {
    'github.com/podwright/podwright-go/podwright': join(await generate('go'), 'podwright'),
    'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': join(await generate('go', join(ROOT, 'node_modules/cdk8s')), 'cdk8s'),
    'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus34/v2': join(await generate('go', join(ROOT, 'node_modules/cdk8s-plus-34')), 'cdk8splus34'),
  };
  rmSync(WORK, { recursive: true, force: true });
  cpSync(join(EXAMPLES, 'go'), WORK, { recursive: true });
  await run(['go', 'mod', 'edit', ...Object.entries(generated).map(([module, folder]) => `-replace=${module}=${folder}`)], WORK);
  await run(['go', 'mod', 'tidy'], WORK);
  mkdirSync(BIN, { recursive: true });
  await run(['go', 'build', '-o', BIN, './...'], WORK);
}

export const GO: Language = {
  name: 'go',
  missing: () => (works('go', 'version') ? undefined : 'there is no go'),
  prepare,
  command: (program) => [join(BIN, program.replace('-', ''))],
  tests: { command: ['go', 'test', './...'], folder: WORK },
};
