import { AppCheck } from './app-check';
import type { Reportable } from './owner';

/** Validates the object of `owner` at synth. */
export function checkAtSynth(owner: Reportable): void {
  AppCheck.of(owner).add(owner);
}
