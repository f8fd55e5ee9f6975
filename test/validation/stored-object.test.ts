import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { storedObject, validateUpdate } from '../../src/validation';

const job = (): any => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a' },
  spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a:1' }] } } },
});

test('the object of a manifest has what the server fills in when it is created', () => {
  const { spec } = storedObject(job(), true, NEWEST);
  expect(spec.completions).toBe(1);
  expect(spec.selector.matchLabels).toEqual({ 'batch.kubernetes.io/controller-uid': expect.any(String) });
});

test('an object of a cluster gets defaults, and nothing that is made when it is created', () => {
  const { spec } = storedObject(job(), false, NEWEST);
  expect(spec.completions).toBe(1);
  expect(spec.selector).toBeUndefined();
});

test('there is none of another kind, or of what cannot be read', () => {
  expect(storedObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }, true)).toBeUndefined();
  expect(storedObject({ ...job(), spec: 1 }, true)).toBeUndefined();
});

test('an update says which object it makes', () => {
  const stored = JSON.parse(JSON.stringify(storedObject(job(), true)));
  expect(validateUpdate(stored, { ...stored, metadata: { ...stored.metadata, labels: { a: 'b' } } }).updated.metadata.labels).toEqual({ a: 'b' });
  expect(validateUpdate(stored, { ...stored, spec: 1 }).updated).toBeUndefined();
});
