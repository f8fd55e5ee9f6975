import * as fc from 'fast-check';
import { expand } from '../../../src/lifecycle/static/expansion';

const VALUES: Record<string, string> = { A: 'x', B: '$(A)', EMPTY: '' };
const valueOf = (name: string): string | undefined => (Object.hasOwn(VALUES, name) ? VALUES[name] : undefined);

test.each([
  ['$(A)', 'x'], ['$$(A)', '$(A)'], ['$$$(A)', '$x'], ['$$$$(A)', '$$(A)'], ['$(MISSING)', '$(MISSING)'], ['$(B)', '$(A)'], ['$(EMPTY)', ''],
  ['$A ${A}', '$A ${A}'], ['$(', '$('], ['$(A', '$(A'], ['$', '$'], ['$($(A))', '$($(A))'], ['-$(A)-$(A)', '-x-x'], ['$(bad name)', '$(bad name)'],
])('%s is %s', (text, expected) => {
  expect(expand(text, valueOf)).toBe(expected);
});

test('a text without a dollar is what it is', () => {
  fc.assert(fc.property(fc.string().filter((text) => !text.includes('$')), (text) => expect(expand(text, valueOf)).toBe(text)));
});

test('a text comes back when each of its dollars is doubled', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('$', '(', ')', 'A', ' ') }), (text) => {
    expect(expand(text.replaceAll('$', '$$$$'), valueOf)).toBe(text);
  }));
});
