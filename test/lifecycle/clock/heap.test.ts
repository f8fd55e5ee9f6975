import * as fc from 'fast-check';
import { Heap } from '../../../src/lifecycle/clock/heap';

test('items come out in their order, however they went in', () => {
  fc.assert(fc.property(fc.array(fc.integer()), (numbers) => {
    const heap = new Heap<number>((a, b) => a < b);
    numbers.forEach((number) => heap.push(number));
    expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => a - b));
    expect(heap.first).toBeUndefined();
  }));
});
