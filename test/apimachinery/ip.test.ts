import fc from 'fast-check';
import { isIPv4Mapped, parseIP } from '../../src/apimachinery/ip';

const hex = fc.integer({ min: 0, max: 0xffff });

describe('parseIP', () => {
  test.each([
    '10.0.0.1', '255.255.255.255', '::', '::1', '1::', '1:2:3:4:5:6:7:8', 'FE80::abc', '1:2:3:4:5:6:7::', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4',
  ])('reads %s', (text) => {
    expect(parseIP(text)).toMatchObject({ leadingZeros: false });
  });

  test.each(['010.0.0.1', '10.0.0.00', '::ffff:01.2.3.4', '00001::'])('tells of zeros before numbers in %s', (text) => {
    expect(parseIP(text)).toMatchObject({ leadingZeros: true });
  });

  test.each([
    '', 'a', '1', '1.2.3', '1.2.3.4.5', '1.2.3.256', '1.2.3.a', '1.2..4', ':', ':::', ':1', '1:', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3',
    '1:2:3:4:5:6:7:8::', 'g::', '10000::', 'fe80::1%eth0', '1.2.3.4::', '::1.2.3', '1:2:3:4:5:6:7:1.2.3.4', '1.2.3.4:80', '::1.2.3.4:5',
  ])('does not read %j', (text) => {
    expect(parseIP(text)).toBeUndefined();
  });

  test('reads what it is made of', () => {
    fc.assert(fc.property(fc.array(hex, { minLength: 8, maxLength: 8 }), fc.nat(7), fc.nat(8), (groups, from, length) => {
      const numbers = groups.map((group, i) => (i >= from && i < from + length ? 0 : group));
      const side = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
      const text = length === 0 ? side(numbers) : `${side(numbers.slice(0, from))}::${side(numbers.slice(from + length))}`;
      expect(parseIP(text)?.numbers).toEqual(numbers);
    }));
  });
});

test('IPv4 written as IPv6', () => {
  expect(isIPv4Mapped(parseIP('::ffff:1.2.3.4')!)).toBe(true);
  expect(isIPv4Mapped(parseIP('::ffff:102:304')!)).toBe(true);
  expect(isIPv4Mapped(parseIP('::1.2.3.4')!)).toBe(false);
  expect(isIPv4Mapped(parseIP('1.2.3.4')!)).toBe(false);
});
