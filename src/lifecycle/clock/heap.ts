/** A queue from which the first item by an order is taken. */
export class Heap<T> {
  private readonly items: T[] = [];

  /** @param isBefore whether an item comes before another one */
  public constructor(private readonly isBefore: (a: T, b: T) => boolean) {}

  public get first(): T | undefined {
    return this.items[0];
  }

  public push(item: T): void {
    const { items } = this;
    let i = items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(item, items[parent])) {
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
    let i = 0;
    for (let child = 1; child < items.length; child = 2 * i + 1) {
      if (child + 1 < items.length && this.isBefore(items[child + 1], items[child])) {
        child++;
      }
      if (!this.isBefore(items[child], item)) {
        break;
      }
      items[i] = items[child];
      i = child;
    }
    items[i] = item;
  }
}
