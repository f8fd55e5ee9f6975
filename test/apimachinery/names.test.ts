import fc from 'fast-check';
import * as names from '../../src/apimachinery/names';

type Check = (value: string) => readonly string[];

function accepts(check: Check, values: readonly string[]): void {
  test.each(values)('takes %j', (value) => expect(check(value)).toEqual([]));
}

function rejects(check: Check, values: readonly string[]): void {
  test.each(values)('rejects %j', (value) => expect(check(value)).not.toEqual([]));
}

describe('DNS labels', () => {
  accepts(names.isDNS1123Label, ['a', '0', 'a-b', 'a'.repeat(63)]);
  rejects(names.isDNS1123Label, ['', 'A', '-a', 'a-', 'a.b', 'a_b', 'a\n', 'é', 'a'.repeat(64)]);

  test('dots have a message of their own', () => {
    expect(names.isDNS1123Label('a.b')).toEqual(['must not contain dots']);
  });

  test('a name can be wrong in two ways', () => {
    expect(names.isDNS1123Label('A'.repeat(64))).toMatchInlineSnapshot(`
[
  "must be no more than 63 characters",
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
]
`);
  });
});

describe('DNS subdomains', () => {
  accepts(names.isDNS1123Subdomain, ['a', 'a.b-c.0', 'a'.repeat(253)]);
  rejects(names.isDNS1123Subdomain, ['', 'a..b', '.a', 'a.', 'A.b', 'a_b', 'a'.repeat(254)]);
});

describe('DNS subdomains with underscores', () => {
  accepts(names.isDNS1123SubdomainWithUnderscore, ['_a.b_c', 'a.b']);
  rejects(names.isDNS1123SubdomainWithUnderscore, ['', 'a_', '__a', 'A']);
});

describe('names of objects', () => {
  accepts((name) => names.nameIsDNSSubdomain(name, true), ['a-', 'a.b-']);
  rejects((name) => names.nameIsDNSSubdomain(name, true), ['-', 'AA-']);
  rejects(names.nameIsDNSSubdomain, ['a-']);
  accepts((name) => names.nameIsDNSLabel(name, true), ['a-']);
  rejects((name) => names.nameIsDNSLabel(name, true), ['a.b-']);
});

describe('qualified names', () => {
  accepts(names.isQualifiedName, ['a', 'A_b.C-d', 'example.com/a', 'a'.repeat(63), `${'a'.repeat(253)}/a`]);
  rejects(names.isQualifiedName, ['', '/a', 'a/', 'a/b/c', 'A/b', '-a', 'a b', 'a'.repeat(64), `${'a'.repeat(254)}/a`]);

  test('each part tells what is wrong with it', () => {
    expect(names.isQualifiedName('/').map((message) => message.slice(0, 30))).toEqual([
      'prefix part must be non-empty', 'name part must be non-empty', 'name part must consist of alph',
    ]);
  });

  test('the length of labels is counted in bytes', () => {
    expect(names.isQualifiedName('a'.repeat(64))).toEqual(['name part must be no more than 63 bytes']);
  });
});

describe('values of labels', () => {
  accepts(names.isLabelValue, ['', 'a', 'A_b.C-d', 'a'.repeat(63)]);
  rejects(names.isLabelValue, ['-', 'a-', 'a/b', 'a b', 'a'.repeat(64)]);
});

describe('names of ports', () => {
  accepts(names.isValidPortName, ['http', '0a', 'a-b', 'a'.repeat(15)]);
  rejects(names.isValidPortName, ['', '80', 'HTTP', 'a--b', '-a', 'a-', 'a_b', 'a'.repeat(16)]);

  test('every way of being wrong has a message', () => {
    expect(names.isValidPortName('-0--_'.repeat(4))).toHaveLength(5);
  });
});

describe('names of HTTP headers', () => {
  accepts(names.isHTTPHeaderName, ['Host', 'X-1']);
  rejects(names.isHTTPHeaderName, ['', 'a b', 'a_b']);
});

describe('names of environment variables', () => {
  accepts(names.isRelaxedEnvVarName, ['A', 'a b', '1', '~', '..']);
  rejects(names.isRelaxedEnvVarName, ['', 'a=b', 'é', 'a\n', '\x7f']);
});

describe('keys of ConfigMaps', () => {
  accepts(names.isConfigMapKey, ['a', 'A.b_c-d', '.a', 'a'.repeat(253)]);
  rejects(names.isConfigMapKey, ['', '.', '..', '..a', 'a/b', 'a'.repeat(254)]);
});

test('the length in bytes is that of UTF-8', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
    expect(names.byteLength(text)).toBe(Buffer.byteLength(text));
  }));
  expect(names.byteLength('\ud800a\udc00')).toBe(7);
});
