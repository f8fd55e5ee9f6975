import type { Comparison } from './compare';

/** A kind of difference: how often it was found, and where first. */
interface Cause<T> {
  count: number;
  readonly example: T;
}

/** Kinds of differences, and how often each was found. */
export class Causes<T> {
  private readonly found = new Map<string, Cause<T>>();

  /** Counts a cause once. The first example is kept. */
  public add(text: string, example: T): void {
    const known = this.found.get(text);
    if (known) {
      known.count++;
    } else {
      this.found.set(text, { count: 1, example });
    }
  }

  /** The commonest causes first. */
  public top(count: number): { readonly text: string; readonly count: number; readonly example: T }[] {
    return [...this.found].map(([text, cause]) => ({ text, ...cause })).sort((a, b) => b.count - a.count).slice(0, count);
  }
}

/** What differs, one text for each error, warning, field and standard. */
export function differencesIn({ decoding, missing, invented, details, warnings, dropped, standards }: Comparison): string[] {
  return [
    ...decoding.map((e) => `decoding  ${e}`),
    ...missing.map((e) => `missing   ${e}`),
    ...invented.map((e) => `invented  ${e}`),
    ...details.map((e) => `message   ${e}`),
    ...warnings.map((w) => `warning   ${w}`),
    ...dropped.map((f) => `dropped   ${f}`),
    ...standards.map((s) => `standard  ${s}`),
  ];
}

/** A text without what differs between cases of one cause: indices, keys, quoted values but for the names of unknown fields. */
export function shape(text: string): string {
  return text.replace(/\[[^\]]*\]/g, '[]').replace(/(?<!unknown field )"[^"]*"/g, '"…"').slice(0, 160);
}
