/** What has a time, and a place among others of the same time. */
export interface Timed {
  readonly time: number;
  readonly serial: number;
}

/** A queue from which the earliest item is taken. */
export class Heap<T extends Timed> {
  private readonly items: T[] = [];

  public get first(): T | undefined {
    return this.items[0];
  }

  public push(item: T): void {
    const { items } = this;
    let i = items.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isEarlier(item, items[parent])) {
        break;
      }
      items[i] = items[parent];
      i = parent;
    }
    items[i] = item;
  }

  /** Takes the first item. There must be one. */
  public pop(): T {
    const { items } = this;
    const first = items[0];
    const last = items.pop()!;
    if (items.length > 0) {
      this.sink(last);
    }
    return first;
  }

  /** Puts an item into the place of the first. */
  private sink(item: T): void {
    const { items } = this;
    const { length } = items;
    let i = 0;
    for (let child = 1; child < length; child = 2 * i + 1) {
      if (child + 1 < length && isEarlier(items[child + 1], items[child])) {
        child++;
      }
      if (!isEarlier(items[child], item)) {
        break;
      }
      items[i] = items[child];
      i = child;
    }
    items[i] = item;
  }
}

function isEarlier(a: Timed, b: Timed): boolean {
  return a.time < b.time || (a.time === b.time && a.serial < b.serial);
}
