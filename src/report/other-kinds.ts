import type * as decoding from '../validation/decode-other';

let loaded: typeof decoding | undefined;

/** The fields of kinds that are not validated are a large table, so they are loaded with the first object of such a kind. */
export function otherKinds(): typeof decoding {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= (require('../validation/decode-other') as typeof decoding);
}
