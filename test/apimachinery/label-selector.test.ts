import { isEmptySelector, selects } from '../../src/apimachinery/label-selector';

const labels = { app: 'web', tier: 'front' };
const expression = (operator: string, key: string, ...values: string[]): Parameters<typeof selects>[0] => ({
  matchExpressions: [{ key, operator, values }],
});

test.each([
  ['an empty selector, everything', {}, true],
  ['no selector, nothing', undefined, false],
  ['labels that are there', { matchLabels: { app: 'web' } }, true],
  ['labels with another value', { matchLabels: { app: 'web', tier: 'back' } }, false],
  ['In', expression('In', 'app', 'db', 'web'), true],
  ['In, without the value', expression('In', 'app', 'db'), false],
  ['In, without the label', expression('In', 'zone', 'a'), false],
  ['NotIn', expression('NotIn', 'app', 'db'), true],
  ['NotIn, with the value', expression('NotIn', 'app', 'web'), false],
  ['NotIn, without the label', expression('NotIn', 'zone', 'a'), true],
  ['Exists', expression('Exists', 'app'), true],
  ['Exists, without the label', expression('Exists', 'zone'), false],
  ['DoesNotExist', expression('DoesNotExist', 'zone'), true],
  ['DoesNotExist, with the label', expression('DoesNotExist', 'app'), false],
  ['labels and expressions, all of them', { matchLabels: { app: 'web' }, ...expression('Exists', 'zone') }, false],
  ['a label named like a property of objects', { matchLabels: { constructor: 'web' } }, false],
])('%s', (_, selector, expected) => {
  expect(selects(selector, labels)).toBe(expected);
});

test('a selector is empty without labels and expressions', () => {
  expect(isEmptySelector({ matchLabels: {}, matchExpressions: [] })).toBe(true);
  expect(isEmptySelector({ matchLabels: { a: 'b' } })).toBe(false);
});
