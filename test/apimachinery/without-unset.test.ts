import { Quantity } from '../../src/apimachinery/quantity';
import { withoutUnset } from '../../src/apimachinery/without-unset';

const value = { cpu: Quantity.parse('0.5'), gone: undefined, list: [{ gone: undefined, none: null }, 'a', 1n] };

test('what is not set is left out, and what is none stays', () => {
  expect(withoutUnset(value)).toStrictEqual({ cpu: value.cpu, list: [{ none: null }, 'a', 1n] });
});

test('a field may have any name', () => {
  expect(JSON.stringify(withoutUnset(JSON.parse('{"__proto__": {"a": 1}}')))).toBe('{"__proto__":{"a":1}}');
});

test('quantities are copied as the caller says', () => {
  expect(withoutUnset(value, String).cpu).toBe('500m');
});
