import { type Violation, validateUpdate } from '../../../src/validation';

const labels = { app: 'web' };
const template = { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx' }] } };
const jobTemplate = { ...template, spec: { ...template.spec, restartPolicy: 'Never' } };
const selector = { matchLabels: labels };
const uid = 'batch.kubernetes.io/controller-uid';

function update(apiVersion: string, kind: string, old: object, changes: object, status?: object): string[] {
  const object = (spec: object): object => ({ apiVersion, kind, metadata: { name: 'web' }, spec, status });
  const { violations } = validateUpdate(object(old), object({ ...old, ...changes }));
  return [...new Set(violations.map(({ rule, field }: Violation) => `${rule} ${field}`))];
}

describe.each(['Deployment', 'ReplicaSet', 'DaemonSet'])('%s', (kind) => {
  const old = { selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, template };

  test('the template may change', () => {
    expect(update('apps/v1', kind, old, { template: { ...template, metadata: { labels: { app: 'db' } } } })).toEqual([]);
  });

  test('the selector may not', () => {
    expect(update('apps/v1', kind, old, { selector })).toEqual(['update/immutable spec.selector']);
  });
});

describe('StatefulSet', () => {
  const claims = [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }];
  const old = { selector, template, serviceName: 'web', volumeClaimTemplates: claims };

  test.each([
    ['replicas may change', { replicas: 3 }, []],
    ['the service may not', { serviceName: 'db' }, ['update/immutable spec.serviceName']],
    ['claim templates may not', { volumeClaimTemplates: [] }, ['update/immutable spec.volumeClaimTemplates']],
    ['the order of pods may not', { podManagementPolicy: 'Parallel' }, ['update/immutable spec.podManagementPolicy']],
    ['a storage request may be spelt otherwise',
      { volumeClaimTemplates: [{ ...claims[0], spec: { ...claims[0].spec, resources: { requests: { storage: '1024Mi' } } } }] }, []],
  ])('%s', (_, changes, expected) => expect(update('apps/v1', 'StatefulSet', old, changes)).toEqual(expected));

  test('claim templates are the same as they come back from a cluster', () => {
    const returned = claims.map((claim) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', ...claim, status: { phase: 'Pending' } }));
    expect(update('apps/v1', 'StatefulSet', { ...old, volumeClaimTemplates: returned }, { volumeClaimTemplates: claims })).toEqual([]);
    const bound = claims.map((claim) => ({ ...claim, status: { phase: 'Bound' } }));
    expect(update('apps/v1', 'StatefulSet', { ...old, volumeClaimTemplates: bound }, { volumeClaimTemplates: claims })).toEqual(
      ['update/immutable spec.volumeClaimTemplates']);
  });

  test('a template that was wrong before is not judged again', () => {
    const wrong = { ...old, template: { ...template, spec: { containers: [{ name: 'A', image: 'nginx' }] } } };
    expect(update('apps/v1', 'StatefulSet', wrong, { replicas: 3 })).toEqual([]);
  });
});

describe('Job', () => {
  const labelled = { ...jobTemplate, metadata: { labels: { ...labels, [uid]: 'x' } } };
  const old = { selector: { matchLabels: { [uid]: 'x' } }, template: labelled, completions: 3, parallelism: 3, completionMode: 'Indexed' };
  const suspended = { ...old, suspend: true };
  const elsewhere = { template: { ...labelled, spec: { ...labelled.spec, nodeSelector: { disk: 'ssd' } } } };
  const other = { template: { ...labelled, spec: { ...labelled.spec, hostname: 'web' } } };

  test.each([
    ['parallelism may change', old, { parallelism: 5 }, []],
    ['completions change with parallelism', old, { completions: 5, parallelism: 5 }, []],
    ['completions do not change alone', old, { completions: 5 }, ['update/completions-with-parallelism spec.completions']],
    ['completions of other Jobs do not change', { ...old, completionMode: 'NonIndexed' }, { completions: 5 }, ['update/immutable spec.completions']],
    ['the selector does not change', old, { selector: { matchLabels: { app: 'web' } } }, ['update/immutable spec.selector']],
    ['the template does not change', old, elsewhere, ['update/immutable spec.template']],
    ['the template has no field of a gate that is off', old, { template: { ...labelled, spec: { ...labelled.spec, schedulingGroup: { podGroupName: 'a' } } } }, []],
    ['the template does not get empty resources', old, { template: { ...labelled, spec: { ...labelled.spec, resources: {} } } }, ['update/immutable spec.template']],
    ['the resources of its containers may be spelt as empty ones', old,
      { template: { ...labelled, spec: { ...labelled.spec, containers: [{ name: 'web', image: 'nginx', resources: { requests: {}, claims: [] } }] } } }, []],
    ['where pods run changes while the Job is suspended', suspended, elsewhere, []],
    ['the rest does not change even then', suspended, other, ['update/immutable spec.template.spec']],
  ])('%s', (_, before, changes, expected) => expect(update('batch/v1', 'Job', before, changes)).toEqual(expected));

  test('a suspended Job with running pods keeps its template', () => {
    expect(update('batch/v1', 'Job', suspended, elsewhere, { active: 1 })).toEqual(['update/immutable spec.template']);
  });
});

describe('CronJob', () => {
  const old = { schedule: 'TZ=UTC * * * * *', jobTemplate: { spec: { template: jobTemplate } } };

  test.each([
    ['a time zone in the schedule stays where it was', { suspend: true }, []],
    ['it may become another one', { schedule: 'CRON_TZ=Europe/Berlin @daily' }, []],
    ['what stands after it is read', { schedule: 'TZ=UTC 99 * * * *' }, ['cron-job/schedule-format spec.schedule']],
    ['it must be known', { schedule: 'TZ=Nowhere * * * * *' }, ['cron-job/schedule-format spec.schedule']],
    ['it does not go with the field', { timeZone: 'UTC' }, ['cron-job/one-time-zone spec.schedule']],
    ['a new time zone must be known', { schedule: '* * * * *', timeZone: 'Nowhere' }, ['cron-job/time-zone-known spec.timeZone']],
  ])('%s', (_, changes, expected) => expect(update('batch/v1', 'CronJob', old, changes)).toEqual(expected));
});

test('an object does not become one of another kind', () => {
  const spec = { selector, template };
  const { violations } = validateUpdate({ apiVersion: 'apps/v1', kind: 'Deployment', spec }, { apiVersion: 'apps/v1', kind: 'ReplicaSet', spec });
  expect(violations.map(({ rule }) => rule)).toEqual(['update/same-kind']);
});

test('nothing is said of kinds that hold no pod', () => {
  expect(validateUpdate({ apiVersion: 'v1', kind: 'Service' }, { apiVersion: 'v1', kind: 'Service' }).judged).toBe(false);
});
