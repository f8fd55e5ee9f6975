import { createHash } from 'node:crypto';

/** A source of random choices that gives the same ones for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** A whole number below `limit`. */
  public below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  public pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** True once in `n` times. */
  public oneIn(n: number): boolean {
    return this.below(n) === 0;
  }
}

/** A seed made of text: seeds that follow one another are parts of one row of numbers. */
export function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE();
}
