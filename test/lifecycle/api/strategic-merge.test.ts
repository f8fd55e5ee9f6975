import { strategicMerge } from '../../../src/lifecycle/api/strategic-merge';

const POD = { spec: { activeDeadlineSeconds: 5, containers: [{ name: 'a', image: 'a:1', args: ['x'] }, { name: 'b', image: 'b:1' }], tolerations: [{ key: 'k' }] } };

test.each([
  ['a list with a key is merged by it', { spec: { containers: [{ name: 'b', image: 'b:2' }] } }, { spec: { containers: [POD.spec.containers[0], { name: 'b', image: 'b:2' }] } }],
  ['what is new is added', { spec: { containers: [{ name: 'c' }] } }, { spec: { containers: [...POD.spec.containers, { name: 'c' }] } }],
  ['an item can be removed', { spec: { containers: [{ name: 'a', $patch: 'delete' }] } }, { spec: { containers: [{ name: 'b', image: 'b:1' }] } }],
  ['other lists are replaced', { spec: { tolerations: [{ key: 'l' }] } }, { spec: { tolerations: [{ key: 'l' }] } }],
])('%s', (_, patch, expected) => {
  expect(strategicMerge(POD, patch)).toEqual({ spec: { ...POD.spec, ...expected.spec } });
});

test('null removes a field', () => {
  expect(strategicMerge(POD, { spec: { activeDeadlineSeconds: null } }).spec).not.toHaveProperty('activeDeadlineSeconds');
});
