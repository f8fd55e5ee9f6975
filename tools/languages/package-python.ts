/** Builds the source distribution and the wheel into `packages/python`: `npm run package:python`. */
import { join } from 'node:path';
import { ROOT } from './language';
import { buildWheel, PYTHON } from './python';

async function main(): Promise<void> {
  const missing = PYTHON.missing();
  if (missing !== undefined) {
    throw new Error(missing);
  }
  await buildWheel(join(ROOT, 'packages/python'));
}

main().catch((e) => {
  console.error((e as Error).message);
  process.exitCode = 1;
});
