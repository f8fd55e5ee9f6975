/** The one of `known` that is written most like `text`: the one with the fewest characters to insert, delete or replace. */
export function nearestTo(text: string, known: readonly string[]): string {
  let nearest = '';
  let least = Infinity;
  for (const candidate of known) {
    const distance = editDistance(text, candidate);
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/** The Levenshtein distance, a row of its table at a time. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
