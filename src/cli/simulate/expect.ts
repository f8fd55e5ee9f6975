import { EXPECTED } from './expected';
import { UserError } from '../../apimachinery/user-error';
import { secondsOf, type Entry, type View } from '../../lifecycle';

/** What is expected of a timeline at a moment, or at its end. */
export interface Expectation {
  readonly text: string;
  /** Seconds after the creation of the pod. */
  readonly at?: number;
  readonly holds: (timeline: readonly Entry[], pod: View | undefined) => boolean;
}

/** What can be expected. `pod`: how it is at the moment; nothing where it has gone. `timeline`: all up to then. */
const EXPECTATIONS: Readonly<Record<typeof EXPECTED[number], Expectation['holds']>> = {
  'ready': (_, pod) => isReady(pod),
  'not-ready': (_, pod) => !isReady(pod),
  'completed': (_, pod) => pod?.status.phase === 'Succeeded',
  'failed': (_, pod) => pod?.status.phase === 'Failed',
  'gone': (timeline) => timeline.some(({ kind }) => kind === 'gone'),
  'no-restarts': (timeline) => timeline.every((entry) => entry.kind !== 'status' || restartsOf(entry as unknown as View) === 0),
  'no-kill': (timeline) => !timeline.some(({ kind, signal }) => kind === 'signal' && signal === 'KILL'),
};

/** Reads `ready`, or `ready@30s`: what is expected, and at which moment. */
export function parseExpectation(text: string): Expectation {
  const [name, moment, ...more] = text.split('@');
  const at = moment === undefined ? undefined : secondsOf(moment);
  if (!isExpectation(name)) {
    throw new UserError(`--expect must be one of ${EXPECTED.join(', ')}, got ${JSON.stringify(name)}`);
  }
  if (more.length > 0 || (moment !== undefined && !(at! >= 0))) {
    throw new UserError(`--expect takes a moment as in ${name}@30s, got ${JSON.stringify(text)}`);
  }
  return { text, at, holds: EXPECTATIONS[name] };
}

function isExpectation(name: string): name is keyof typeof EXPECTATIONS {
  return Object.hasOwn(EXPECTATIONS, name);
}

/** What is expected and does not hold, in words. */
export function failedExpectations(expected: readonly Expectation[], timeline: readonly Entry[], end: number): string[] {
  return expected.flatMap(({ text, at = end, holds }) => {
    if (at > end) {
      throw new UserError(`--expect ${text} is after the end of the simulation, ${end} s: use --until`);
    }
    const past = timeline.filter(({ t }) => t <= at);
    const pod = podAt(past);
    return holds(past, pod) ? [] : [`expected ${text}: ${stateText(past, pod)} at ${at} s`];
  });
}

/** How the pod is after all that happened; nothing where it has gone. */
export function podAt(timeline: readonly Entry[]): View | undefined {
  const last = timeline.filter(({ kind }) => kind === 'status' || kind === 'gone').at(-1);
  return last?.kind === 'status' ? last as unknown as View : undefined;
}

/** How the pod is, in words: `0/1 CrashLoopBackOff, 3 restarts`. */
export function stateText(timeline: readonly Entry[], pod: View | undefined): string {
  if (pod === undefined) {
    return 'the pod has gone';
  }
  const restarts = restartsOf(pod);
  const killed = new Set(timeline.filter(({ kind, signal }) => kind === 'signal' && signal === 'KILL').map(({ container }) => container));
  return `${pod.columns.ready} ${pod.columns.status}, ${restarts} restart${restarts === 1 ? '' : 's'}${killed.size > 0 ? `, KILL to ${[...killed].join(', ')}` : ''}`;
}

/** Whether its condition Ready is true. */
export function isReady(pod: View | undefined): boolean {
  return pod?.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false;
}

function restartsOf({ status: { containerStatuses = [], initContainerStatuses = [] } }: View): number {
  return [...containerStatuses, ...initContainerStatuses].reduce((sum, { restartCount = 0 }) => sum + restartCount, 0);
}
