import type { IConstruct } from 'constructs';
import { AppCheck } from './app-check';
import type { LoosePod } from './loose-pods';
import type { Reportable } from './owner';
import { currentCall } from '../provenance/place';

/** Validates the object of `owner` at synth. */
export function checkAtSynth(owner: Reportable): void {
  AppCheck.of(owner).add(owner);
}

/** Makes a check at synth, whose errors have the line of the call that is made now. */
export function checkCallAtSynth(construct: IConstruct, check: () => readonly string[]): void {
  AppCheck.of(construct).addCheck(construct, currentCall(), check);
}

/** Has a pod without an object of its own checked, in the objects that it is put into. */
export function checkLooseAtSynth(pod: LoosePod): void {
  AppCheck.of(pod).addLoose(pod);
}
