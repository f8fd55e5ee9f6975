import { join } from 'node:path';

/** The modules that are added to the package. */
export const CALLS = join(__dirname, 'python');

const CALL = /\bjsii\.(create|invoke|sinvoke)\(/g;
const IMPORTS = 'from ._jsii import *\n';

/**
 * jsii's code for Python calls its kernel, whose error for a value of a wrong type is written for those who know jsii. Here, the calls go by a module of podwright,
 * which says what Python calls it. It looks at a call only once that has failed: the checks of jsii's own code take as long as the calls.
 */
export function withCheckedCalls(code: string): string {
  return code.replace(IMPORTS, `${IMPORTS}from . import _calls\n`).replace(CALL, '_calls.$1(');
}
