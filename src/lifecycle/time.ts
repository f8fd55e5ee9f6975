import { BoundedCache } from '../apimachinery/bounded-cache';
import { SECOND } from './clock/clock';

/** The moment in the calendar at which the pod is created. */
export const EPOCH = '2000-01-01T00:12:00Z';
const EPOCH_SECONDS = Date.parse(EPOCH) / 1000;

const texts = new BoundedCache((seconds) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'));
const times = new BoundedCache((text) => (Date.parse(text) / 1000 - EPOCH_SECONDS) * SECOND);

/** A moment as the API writes it: to the second. */
export function timestamp(time: number): string {
  return texts.get(String(EPOCH_SECONDS + Math.floor(time / SECOND)))!;
}

/** The microseconds after the creation at which a timestamp stands. */
export function timeOf(text: string): number {
  return times.get(text)!;
}

/** The moment that a runtime gives for what has not happened. */
export const NEVER_HAPPENED = timestamp(-EPOCH_SECONDS * SECOND);
