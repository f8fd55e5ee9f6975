import fc from 'fast-check';
import { Quantity } from '../../src/apimachinery/quantity';
import { unitHint } from '../../src/apimachinery/quantity-text';

const NANO = 10n ** 9n;
const SUFFIXES = new Map<string, readonly [base: bigint, power: number]>([
  ['n', [10n, -9]], ['u', [10n, -6]], ['m', [10n, -3]], ['', [10n, 0]],
  ['k', [10n, 3]], ['M', [10n, 6]], ['G', [10n, 9]], ['T', [10n, 12]], ['P', [10n, 15]], ['E', [10n, 18]],
  ['Ki', [2n, 10]], ['Mi', [2n, 20]], ['Gi', [2n, 30]], ['Ti', [2n, 40]], ['Pi', [2n, 50]], ['Ei', [2n, 60]],
  ['e0', [10n, 0]], ['e3', [10n, 3]], ['E+2', [10n, 2]], ['e-4', [10n, -4]], ['E-12', [10n, -12]],
]);
const LARGEST_BINARY = (2n ** 63n - 1n) * NANO;

/** A quantity, and how many billionths it is: fractions are rounded away from zero, binary amounts end at the largest int64. */
interface Sample {
  readonly text: string;
  readonly nanos: bigint;
}

function sample(sign: string, digits: string, fraction: string, suffix: string): Sample {
  const [base, power] = SUFFIXES.get(suffix)!;
  const over = base ** BigInt(Math.max(-power, 0)) * 10n ** BigInt(fraction.length);
  const exact = BigInt(digits + fraction) * base ** BigInt(Math.max(power, 0)) * NANO;
  const up = (exact + over - 1n) / over;
  const nanos = suffix.endsWith('i') && up > LARGEST_BINARY ? LARGEST_BINARY : up;
  return { text: `${sign}${digits}${fraction && `.${fraction}`}${suffix}`, nanos: sign === '-' ? -nanos : nanos };
}

const digitsUpTo = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });
const suffixes = fc.constantFrom(...SUFFIXES.keys());
const samples = fc.oneof(
  fc.tuple(fc.constantFrom('', '-', '+'), fc.nat(2000).map(String), digitsUpTo(4), suffixes),
  fc.tuple(fc.constantFrom('', '-', '+'), digitsUpTo(24).map((d) => d || '0'), digitsUpTo(24), suffixes),
).map((parts) => sample(...parts));

/** Amounts that have a suffix to be written with: Kubernetes itself has none for 1000E. */
const writable = samples.filter(({ nanos }) => nanos < 10n ** 30n && nanos > -(10n ** 30n));

/** How many billionths it is: taken from its parts, so that no text is trusted, and no 64 bits. */
function nanosOf(quantity: Quantity): bigint {
  const { coefficient, exponent } = quantity as unknown as { coefficient: number | bigint; exponent: number };
  return BigInt(coefficient) * 10n ** BigInt(exponent + 9);
}

const signOf = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

describe('amounts', () => {
  test('are exact down to a billionth, and rounded away from zero below', () => {
    fc.assert(fc.property(samples, ({ text, nanos }) => {
      expect(nanosOf(Quantity.parse(text))).toBe(nanos);
    }));
  });

  test('are ordered as numbers, however they are written', () => {
    fc.assert(fc.property(samples, samples, (a, b) => {
      expect(Math.sign(Quantity.parse(a.text).compare(Quantity.parse(b.text)))).toBe(signOf(a.nanos - b.nanos));
    }));
  });

  test('that are the same are neither more nor less', () => {
    for (const [a, b] of [['0', '-0Ki'], ['1', '1000m'], ['1Ki', '1024'], ['1e3', '1k'], ['0.5', '500m'], ['1.5Gi', '1536Mi'], ['1n', '0.1n']]) {
      expect([a, b, Quantity.parse(a).compare(Quantity.parse(b))]).toEqual([a, b, 0]);
    }
  });

  test('far apart are compared without being multiplied out', () => {
    expect(Quantity.parse('1e2000000000').compare(Quantity.parse('1E'))).toBeGreaterThan(0);
    expect(Quantity.parse('-1e2000000000').compare(Quantity.parse('1n'))).toBeLessThan(0);
    expect(Quantity.parse('1e2000000000').compare(Quantity.parse('2e2000000000'))).toBeLessThan(0);
  });

  test('add up and are taken away exactly', () => {
    fc.assert(fc.property(samples, samples, (a, b) => {
      expect(nanosOf(Quantity.parse(a.text).add(Quantity.parse(b.text)))).toBe(a.nanos + b.nanos);
      expect(nanosOf(Quantity.parse(a.text).subtract(Quantity.parse(b.text)))).toBe(a.nanos - b.nanos);
    }));
  });

  test('have a sign, and are counted in units and thousandths, rounded up', () => {
    const roundedUp = (nanos: bigint, unit: bigint): bigint => nanos / unit + (nanos % unit === 0n ? 0n : 1n);
    fc.assert(fc.property(samples.filter(({ nanos }) => nanos >= 0n && nanos < 2n ** 63n * 1_000_000n), ({ text, nanos }) => {
      const quantity = Quantity.parse(text);
      expect(quantity.sign()).toBe(signOf(nanos));
      expect(quantity._value()).toBe(roundedUp(nanos, NANO));
      expect(quantity._milliValue()).toBe(roundedUp(nanos, NANO / 1000n));
      expect(quantity._isWhole()).toBe(roundedUp(nanos, NANO / 1000n) % 1000n === 0n);
    }));
  });

  // What Go's `Value` and `MilliValue` give.
  test.each([
    ['9223372036854775', 9223372036854775n, 9223372036854775000n],
    ['9223372036854776', 9223372036854776n, -9223372036854775616n],
    ['9223372036854775807', 9223372036854775807n, -1000n],
    ['100000000000000000000000', 200376420520689664n, -2537764290115403776n],
    ['9007199254740993', 9007199254740993n, 9007199254740993000n],
    ['10E', 0n, 0n],
    ['1e30', 0n, 0n],
    ['8Ei', 9223372036854775807n, -1000n],
    ['-1.5', -2n, -1500n],
    ['-1.50000000000000000001', 0n, -1499n],
    ['1e2000000000', 0n, 0n],
  ])('%s overflows an int64 as it does in Go', (text, value, milliValue) => {
    expect([Quantity.parse(text)._value(), Quantity.parse(text)._milliValue()]).toEqual([value, milliValue]);
  });
});

test('a quantity stands in a manifest as it was given, what was computed in its canonical text', () => {
  const given = ['1000m', '1.50', 2, '0', '1.5Gi'];
  expect(JSON.parse(JSON.stringify(given.map((one) => Quantity.parse(one))))).toEqual(given);
  expect(JSON.stringify([Quantity.parse('1.5').add(Quantity.parse('0.5')), Quantity.parse('1Gi').subtract(Quantity.parse('512Mi'))])).toBe('["2","512Mi"]');
});

describe('the text of a quantity', () => {
  test('reads as the same amount', () => {
    fc.assert(fc.property(writable, ({ text, nanos }) => {
      expect(nanosOf(Quantity.parse(Quantity.parse(text).toString()))).toBe(nanos);
    }));
  });

  test('stays as it is when it is read and written again', () => {
    fc.assert(fc.property(writable, ({ text }) => {
      const once = Quantity.parse(text).toString();
      expect(Quantity.parse(once).toString()).toBe(once);
    }));
  });

  test('of a whole number has no fraction and the largest suffix that needs none', () => {
    const whole = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), suffixes.filter((s) => s !== 'E' && !s.startsWith('e') && !s.startsWith('E')));
    fc.assert(fc.property(whole, ([number, suffix]) => {
      const [, amount, written] = /^(\d+)(\D*)$/.exec(Quantity.parse(`${number}${suffix}`).toString())!;
      const step = suffix.endsWith('i') && (written.endsWith('i') || written === '') ? 1024n : 1000n;
      expect(written === 'E' || written === 'Ei' || BigInt(amount) % step !== 0n).toBe(true);
    }));
  });

  // The rows of Kubernetes' own tests: quantity_test.go, TestQuantityString and TestQuantityParseEmit.
  test.each([
    ['1024Mi', '1Gi'], ['307200Ki', '300Mi'], ['6Ki', '6Ki'], ['1025024Mi', '1001Gi'], ['1024Gi', '1Ti'], ['1000M', '1G'], ['0.001T', '1G'], ['1000u', '1m'],
    ['80m', '80m'], ['1.08', '1080m'], ['1080000000n', '1080m'], ['1234567M', '1234567M'], ['1234567m', '1234567m'], ['3k', '3k'], ['1025', '1025'], ['00', '0'],
    ['.001e12', '1e9'], ['0.001e0', '1e-3'], ['1000e-12', '1e-9'], ['80e-3', '80e-3'], ['300e6', '300e6'], ['1080n', '1080n'], ['0.5', '500m'], ['5000m', '5'],
    ['.001Ki', '1024m'], ['.000001Ki', '1024u'], ['.000000001Ki', '1024n'], ['.000000000001Ki', '2n'], ['1.5Gi', '1536Mi'], ['0Ki', '0'], ['-0', '0'],
    ['1023Ki', '1023Ki'], ['1.5Ki', '1536'], ['0.5Ki', '512'], ['1.0001Ki', '1024102400u'], ['9Ei', '9223372036854775807'], ['1E3', '1E3'], ['1000E3', '1e6'], ['1e1', '10'],
  ])('of %s is %s, with either sign', (given, written) => {
    expect(Quantity.parse(given).toString()).toBe(written);
    expect(Quantity.parse(given.startsWith('-') ? given : `-${given}`).toString()).toBe(written === '0' ? '0' : `-${written}`);
  });

  test('keeps the suffix of what is added to, and of what is added to zero', () => {
    const add = (a: string, b: string): string => Quantity.parse(a).add(Quantity.parse(b)).toString();
    const subtract = (a: string, b: string): string => Quantity.parse(a).subtract(Quantity.parse(b)).toString();
    expect([add('100m', '0'), add('0', '100m'), add('1Gi', '0'), add('0', '1Gi')]).toEqual(['100m', '100m', '1Gi', '1Gi']);
    expect([subtract('1Gi', '0'), subtract('0', '1Gi'), subtract('1Gi', '1Gi')]).toEqual(['1Gi', '-1Gi', '0']);
    expect([add('1Mi', '1M'), add('1k', '24'), add('1Ki', '1024'), add('1e3', '1')]).toEqual(['2048576', '1024', '2Ki', '1001']);
  });
});

describe('reading', () => {
  test.each(['.', '-.', '+', '1.', '1.G', '.5', '007', '+1.5', '1E-3', '1e+3', '12E', '9223372036854775807Ki', '1e-99'])('takes %j as Kubernetes does', (text) => {
    expect(() => Quantity.parse(text)).not.toThrow();
  });

  test.each([
    '', 'Non-Numeric', '1.1.M', '1+1.0M', ' 1', '1 ', '1 Gi', '1,5', '0x10', 'Infinity', 'NaN', '1e3k', '١', '1\n', '1Gi ', 'aoeu', '1KI',
  ])('tells of the format of %j', (text) => {
    expect(() => Quantity.parse(text)).toThrow("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
  });

  test.each(['1K', '--1', '-+1', '1ki', '0.1mi', '1i', '-3.01i', '.5i', '-3.01e-', '1e', '1EE3', '1ke3', '1-3', '1e99999999999999999999'])('tells of the suffix of %j', (text) => {
    expect(() => Quantity.parse(text)).toThrow("unable to parse quantity's suffix");
  });

  test('takes numbers, which count whole units', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(3), (units, places) => {
      const number = units / 10 ** places;
      expect(nanosOf(Quantity.parse(number))).toBe(BigInt(units) * 10n ** BigInt(9 - places));
    }));
    expect(Quantity.parse(1e21).compare(Quantity.parse('1000E'))).toBe(0);
    expect(() => Quantity.parse(NaN)).toThrow('quantities must match');
  });

  test('keeps apart what was read before, however much that was', () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 2500; i++) {
        expect(Quantity.parse(`${i}m`)._milliValue()).toBe(BigInt(i));
      }
    }
  });
});

describe('rounding to thousandths', () => {
  test('goes away from zero, by less than a thousandth', () => {
    fc.assert(fc.property(samples, ({ text, nanos }) => {
      const rounded = nanosOf(Quantity.parse(text)._roundedToMilli());
      const more = signOf(nanos) < 0 ? nanos - rounded : rounded - nanos;
      expect(rounded % (NANO / 1000n)).toBe(0n);
      expect(more >= 0n && more < NANO / 1000n).toBe(true);
    }));
  });

  test('leaves what needs none as it is written', () => {
    const rounded = (given: string | number): unknown => Quantity.parse(given)._roundedToMilli().toJSON();
    expect(['1.50', '0.001', 2, '1e-3'].map(rounded)).toEqual(['1.50', '0.001', 2, '1e-3']);
    expect(['0.0001', '1n', '-1.0001', '0.0000005Ki'].map(rounded)).toEqual(['1m', '1m', '-1001m', '1m']);
    expect(['1e-4', '12345e-6'].map(rounded)).toEqual(['1e-3', '13e-3']);
  });
});

test('an error of a quantity names the text and what to write, and has the line of the caller', () => {
  const error: Error = (() => {
    try {
      return Quantity.parse('1GB') as any;
    } catch (e) {
      return e;
    }
  })();
  expect(error.message).toMatch(/^"1GB" is no quantity: quantities must match .*; write 1G or 1Gi$/);
  expect(error.stack!.split('\n').find((line) => line.startsWith('    at '))).toContain('quantity.test.ts');
});

test.each([
  ['1kb', '; write 1k or 1Ki'],
  ['2MB', '; write 2M or 2Mi'],
  ['2 MB', '; write 2M or 2Mi'],
  ['1.5g', '; write 1.5G or 1.5Gi'],
  ['512MiB', '; write 512Mi'],
  ['512mi', '; write 512Mi'],
  ['500 m', '; write 500m'],
  ['1 Gi', '; write 1Gi'],
  ['2 ', '; write 2'],
  ['1Gi', ''],
  ['1.2.3', ''],
  ['1.2.3 Gi', ''],
  ['100 millicores', ''],
  ['much', ''],
  ['B', ''],
])('what to write for %s: %j', (text, hint) => {
  expect(unitHint(text)).toBe(hint);
});
