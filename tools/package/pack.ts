/**
 * What `npm pack` runs: `before` puts the assembly without most of its texts in the place of the whole one, `after` puts that back. Where an earlier run was stopped
 * between them, the whole one is still beside it.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWhole, shortened } from './assembly';

const PACKED = resolve(__dirname, '../../.jsii');
const WHOLE = `${PACKED}.whole`;

const STEPS: Readonly<Record<string, () => void>> = {
  before: () => {
    const assembly = readFileSync(PACKED, 'utf8');
    if (isWhole(assembly)) {
      writeFileSync(WHOLE, assembly);
      writeFileSync(PACKED, shortened(assembly));
    }
  },
  after: () => {
    // Another run may have put it back, or a compilation may have made a newer one.
    if (isWhole(readFileSync(PACKED, 'utf8'))) {
      rmSync(WHOLE, { force: true });
    } else if (existsSync(WHOLE)) {
      renameSync(WHOLE, PACKED);
    }
  },
};

STEPS[process.argv[2]]();
