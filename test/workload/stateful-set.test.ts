import { Chart, Duration, Names, Testing } from 'cdk8s';
import { AccessMode } from '../../src/volume';
import { PersistentVolumeClaimRetention, PodManagementPolicy, StatefulSet, StatefulSetUpdateStrategy } from '../../src/workload';

test('all fields of the spec', () => {
  const set = new StatefulSet(Testing.chart(), 'db', {
    podMetadata: { labels: { app: 'db' } },
    minReady: Duration.seconds(3),
    ordinals: { start: 1 },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: PersistentVolumeClaimRetention.DELETE, whenScaled: PersistentVolumeClaimRetention.RETAIN },
    podManagementPolicy: PodManagementPolicy.PARALLEL,
    replicas: 2,
    revisionHistoryLimit: 4,
    serviceName: { name: 'db' },
    updateStrategy: StatefulSetUpdateStrategy.rollingUpdate({ partition: 1, maxUnavailable: '10%' }),
  });
  expect(set.apiObject.toJson().spec).toEqual({
    minReadySeconds: 3,
    ordinals: { start: 1 },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' },
    podManagementPolicy: 'Parallel',
    replicas: 2,
    revisionHistoryLimit: 4,
    selector: { matchLabels: { app: 'db' } },
    serviceName: 'db',
    template: { metadata: { labels: { app: 'db' } }, spec: {} },
    updateStrategy: { rollingUpdate: { maxUnavailable: '10%', partition: 1 }, type: 'RollingUpdate' },
  });
  expect(StatefulSetUpdateStrategy.onDelete().toManifest()).toEqual({ type: 'OnDelete' });
});

test('a claim template is mounted as any volume, and is not one of the pod', () => {
  const set = new StatefulSet(Testing.chart(), 'db');
  const data = set.addVolumeClaimTemplate('data', { accessModes: [AccessMode.READ_WRITE_ONCE], metadata: { labels: { a: 'b' } } });
  set.addContainer('db', { image: 'postgres' }).mount('/data', data);
  const { template, volumeClaimTemplates } = set.apiObject.toJson().spec;
  expect(template.spec).toEqual({ containers: [{ image: 'postgres', name: 'db', volumeMounts: [{ mountPath: '/data', name: 'data' }] }] });
  expect(volumeClaimTemplates).toEqual([{
    apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { labels: { a: 'b' }, name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] },
  }]);
  expect(data.override('spec.brandNew', 1).toManifest().spec).toEqual({ accessModes: ['ReadWriteOnce'], brandNew: 1 });
  expect(set.volumes).toEqual([]);
  expect(set._originsOf(['spec', 'volumeClaimTemplates', 0, 'spec']).at(-1)!.construct).toBe(data);
});

test('claim templates in props', () => {
  const set = new StatefulSet(Testing.chart(), 'db', { volumeClaimTemplates: [{ name: 'data', storageClassName: 'fast' }] });
  expect(set.apiObject.toJson().spec.volumeClaimTemplates[0].spec).toEqual({ storageClassName: 'fast' });
  expect(set.volumeClaimTemplates.map((c) => c.name)).toEqual(['data']);
});

test('a generated name leaves room for the hash that its pods have in a label, as that of a cron job does', () => {
  const long = 'a-chart-with-a-name-that-takes-quite-some-room';
  const set = new StatefulSet(new Chart(Testing.app(), long), 'database');
  expect(set.name).toBe(Names.toDnsLabel(set.apiObject, { maxLen: 52 }));
  expect(set.name.length).toBeLessThanOrEqual(52);
  expect(set.metadata.name).toBe(set.name);
  expect(set.apiObject.toJson().metadata.name).toBe(set.name);
  const plain = new StatefulSet(new Chart(Testing.app(), long, { disableResourceNameHashes: true }), 'database');
  expect(plain.name).toBe('a-chart-with-a-name-that-takes-qui-database');
  expect(new StatefulSet(Testing.chart(), 'database', { metadata: { name: 'b'.repeat(60) } }).name).toHaveLength(60);
  expect(new StatefulSet(new Chart(Testing.app(), long), 'database', { metadata: { generateName: 'db-' } }).apiObject.toJson().metadata).toEqual({ generateName: 'db-' });
});
