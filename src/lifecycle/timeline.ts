import type { Columns } from './api/columns';
import type { Endpoint } from './api/endpoint';
import { type Clock, MILLISECOND } from './clock/clock';
import { written } from './quantities';
import type * as k8s from '../k8s/types';

/** The entries of a timeline. */
export type EntryKind = 'status' | 'gone' | 'container' | 'signal' | 'hook' | 'probe' | 'sandbox' | 'cri' | 'event' | 'config' | 'script';

/** One thing that happened. Which of the other fields are there depends on the kind. */
export interface Entry {
  /** Seconds after the creation of the pod, to the millisecond. */
  readonly t: number;
  readonly kind: EntryKind;
  readonly container?: string;
  readonly [field: string]: unknown;
}

/** The pod as the API has it: the content of an entry of kind `status`. */
export interface View {
  readonly status: k8s.PodStatus;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly columns: Omit<Columns, 'age'>;
  readonly endpoint?: Endpoint;
}

/** Writes down what happens. */
export class Recorder {
  private readonly entries: Entry[] = [];

  public constructor(private readonly clock: Clock) {}

  public record(kind: EntryKind, fields: object = {}): void {
    this.clock.spend(1);
    this.entries.push(Object.assign({ t: Math.round(this.clock.now / MILLISECOND) / 1000, kind }, fields));
  }

  /** The entries in their order: they are recorded moment by moment, and only within a moment they are sorted. */
  private sorted(): readonly Entry[] {
    const sorted: Entry[] = [];
    for (let i = 0; i < this.entries.length;) {
      const begin = i;
      while (i < this.entries.length && this.entries[i].t === this.entries[begin].t) {
        i++;
      }
      sorted.push(...i - begin === 1 ? [this.entries[begin]] : inOrder(this.entries.slice(begin, i)));
    }
    return sorted;
  }

  /** The entries in their order. Of the statuses of one moment the last is kept, and of the same probe only one. */
  public timeline(): Entry[] {
    const kept: Entry[] = [];
    for (const entry of this.sorted()) {
      const last = kept.at(-1);
      if (last !== undefined && last.t === entry.t && last.kind === entry.kind) {
        if (entry.kind === 'status') {
          kept.pop();
        } else if (entry.kind === 'probe' && last.container === entry.container && last.probe === entry.probe && last.result === entry.result) {
          continue;
        }
      }
      kept.push(entry);
    }
    return kept.map((entry) => (entry.kind === 'status' ? { ...entry, status: written(entry.status) } : entry));
  }
}

/** The order of entries of one moment. Containers that end come before those that start. */
const RANKS: Record<EntryKind, number> = {
  script: 0, cri: 1, config: 2, sandbox: 3, container: 4, hook: 6, signal: 7, probe: 8, event: 9, status: 10, gone: 11,
};
const RANK_OF_START = 5;

function inOrder(moment: readonly Entry[]): Entry[] {
  return moment.map((entry) => ({ entry, rank: rankOf(entry), name: nameOf(entry) }))
    .sort((a, b) => a.rank - b.rank || compare(a.name, b.name))
    .map(({ entry }) => entry);
}

function isStart(entry: Entry): boolean {
  return entry.kind === 'container' && entry.state === 'running';
}

function rankOf(entry: Entry): number {
  return isStart(entry) ? RANK_OF_START : RANKS[entry.kind];
}

function nameOf(entry: Entry): string {
  return isStart(entry) ? '' : entry.container ?? (entry.field as string | undefined) ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
