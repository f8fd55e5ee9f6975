import type { Entry } from '../../lifecycle';

/** An entry, and how often and at which interval (in seconds) the same follows it. */
export interface FoldedEntry {
  readonly entry: Entry;
  readonly repeated?: { readonly times: number; readonly every: number };
}

/** What happens again and again: its entries are in order, with the same interval. */
interface Series {
  readonly entries: Entry[];
}

/** Events of a failing probe, and of a container that cannot be created each time it is tried. */
const EVENTS: ReadonlySet<unknown> = new Set(['Unhealthy', 'Pulled', 'Failed']);
/** From so many on, entries are one. */
const ENOUGH = 3;

/**
 * The entries of a timeline with those as one that say the same of a probe, or of a container that cannot be created, again and again, as long as nothing else happens.
 *
 * @param entries in reading order
 */
export function folded(entries: readonly Entry[]): FoldedEntry[] {
  const result: FoldedEntry[] = [];
  for (let i = 0; i < entries.length;) {
    let end = i;
    while (end < entries.length && isRepeated(entries[end])) {
      end++;
    }
    result.push(...foldedStretch(entries.slice(i, end)));
    if (end < entries.length) {
      result.push({ entry: entries[end] });
    }
    i = end + 1;
  }
  return result;
}

function isRepeated({ kind, reason }: Entry): boolean {
  return kind === 'probe' || (kind === 'event' && EVENTS.has(reason));
}

/** A stretch of what may be repeated. */
function foldedStretch(entries: readonly Entry[]): FoldedEntry[] {
  const all: Series[] = [];
  const open = new Map<string, Series>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, t: 0 });
    const series = open.get(key);
    if (series !== undefined && continues(series, entry)) {
      series.entries.push(entry);
    } else {
      const begun = { entries: [entry] };
      all.push(begun);
      open.set(key, begun);
    }
  }
  return all.flatMap(({ entries: same }): FoldedEntry[] => (same.length < ENOUGH
    ? same.map((entry) => ({ entry }))
    : [{ entry: same[0], repeated: { times: same.length, every: intervalOf(same) } }]))
    .sort((a, b) => a.entry.t - b.entry.t);
}

function continues({ entries }: Series, entry: Entry): boolean {
  return entries.length < 2 || milliseconds(entry.t - entries.at(-1)!.t) === milliseconds(intervalOf(entries));
}

function intervalOf([first, second]: readonly Entry[]): number {
  return milliseconds(second.t - first.t) / 1000;
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
