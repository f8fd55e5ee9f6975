import * as fc from 'fast-check';
import { Heap } from '../../../src/lifecycle/clock/heap';

test('items come out by their time, and those of one time in their order, however they went in', () => {
  const item = fc.record({ time: fc.integer({ min: 0, max: 20 }), serial: fc.nat() });
  fc.assert(fc.property(fc.uniqueArray(item, { selector: ({ serial }) => serial }), (items) => {
    const heap = new Heap();
    items.forEach((one) => heap.push(one));
    expect(items.map(() => heap.pop())).toEqual([...items].sort((a, b) => a.time - b.time || a.serial - b.serial));
    expect(heap.first).toBeUndefined();
  }));
});
