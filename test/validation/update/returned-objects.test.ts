import { validateUpdate } from '../../../src/validation';

/** Updates as clusters see them, each with what Kubernetes' own code (1.37.2) says: the errors by kind and field. */
const META = { name: 'db', namespace: 'default', resourceVersion: '1', uid: 'a' };
const ct = (more: object = {}, spec: object = {}) => ({
  ...more,
  metadata: { name: 'data', creationTimestamp: null },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
});
const sts = (volumeClaimTemplates: object[], over: object = {}, container: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: META,
  spec: {
    replicas: 1,
    serviceName: 'db',
    selector: { matchLabels: { app: 'db' } },
    template: { metadata: { labels: { app: 'db' } }, spec: { containers: [{ name: 'db', image: 'pg:1', ...container }] } },
    volumeClaimTemplates,
    ...over,
  },
});
const pod = (spec: object, app = 'db') => ({ metadata: { labels: { app } }, spec: { ...spec, containers: [{ name: 'a', image: 'a' }] } });
const returned = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', status: { phase: 'Pending' } };
const cj = (schedule: string, more: object = {}) => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { ...META, name: 'c' },
  spec: { schedule, ...more, jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] } } } } },
});
const CASES: [string, any, any, string[]][] = [
  ['claims with kind, apiVersion and status, as a cluster returns them, and the claims that were sent', sts([ct(returned, { volumeMode: 'Filesystem' })]), sts([ct()]), []],
  ['claims as a cluster returns them, on both sides', sts([ct(returned, { volumeMode: 'Filesystem' })]), sts([ct(returned, { volumeMode: 'Filesystem' })]), []],
  ['claims that were sent, and as a cluster returns them', sts([ct()]), sts([ct(returned)]), []],
  ['a claim that changed', sts([ct(returned, { volumeMode: 'Filesystem' })]), sts([ct({}, { resources: { requests: { storage: '2Gi' } } })]), ['FieldValueInvalid spec.volumeClaimTemplates']],
  ['a claim with a status that no template gets', sts([ct({ ...returned, status: { phase: 'Bound', capacity: { storage: '1Gi' } } })]), sts([ct()]), ['FieldValueInvalid spec.volumeClaimTemplates']],
  ['no template', sts([ct()]), sts([ct()], { template: undefined }), ['FieldValueInvalid spec.template.metadata.labels', 'FieldValueRequired spec.template.spec.containers']],
  ['an empty template', sts([ct()]), sts([ct()], { template: {} }), ['FieldValueInvalid spec.template.metadata.labels', 'FieldValueRequired spec.template.spec.containers']],
  ['a template without an image', sts([ct()]), sts([ct()], {}, { image: '' }), ['FieldValueRequired spec.template.spec.containers[0].image']],
  ['a template with a bad name', sts([ct()]), sts([ct()], {}, { name: 'BAD' }), ['FieldValueInvalid spec.template.spec.containers[0].name']],
  ['a bad template that stays', sts([ct()], {}, { name: 'BAD' }), sts([ct()], {}, { name: 'BAD' }), []],
  ['a bad template that changes', sts([ct()], {}, { name: 'BAD', image: 'a' }), sts([ct()], {}, { name: 'BAD', image: 'b' }), []],
  ['no template on either side', sts([ct()], { template: undefined }), sts([ct()], { template: undefined }), ['FieldValueInvalid spec.template.metadata.labels']],
  ['a bad template instead of none', sts([ct()], { template: undefined }), sts([ct()], {}, { name: 'BAD' }), []],
  ['another restart policy', sts([ct()]), sts([ct()], { template: pod({ restartPolicy: 'Never' }) }), ['FieldValueNotSupported spec.template.spec.restartPolicy']],
  ['labels that the selector does not select', sts([ct()]), sts([ct()], { template: pod({}, 'x') }), ['FieldValueInvalid spec.template.metadata.labels']],
  ['replicas alone, of a bad template', sts([ct()], { template: { spec: {} } }), sts([ct()], { replicas: 3, template: { spec: {} } }), ['FieldValueInvalid spec.template.metadata.labels']],
  ['a schedule with TZ that stays', cj('TZ=UTC 0 * * * *'), cj('TZ=UTC 0 * * * *'), []],
  ['another TZ', cj('TZ=UTC 0 * * * *'), cj('TZ=Europe/Berlin 0 * * * *'), []],
  ['TZ instead of CRON_TZ', cj('CRON_TZ=UTC 0 * * * *'), cj('TZ=UTC 1 * * * *'), []],
  ['a new TZ', cj('0 * * * *'), cj('TZ=UTC 0 * * * *'), ['FieldValueInvalid spec.schedule']],
  ['TZ is taken away', cj('TZ=UTC 0 * * * *'), cj('0 * * * *'), []],
  ['a TZ that is none', cj('TZ=UTC 0 * * * *'), cj('TZ=Nope/Nope 0 * * * *'), ['FieldValueInvalid spec.schedule']],
  ['timeZone beside TZ', cj('TZ=UTC 0 * * * *'), cj('TZ=UTC 0 * * * *', { timeZone: 'UTC' }), ['FieldValueInvalid spec.schedule']],
  ['TZ and timeZone that were there already', cj('TZ=UTC 0 * * * *', { timeZone: 'UTC' }), cj('TZ=UTC 1 * * * *', { timeZone: 'UTC' }), ['FieldValueInvalid spec.schedule']],
];

test.each(CASES)('%s', (_, old, changed, expected) => {
  expect(validateUpdate(old, changed).violations.map(({ type, field }) => `${type} ${field}`).sort()).toEqual(expected);
});
