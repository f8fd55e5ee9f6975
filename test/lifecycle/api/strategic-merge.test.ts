import { strategicMerge } from '../../../src/lifecycle/api/strategic-merge';

const A = { name: 'a', image: 'a:1', args: ['x'], ports: [{ containerPort: 80 }] };
const B = { name: 'b', image: 'b:1' };
const POD = {
  metadata: { finalizers: ['f', 'g'], ownerReferences: [{ uid: '1', kind: 'K' }] },
  spec: { activeDeadlineSeconds: 5, containers: [A, B], tolerations: [{ key: 'k' }], volumes: [{ name: 'v', emptyDir: {} }] },
};
const merge = (spec: object): any => strategicMerge(POD, { spec }).spec;

test.each<[string, object, object]>([
  ['a list with a key is merged by it', { containers: [{ name: 'b', image: 'b:2' }] }, { containers: [A, { name: 'b', image: 'b:2' }] }],
  ['the same holds for the lists within', { containers: [{ name: 'a', ports: [{ containerPort: 80, name: 'http' }] }] },
    { containers: [{ ...A, ports: [{ containerPort: 80, name: 'http' }] }, B] }],
  ['what is new comes first', { containers: [{ name: 'c' }] }, { containers: [{ name: 'c' }, A, B] }],
  ['an item can be removed', { containers: [{ name: 'a', $patch: 'delete' }] }, { containers: [B] }],
  ['a list can be replaced', { containers: [{ $patch: 'replace' }, { name: 'c' }] }, { containers: [{ name: 'c' }] }],
  ['the order can be given', { '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }] }, { containers: [B, A] }],
  ['other lists are replaced', { tolerations: [{ key: 'l' }] }, { tolerations: [{ key: 'l' }] }],
  ['keys that are not retained are removed', { volumes: [{ name: 'v', $retainKeys: ['name', 'configMap'], configMap: { name: 'c' } }] }, { volumes: [{ name: 'v', configMap: { name: 'c' } }] }],
  ['an object can be replaced', { containers: [{ name: 'a', image: null }] }, { containers: [{ name: 'a', args: A.args, ports: A.ports }, B] }],
  ['what is added has no null', { securityContext: { runAsUser: 1, runAsGroup: null } }, { securityContext: { runAsUser: 1 } }],
])('%s', (_, patch, expected) => {
  expect(merge(patch)).toEqual({ ...POD.spec, ...expected });
});

test('null removes a field', () => {
  expect(merge({ activeDeadlineSeconds: null })).not.toHaveProperty('activeDeadlineSeconds');
});

test('items of a list without a key are there once, and can be removed', () => {
  const finalizers = (metadata: object): string[] => strategicMerge(POD, { metadata }).metadata.finalizers;
  expect(finalizers({ finalizers: ['h', 'g'] })).toEqual(['h', 'f', 'g']);
  expect(finalizers({ '$deleteFromPrimitiveList/finalizers': ['f'] })).toEqual(['g']);
  expect(strategicMerge(POD, { metadata: { ownerReferences: [{ uid: '1', name: 'n' }] } }).metadata.ownerReferences).toEqual([{ uid: '1', kind: 'K', name: 'n' }]);
});

test('an object can be replaced or emptied', () => {
  expect(merge({ $patch: 'replace', containers: [B] })).toEqual({ containers: [B] });
  expect(merge({ $patch: 'delete' })).toEqual({});
});

test.each<[object, string]>([
  [{ containers: [{ image: 'c' }] }, 'an item of a list that is merged must have name: {"image":"c"}'],
  [{ $retainKeys: 'containers' }, '$retainKeys must be a list, not "containers"'],
  [{ $retainKeys: ['containers'], volumes: [] }, '$retainKeys must name all fields of the patch, and lacks volumes'],
  [{ '$setElementOrder/containers': 1 }, '$setElementOrder/containers must be a list, not 1'],
  [{ 'containers': [{ name: 'a' }], '$setElementOrder/containers': [{ name: 'b' }] }, '$setElementOrder/... does not fit the list that it orders: [{"name":"b"}]'],
  [{ $patch: 'merge' }, '$patch must be replace or delete, not "merge"'],
])('%j is no patch', (patch, message) => {
  expect(() => merge(patch)).toThrow(message);
});

test('neither the original nor the patch is changed', () => {
  const [before, patch] = [JSON.stringify(POD), { spec: { containers: [{ name: 'a', image: 'a:2' }], volumes: null } }];
  const written = JSON.stringify(patch);
  strategicMerge(POD, patch);
  expect([JSON.stringify(POD), JSON.stringify(patch)]).toEqual([before, written]);
});
