import { AppCheck } from './app-check';
import type { Reportable } from './owner';

/** Has the object of `owner` checked whenever the tree that it is in is synthesized. */
export function checkAtSynth(owner: Reportable): void {
  AppCheck.of(owner).add(owner);
}
