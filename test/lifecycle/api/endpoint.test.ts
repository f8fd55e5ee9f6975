import { endpointOf } from '../../../src/lifecycle';

const endpoint = (status: object, metadata: object = {}): unknown => endpointOf({ metadata, spec: {}, status: { podIP: '10.0.0.7', ...status } });
const ready = { conditions: [{ type: 'Ready', status: 'True' }] };

test('a pod that is ready is ready and serving', () => {
  expect(endpoint(ready)).toEqual({ ready: true, serving: true, terminating: false });
});

test('a pod that is being deleted goes on serving, but is not ready', () => {
  expect(endpoint(ready, { deletionTimestamp: '2000-01-01T00:12:00Z' })).toEqual({ ready: false, serving: true, terminating: true });
});

test.each([[{ phase: 'Succeeded' }], [{ phase: 'Failed' }], [{ podIP: undefined }]])('a pod with %j has no endpoint', (status) => {
  expect(endpoint({ ...ready, ...status })).toBeUndefined();
});
