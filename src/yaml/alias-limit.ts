import { Problem } from './problem';

/** Up to here nearly all of a document may come from aliases. */
const SMALL = 400_000;
const SMALL_SHARE = 0.99;
/** From here on little of it may. */
const LARGE = 4_000_000;
const LARGE_SHARE = 0.1;

/** Counts what is read of a document, and how much of it through aliases: a few lines of aliases to aliases can stand for any amount. The limits are Go's. */
export class AliasLimit {
  /** The document itself counts, too. */
  private count = 1;
  private aliased = 0;

  public add(isAliased: boolean, offset: number): void {
    this.count++;
    if (isAliased && ++this.aliased > 100 && this.count > 1000 && this.aliased / this.count > allowedShare(this.count)) {
      throw new Problem('aliases ("*name") make the document many times as large as its text: Kubernetes refuses it', offset);
    }
  }
}

function allowedShare(count: number): number {
  const progress = Math.min(1, Math.max(0, (count - SMALL) / (LARGE - SMALL)));
  return SMALL_SHARE - (SMALL_SHARE - LARGE_SHARE) * progress;
}
