/** What a change of manifests does to a cluster. It uses nothing of Node. */
export { compareSets, type Entry } from './compare-sets';
export type { Change, Refusal } from './compare-object';
export type { Difference } from './differences';
export { hasRefusals, textOf } from './text';
