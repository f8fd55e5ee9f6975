import fc from 'fast-check';
import { Lines } from '../../src/yaml/lines';

test('a place on the first line of a part counts from where the part begins, whatever is asked first', () => {
  const text = 'abc\ndef: x\nghi\n';
  const lines = () => new Lines(text, { start: 4, end: text.length, place: { line: 2, column: 1 } });
  expect(lines().place(9)).toEqual({ line: 2, column: 6 });
  expect(lines().place(13)).toEqual({ line: 3, column: 3 });
});

test('places do not depend on what was asked before', () => {
  const text = 'é😀a\nb😀\r\nc\n'.repeat(3);
  fc.assert(fc.property(fc.array(fc.nat(text.length - 1)), fc.nat(5), (offsets, start) => {
    const lines = new Lines(text, { start, end: text.length, place: { line: 1, column: 1 } });
    for (const offset of offsets.filter((one) => one >= start)) {
      expect(lines.place(offset)).toEqual(new Lines(text, { start, end: text.length, place: { line: 1, column: 1 } }).place(offset));
    }
  }));
});
