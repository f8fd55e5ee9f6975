import type * as validation from '../validation';
import type * as references from '../validation/references';

type Rules = typeof validation & typeof references;

let loaded: Rules | undefined;

/** The validation is half of the library, so it is loaded when the first object is validated. */
export function rules(): Rules {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= { ...require('../validation'), ...require('../validation/references') };
}
