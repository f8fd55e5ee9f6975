import { isDeepStrictEqual } from 'node:util';

/** A line of a corpus of timelines, or of an answer. */
export interface TimelineLine {
  readonly id: string;
  readonly manifest?: any;
  readonly script?: any;
  readonly timeline?: readonly any[];
  /** What is not the same in several runs of the oracle: ties within one moment. */
  readonly unstable?: readonly Aspect[];
  readonly error?: string;
}

/** What of a timeline is compared on its own. */
export type Aspect = 'status' | 'container' | 'probe' | 'event' | 'config';

const KINDS: Readonly<Record<Aspect, readonly string[]>> = {
  status: ['status', 'gone'],
  container: ['container', 'signal', 'hook', 'sandbox'],
  probe: ['probe'],
  event: ['event'],
  config: ['config'],
};
export const ASPECTS = Object.keys(KINDS) as readonly Aspect[];

/** In which aspects two timelines differ. What is unstable is left out. */
export function differingAspects(expected: TimelineLine, answered: TimelineLine): Aspect[] {
  const of = (line: TimelineLine, aspect: Aspect): any[] => (line.timeline ?? []).filter((entry) => KINDS[aspect].includes(entry.kind));
  return ASPECTS.filter((aspect) => !expected.unstable?.includes(aspect) && !isDeepStrictEqual(of(expected, aspect), of(answered, aspect)));
}

export interface Difference {
  readonly expected: unknown;
  readonly answered: unknown;
}

/** The first entry of an aspect that differs, on both sides. */
export function firstDifference(expected: TimelineLine, answered: TimelineLine, aspect: Aspect): Difference {
  const of = (line: TimelineLine): any[] => (line.timeline ?? []).filter((entry) => KINDS[aspect].includes(entry.kind));
  const [a, b] = [of(expected), of(answered)];
  const index = a.findIndex((entry, i) => !isDeepStrictEqual(entry, b[i]));
  return index < 0 ? { expected: undefined, answered: b[a.length] } : { expected: a[index], answered: b[index] };
}
