import { PATCH_STRATEGIES } from '../k8s/patch-strategies';

/** How patches of the API merge a field. */
export interface PatchStrategy {
  /** Whether the items of a list are merged, and not the whole list replaced. */
  readonly merge: boolean;
  /** The field by which the items of a list are matched. */
  readonly key?: string;
  /** Whether what is left out is removed, also where the server filled it in. */
  readonly retainKeys: boolean;
}

const ORDINARY: PatchStrategy = { merge: false, retainKeys: false };

export function patchStrategyOf(definition: string, field: string): PatchStrategy {
  const fields = Object.hasOwn(PATCH_STRATEGIES, definition) ? PATCH_STRATEGIES[definition] : {};
  if (!Object.hasOwn(fields, field)) {
    return ORDINARY;
  }
  const [strategy, key] = fields[field].split(' ');
  const parts = strategy.split(',');
  return { merge: parts.includes('merge'), key, retainKeys: parts.includes('retainKeys') };
}
