import { join } from 'node:path';
import { EXAMPLES, ROOT, type Language } from './language';

/** The language that podwright is written in: what the others are compared with. */
export const TYPESCRIPT: Language = {
  name: 'typescript',
  missing: () => undefined,
  prepare: async () => undefined,
  command: (program) => [join(ROOT, 'node_modules/.bin/tsx'), join(EXAMPLES, 'typescript', `${program}.ts`)],
  linesOf: join(EXAMPLES, 'typescript/mistakes.ts'),
};
