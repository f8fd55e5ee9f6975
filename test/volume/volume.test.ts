import { Duration, Testing } from 'cdk8s';
import { Quantity } from '../../src/apimachinery/quantity';
import { Pod } from '../../src/pod';
import { LabelSelector } from '../../src/scheduling';
import { AccessMode, DownwardAPIFile, HostPathType, ProjectedSource, StorageMedium, Volume, VolumeSource } from '../../src/volume';

const render = (source: VolumeSource) => source.toManifest();

test('a volume is its name and one source', () => {
  const pod = new Pod(Testing.chart(), 'web', { volumes: [{ name: 'a', source: VolumeSource.emptyDir() }] });
  expect(pod.addVolume('b', VolumeSource.hostPath('/b')).name).toBe('b');
  expect(pod.toPodSpec().volumes).toEqual([{ emptyDir: {}, name: 'a' }, { hostPath: { path: '/b' }, name: 'b' }]);
  expect(() => new Volume(Testing.chart(), 'lost', { source: VolumeSource.emptyDir() })).toThrow(/must be created inside a pod/);
});

test('sources that people use', () => {
  expect([
    VolumeSource.emptyDir({ medium: StorageMedium.MEMORY, sizeLimit: Quantity.parse('1Gi') }),
    VolumeSource.configMap('config', { items: [{ path: 'b', key: 'a' }], defaultMode: 0o400 }),
    VolumeSource.secret({ name: 'secret' }, { optional: true }),
    VolumeSource.hostPath('/run', { type: HostPathType.SOCKET }),
    VolumeSource.image('registry.example.com/data:1'),
    VolumeSource.persistentVolumeClaim('claim', { readOnly: true }),
  ].map(render)).toEqual([
    { emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
    { configMap: { defaultMode: 0o400, items: [{ key: 'a', path: 'b' }], name: 'config' } },
    { secret: { optional: true, secretName: 'secret' } },
    { hostPath: { path: '/run', type: 'Socket' } },
    { image: { reference: 'registry.example.com/data:1' } },
    { persistentVolumeClaim: { claimName: 'claim', readOnly: true } },
  ]);
});

test('a claim of the pod\'s own', () => {
  expect(render(VolumeSource.ephemeral({
    metadata: { labels: { a: 'b' } },
    accessModes: [AccessMode.READ_WRITE_ONCE],
    resources: { requests: { storage: '1Gi' } },
    selector: LabelSelector.labels({ disk: 'ssd' }),
    storageClassName: { name: 'fast' },
  }))).toEqual({
    ephemeral: {
      volumeClaimTemplate: {
        metadata: { labels: { a: 'b' } },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
          selector: { matchLabels: { disk: 'ssd' } },
          storageClassName: 'fast',
        },
      },
    },
  });
});

test('projected sources', () => {
  expect(render(VolumeSource.projected([
    ProjectedSource.serviceAccountToken('token', { audience: 'vault', expiration: Duration.hours(1) }),
    ProjectedSource.downwardAPI([DownwardAPIFile.fieldRef('labels', 'metadata.labels'), DownwardAPIFile.resourceFieldRef('cpu', 'web', 'limits.cpu')]),
    ProjectedSource.configMap('config'),
  ], { defaultMode: 0o440 }))).toEqual({
    projected: {
      defaultMode: 0o440,
      sources: [
        { serviceAccountToken: { audience: 'vault', expirationSeconds: 3600, path: 'token' } },
        {
          downwardAPI: {
            items: [
              { fieldRef: { fieldPath: 'metadata.labels' }, path: 'labels' },
              { path: 'cpu', resourceFieldRef: { containerName: 'web', resource: 'limits.cpu' } },
            ],
          },
        },
        { configMap: { name: 'config' } },
      ],
    },
  });
});

test('names that others would spell otherwise are spelled as by Kubernetes', () => {
  expect([
    VolumeSource.awsElasticBlockStore({ volumeID: 'a' }), VolumeSource.azureDisk({ diskName: 'a', diskURI: 'b' }), VolumeSource.fc({ targetWWNs: ['a'] }),
    VolumeSource.photonPersistentDisk({ pdID: 'a' }), VolumeSource.scaleIO({ gateway: 'a', secretRef: 'b', system: 'c', volumeName: 'd' }),
    VolumeSource.vsphereVolume({ volumePath: 'a', storagePolicyID: 'b' }), VolumeSource.flocker({ datasetUUID: 'a' }), VolumeSource.downwardAPI([]),
  ].map(render)).toEqual([
    { awsElasticBlockStore: { volumeID: 'a' } }, { azureDisk: { diskName: 'a', diskURI: 'b' } }, { fc: { targetWWNs: ['a'] } },
    { photonPersistentDisk: { pdID: 'a' } }, { scaleIO: { gateway: 'a', secretRef: { name: 'b' }, system: 'c', volumeName: 'd' } },
    { vsphereVolume: { storagePolicyID: 'b', volumePath: 'a' } }, { flocker: { datasetUUID: 'a' } }, { downwardAPI: { items: [] } },
  ]);
});

test('override lands as written, in the source and in the volume', () => {
  const pod = new Pod(Testing.chart(), 'web');
  pod.addVolume('data', VolumeSource.emptyDir().override('emptyDir.brandNew', 1)).override('configMap', { name: 'x' });
  expect(pod.toPodSpec().volumes).toEqual([{ configMap: { name: 'x' }, emptyDir: { brandNew: 1 }, name: 'data' }]);
});

test('a volume has one source', () => {
  const pod = new Pod(Testing.chart(), 'web');
  // @ts-expect-error
  pod.addVolume('data', { emptyDir: {}, hostPath: { path: '/a' } });
  // @ts-expect-error
  expect(() => pod.addVolume('more')).toThrow('must have a source');
});
