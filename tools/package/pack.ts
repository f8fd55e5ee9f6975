/**
 * What `npm pack` runs: `before` puts the assembly without texts in the place of the whole one, `after` puts that back. Where an earlier run was stopped between them,
 * the whole one is still beside it.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWhole, withoutTexts } from './assembly';

const PACKED = resolve(__dirname, '../../.jsii');
const WHOLE = `${PACKED}.whole`;

const STEPS: Readonly<Record<string, () => void>> = {
  before: () => {
    const assembly = readFileSync(PACKED, 'utf8');
    if (isWhole(assembly)) {
      writeFileSync(WHOLE, assembly);
      writeFileSync(PACKED, withoutTexts(assembly));
    }
  },
  after: () => renameSync(WHOLE, PACKED),
};

STEPS[process.argv[2]]();
