import { integerError, integerOf } from '../../src/apimachinery/integer';

test.each([['0', 0n], ['-0', 0n], ['+5', 5n], ['007', 7n], ['9223372036854775807', 2n ** 63n - 1n], ['-9223372036854775808', -(2n ** 63n)]])('%s is an int64', (text, value) => {
  expect(integerError(text)).toBeUndefined();
  expect(integerOf(text)).toBe(value);
});

test.each(['', '+', '1.0', '1e2', '0x1', '1_0', ' 1', '1n', '\u0661'])('%j is no number', (text) => expect(integerError(text)).toBe('invalid syntax'));

test.each(['9223372036854775808', '-9223372036854775809', '9'.repeat(100)])('%s is out of range', (text) => expect(integerError(text)).toBe('value out of range'));

test('zeros before a number do not count', () => expect(integerError(`${'0'.repeat(100)}1`)).toBeUndefined());
