import { validate, type Violation } from '../../../src/validation';

const claim = (name: string) => ({
  metadata: { name }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
const good = (name: string) => ({ name, emptyDir: {} });
const bad = (name: string) => ({ name, hostPath: { path: '../x' } });
const PATH = 'hostPath.path';

function result(claims: readonly object[], volumes: readonly object[], minor: 33 | 34 | 37 = 37) {
  const labels = { app: 'db' };
  return validate({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db' },
    spec: {
      serviceName: 'db',
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'db', image: 'db' }], volumes } },
      volumeClaimTemplates: claims,
    },
  }, { minor });
}

/** A field as Kubernetes writes it below the spec of the pod, and the place in the manifest below the spec. */
function inShort({ field, path }: Violation): string {
  return `${field.replace('spec.template.spec.', '')} at ${path.slice(1).join('.')}`;
}

test.each<[what: string, claims: string[], volumes: object[], found: string[]]>([
  ['after no claim', [], [good('a'), bad('b')], [`volumes[1].${PATH} at template.spec.volumes.1.${PATH}`]],
  ['after one claim', ['data'], [bad('a'), good('b')], [`volumes[1].${PATH} at template.spec.volumes.0.${PATH}`]],
  ['the last one, after two claims', ['data', 'logs'], [good('a'), bad('b')], [`volumes[3].${PATH} at template.spec.volumes.1.${PATH}`]],
  ['after one that a claim replaces', ['data'], [bad('data'), good('a'), bad('b')], [`volumes[2].${PATH} at template.spec.volumes.2.${PATH}`]],
  ['before one that a claim replaces', ['logs', 'data'], [bad('a'), bad('data')], [`volumes[2].${PATH} at template.spec.volumes.0.${PATH}`]],
  ['the one of a claim', ['data', 'Logs'], [bad('a')], [
    'volumes[1].name at volumeClaimTemplates.1.metadata.name', `volumes[2].${PATH} at template.spec.volumes.0.${PATH}`,
  ]],
])('a volume is counted after those of the claims, and has its own place: %s', (_, claims, volumes, found) => {
  expect(result(claims.map(claim), volumes).violations.map(inShort)).toEqual(found);
});

test('a claim without a name has the place of its name, also for the name of the claim in its volume', () => {
  expect(result([{ ...claim('a'), metadata: {} }], []).violations.map(inShort)).toEqual([
    'volumes[0].persistentVolumeClaim.claimName at volumeClaimTemplates.0.metadata.name', 'volumes[0].name at volumeClaimTemplates.0.metadata.name',
  ]);
});

test('the first volume of a name has its own place too', () => {
  const [{ field, path, firstPath }] = result([claim('data')], [good('a'), good('b'), good('b')]).violations;
  expect(field).toBe('spec.template.spec.volumes[3].name');
  expect([path, firstPath]).toEqual([2, 1].map((i) => ['spec', 'template', 'spec', 'volumes', i, 'name']));
});

test('a volume has its own place after a volume of an image, which is dropped', () => {
  const { violations } = result([claim('data')], [{ name: 'image', image: { reference: 'a' } }, bad('a')], 34);
  expect(violations.map(inShort)).toEqual([`volumes[1].${PATH} at template.spec.volumes.1.${PATH}`]);
});

test('warnings are about the template as it is written: the volumes of claims are not counted', () => {
  const { warnings } = result([claim('data')], [good('a'), { name: 'old', gitRepo: { repository: 'https://example.com' } }]);
  expect(warnings.map(inShort)).toEqual(['volumes[1].gitRepo at template.spec.volumes.1.gitRepo']);
});
