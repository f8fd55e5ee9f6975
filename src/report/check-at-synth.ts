import { AppCheck } from './app-check';
import type { LoosePod } from './loose-pods';
import type { Reportable } from './owner';

/** Validates the object of `owner` at synth. */
export function checkAtSynth(owner: Reportable): void {
  AppCheck.of(owner).add(owner);
}

/** Has a pod without an object of its own checked, in the objects that it is put into. */
export function checkLooseAtSynth(pod: LoosePod): void {
  AppCheck.of(pod).addLoose(pod);
}
