import type * as lifecycle from '../lifecycle';

type Engine = typeof lifecycle;

let loaded: Engine | undefined;

/** The simulation: it is loaded by the few programs that simulate. */
export function engine(): Engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('../lifecycle');
}
