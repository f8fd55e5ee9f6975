/** Longer texts are hardly met twice. */
const LONGEST = 64;
/** How many texts are kept. */
const SIZE = 10_000;

/** Remembers what `compute` makes of short texts. What it makes nothing of is computed again. */
export class BoundedCache<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly compute: (text: string) => T | undefined) {}

  public get(text: string): T | undefined {
    return this.known.get(text) ?? this.meet(text);
  }

  private meet(text: string): T | undefined {
    const result = this.compute(text);
    if (result !== undefined && text.length <= LONGEST) {
      if (this.known.size >= SIZE) {
        this.known.clear();
      }
      this.known.set(text, result);
    }
    return result;
  }
}
