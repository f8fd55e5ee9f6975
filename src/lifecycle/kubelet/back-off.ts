import { SECOND } from '../clock/clock';
import { duration, type Script } from '../script';

/** An entry that has not been used for so long is forgotten. */
const EXPIRY = 600 * SECOND;

interface Entry {
  delay: number;
  /** When it was last made longer. */
  updated: number;
}

/** Delays that double, by key. They are forgotten where all has gone well for ten minutes. */
export class BackOff {
  private readonly entries = new Map<string, Entry>();

  public constructor(private readonly initial: number, private readonly max: number) {}

  public delay(key: string): number {
    return this.entries.get(key)?.delay ?? 0;
  }

  /** Whether less than the delay has passed since something happened. */
  public isInBackOffSince(key: string, event: number, now: number): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && event - entry.updated <= EXPIRY && now - event < entry.delay;
  }

  /** Whether less than the delay has passed since the entry was made longer. */
  public isInBackOff(key: string, now: number): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && now - entry.updated <= EXPIRY && now - entry.updated < entry.delay;
  }

  public next(key: string, event: number, now: number): void {
    const entry = this.entries.get(key);
    const isNew = entry === undefined || event - entry.updated > EXPIRY;
    this.entries.set(key, { delay: isNew ? this.initial : Math.min(entry.delay * 2, this.max), updated: now });
  }

  /** Forgets what is too old by now. */
  public collect(now: number): void {
    for (const [key, { updated }] of this.entries) {
      if (now - updated > EXPIRY) {
        this.entries.delete(key);
      }
    }
  }
}

/** The first back-off of a container that crashes, and the longest. */
export function backOffLimits({ gates = {}, backOffMax }: Script): [initial: number, max: number] {
  const isReduced = gates.ReduceDefaultCrashLoopBackOffDecay === true;
  const initial = (isReduced ? 1 : 10) * SECOND;
  const isConfigured = gates.KubeletCrashLoopBackOffMax !== false;
  const max = isConfigured ? duration(backOffMax ?? 300) : (isReduced ? 60 : 300) * SECOND;
  return [Math.min(initial, max), max];
}
