import type { IConstruct } from 'constructs';
import { AppCheck } from './app-check';
import type { LoosePod } from './loose-pods';
import type { Reportable } from './owner';
import { currentCall, type Call } from '../provenance/place';

/** Validates the object of `owner` at synth. */
export function checkAtSynth(owner: Reportable): void {
  AppCheck.of(owner).add(owner);
}

/** Makes a check at synth, whose errors have the line of the call that is made now. Returns the call. */
export function checkCallAtSynth(construct: IConstruct, check: () => readonly string[]): Call {
  const call = currentCall();
  AppCheck.of(construct).addCheck(construct, call, check);
  return call;
}

/** Has a pod without an object of its own checked, in the objects that it is put into. */
export function checkLooseAtSynth(pod: LoosePod): void {
  AppCheck.of(pod).addLoose(pod);
}
