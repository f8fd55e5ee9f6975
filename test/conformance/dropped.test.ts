import { differentDrops, droppedFields } from '../../conformance/dropped';

test('a field that is gone when the object is stored was dropped', () => {
  const defaulted = { kind: 'Pod', spec: { hostname: 'a', schedulingGroup: { podGroupName: 'g' }, containers: [{ name: 'a', lifecycle: { stopSignal: 'SIGHUP' } }] } };
  const stored = { kind: 'Pod', spec: { hostname: 'a', containers: [{ name: 'a' }] } };
  expect(droppedFields(defaulted, stored)).toEqual(['spec.schedulingGroup', 'spec.containers[0].lifecycle']);
});

test('a list that is gone was dropped, an empty one was not', () => {
  expect(droppedFields({ spec: { resourceClaims: [{ name: 'a' }], tolerations: [] } }, { spec: {} })).toEqual(['spec.resourceClaims']);
});

test('volumes are told by their names, and mounts go along with their volume', () => {
  const defaulted = { spec: { volumes: [{ name: 'a', image: {} }, { name: 'b', emptyDir: { mode: 1 } }], containers: [{ volumeMounts: [{ name: 'a' }, { name: 'b' }] }] } };
  const stored = { spec: { volumes: [{ name: 'b', emptyDir: {} }], containers: [{ volumeMounts: [{ name: 'b' }] }] } };
  expect(droppedFields(defaulted, stored)).toEqual(['spec.volumes[0]', 'spec.volumes[1].emptyDir.mode']);
});

test('what the server does to metadata and status, and values that it changes, are no dropped fields', () => {
  const defaulted = { metadata: { name: 'a', generation: 1 }, status: { phase: 'Running' }, spec: { serviceAccount: 'old', template: { metadata: { annotations: { a: 'b' } } } } };
  expect(droppedFields(defaulted, { metadata: { name: 'a' }, status: {}, spec: { serviceAccount: 'new', template: { metadata: {} } } })).toEqual([]);
});

test('a field and all that it holds are one dropped field', () => {
  expect(differentDrops(['spec.volumes[0].image', 'a.lifecycle.stopSignal'], ['spec.volumes[0]', 'a.lifecycle'])).toEqual([]);
  expect(differentDrops(['spec.volumes[0].image', 'spec.containers[0].volumeMounts[3]'], ['spec.volumes[0]'])).toEqual([]);
  expect(differentDrops(['spec.volumes[1].image'], ['spec.volumes[10]'])).toEqual(['- spec.volumes[10]', '+ spec.volumes[1].image']);
});
