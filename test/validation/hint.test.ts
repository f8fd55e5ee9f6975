import { hintOf, programHintOf, validate, type Violation } from '../../src/validation';

const violation = (fields: Partial<Violation>): Violation => ({
  rule: 'container/name-format', type: 'FieldValueInvalid', path: [], field: 'x', detail: '', ...fields,
});

const FORMAT = "use lower-case letters, digits and '-'";

describe('a text that is too long: the hint says how long it is', () => {
  test.each<[text: string, detail: string, hint: string]>([
    ['a'.repeat(64), 'must be no more than 63 characters', `it has 64 characters, 1 too many; ${FORMAT}`],
    ['é'.repeat(32), 'must be no more than 63 characters', `it has 64 bytes, 1 too many; ${FORMAT}`],
    ['a'.repeat(70), 'must be no more than 63 bytes', `it has 70 bytes, 7 too many; ${FORMAT}`],
    ['a'.repeat(130), 'may not be more than 128 bytes', `it has 130 bytes, 2 too many; ${FORMAT}`],
    [`example.com/${'a'.repeat(65)}`, 'name part must be no more than 63 bytes', `it has 65 bytes, 2 too many; ${FORMAT}`],
    ['a'.repeat(65), 'name part must be no more than 63 bytes', `it has 65 bytes, 2 too many; ${FORMAT}`],
    [`${'a'.repeat(254)}/name`, 'prefix part must be no more than 253 bytes', `it has 254 bytes, 1 too many; ${FORMAT}`],
  ])('%j: %s', (badValue, detail, hint) => {
    expect(hintOf(violation({ badValue, detail }))).toBe(hint);
    expect(programHintOf(violation({ badValue, detail }))).toBe(hint);
  });

  test('of a rule without a hint', () => {
    expect(hintOf(violation({ rule: 'volume/csi-driver-length', badValue: 'abcd', detail: 'may not be more than 3 bytes' }))).toBe('it has 4 bytes, 1 too many');
  });

  test.each<[why: string, badValue: unknown, detail: string]>([
    ['the message is about something else', 'a'.repeat(70), 'must not contain dots'],
    ['the text that is too long is not known', '', 'may not be more than 262144 bytes'],
    ['the value is no text', { a: 'b' }, 'must be no more than 63 bytes'],
  ])('not where %s', (_, badValue, detail) => {
    expect(hintOf(violation({ badValue, detail }))).toBe(FORMAT);
  });

  test('of names that are validated', () => {
    const { violations } = validate({
      apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a'.repeat(254), labels: { a: 'b'.repeat(64) } }, spec: { containers: [{ name: 'c'.repeat(64), image: 'a' }] },
    });
    expect(violations.map((one) => `${one.detail}: ${hintOf(one)!.split(';')[0]}`)).toEqual([
      'must be no more than 253 characters: it has 254 characters, 1 too many',
      'must be no more than 63 bytes: it has 64 bytes, 1 too many',
      'must be no more than 63 characters: it has 64 characters, 1 too many',
    ]);
  });
});

test('the hint for a program is that for a manifest where it has none of its own', () => {
  expect(programHintOf(violation({}))).toBe(FORMAT);
  expect(hintOf(violation({ rule: 'dns/policy-supported' }))).toBeUndefined();
  expect(programHintOf(violation({ rule: 'dns/policy-supported' }))).toBeUndefined();
});

test('a rule about programs alone has a hint for them alone', () => {
  expect(hintOf(violation({ rule: 'object/pod-is-current' }))).toBeUndefined();
  expect(programHintOf(violation({ rule: 'object/pod-is-current' }))).toContain('lazyPodTemplateSpec()');
});
