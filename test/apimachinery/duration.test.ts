import { durationError } from '../../src/apimachinery/duration';

test.each([
  '0', '+0', '-0', '1h30m', '1.5s', '.5s', '5.s', '1h2h', '-1h', '1us1µs1μs', '2562047h47m16.854775807s', '-9223372036854775808ns',
  `0.${'9'.repeat(100)}h`, `${'0'.repeat(100)}1s`,
])('%s is a duration', (text) => expect(durationError(text)).toBeUndefined());

// What Go's `time.ParseDuration` says.
test.each([
  ['', 'time: invalid duration ""'],
  ['-', 'time: invalid duration "-"'],
  ['x', 'time: invalid duration "x"'],
  ['.s', 'time: invalid duration ".s"'],
  ['1', 'time: missing unit in duration "1"'],
  ['00', 'time: missing unit in duration "00"'],
  ['1d', 'time: unknown unit "d" in duration "1d"'],
  ['1s é', 'time: unknown unit "s \\xc3\\xa9" in duration "1s \\xc3\\xa9"'],
  ['9999999h', 'time: invalid duration "9999999h"'],
  ['9223372036854775808ns', 'time: invalid duration "9223372036854775808ns"'],
  ['2562047h47m16.854775808s', 'time: invalid duration "2562047h47m16.854775808s"'],
  ['99999999999999999999s', 'time: invalid duration "99999999999999999999s"'],
])('%j is none', (text, error) => expect(durationError(text)).toBe(error));
