import { SECOND } from './clock/clock';

/** The moment in the calendar at which the pod is created. */
export const EPOCH = '2000-01-01T00:12:00Z';
const EPOCH_SECONDS = Date.parse(EPOCH) / 1000;

/** A moment as the API writes it: to the second. */
export function timestamp(time: number): string {
  return calendar(EPOCH_SECONDS + Math.floor(time / SECOND));
}

/** The microseconds after the creation at which a timestamp stands. */
export function timeOf(text: string): number {
  return (Date.parse(text) / 1000 - EPOCH_SECONDS) * SECOND;
}

/** The moment that a runtime gives for what has not happened. */
export const NEVER_HAPPENED = calendar(0);

function calendar(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
