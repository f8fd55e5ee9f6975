import { Duration, type Chart } from 'cdk8s';
import { Pod } from '../../src/pod';
import { LabelSelector } from '../../src/scheduling';
import {
  AccessMode, DownwardAPIFile, HostPathType, ProjectedSource, StorageMedium, VolumeMode, VolumeSource, type KeyToPath,
} from '../../src/volume';

/** Every field of every volume source. */
export function buildVolumes(chart: Chart): void {
  const items: KeyToPath[] = [{ key: 'a', path: 'b', mode: 0o400, user: 1 }];
  const files = [
    DownwardAPIFile.fieldRef('a', 'metadata.name', { mode: 0o400, user: 1 }),
    DownwardAPIFile.resourceFieldRef('b', 'main', 'limits.cpu', { divisor: '1m' }),
  ];
  const readOnly = true;
  const fsType = 'ext4';
  const sources: { [name: string]: VolumeSource } = {
    'config-map': VolumeSource.configMap('a', { defaultMode: 0o400, defaultUser: 1, items, optional: true }),
    'secret': VolumeSource.secret('a', { defaultMode: 0o400, defaultUser: 1, items, optional: true }),
    'empty-dir': VolumeSource.emptyDir({ medium: StorageMedium.MEMORY, mode: 0o700, sizeLimit: '1Gi' }),
    'claim': VolumeSource.persistentVolumeClaim('a', { readOnly }),
    'ephemeral': VolumeSource.ephemeral({
      metadata: { labels: { a: 'b' } },
      accessModes: [AccessMode.READ_WRITE_ONCE],
      dataSource: { apiGroup: 'a', kind: 'b', name: 'c' },
      dataSourceRef: { apiGroup: 'a', kind: 'b', name: 'c', namespace: 'd' },
      resources: { limits: { storage: 1 }, requests: { storage: 1 } },
      selector: LabelSelector.labels({ a: 'b' }),
      storageClassName: 'a',
      volumeAttributesClassName: 'a',
      volumeMode: VolumeMode.FILESYSTEM,
      volumeName: 'a',
    }),
    'projected': VolumeSource.projected([
      ProjectedSource.configMap('a', { items, optional: true }),
      ProjectedSource.secret('a', { items, optional: true }),
      ProjectedSource.downwardAPI(files),
      ProjectedSource.serviceAccountToken('a', { audience: 'b', expiration: Duration.hours(1), user: 1 }),
      ProjectedSource.clusterTrustBundle('a', { labelSelector: LabelSelector.all(), name: 'b', optional: true, signerName: 'c', user: 1 }),
      ProjectedSource.podCertificate({
        certificateChainPath: 'a',
        credentialBundlePath: 'b',
        keyPath: 'c',
        keyType: 'ED25519',
        maxExpiration: Duration.hours(1),
        signerName: 'd',
        user: 1,
        userAnnotations: { a: 'b' },
      }),
    ], { defaultMode: 0o400, defaultUser: 1 }),
    'downward-api': VolumeSource.downwardAPI(files, { defaultMode: 0o400, defaultUser: 1 }),
    'host-path': VolumeSource.hostPath('/a', { type: HostPathType.DIRECTORY }),
    'image': VolumeSource.image('a', { pullPolicy: 'Always' }),
    'csi': VolumeSource.csi('a', { fsType, nodePublishSecretRef: 'b', readOnly, volumeAttributes: { a: 'b' } }),
    'nfs': VolumeSource.nfs('a', '/b', { readOnly }),
    'iscsi': VolumeSource.iscsi({
      chapAuthDiscovery: true,
      chapAuthSession: true,
      fsType,
      initiatorName: 'a',
      iqn: 'b',
      iscsiInterface: 'c',
      lun: 1,
      portals: ['d'],
      readOnly,
      secretRef: 'e',
      targetPortal: 'f',
    }),
    'fc': VolumeSource.fc({ fsType, lun: 1, readOnly, targetWWNs: ['a'], wwids: ['b'] }),
    'aws': VolumeSource.awsElasticBlockStore({ fsType, partition: 1, readOnly, volumeID: 'a' }),
    'azure-disk': VolumeSource.azureDisk({ cachingMode: 'None', diskName: 'a', diskURI: 'b', fsType, kind: 'Managed', readOnly }),
    'azure-file': VolumeSource.azureFile({ readOnly, secretName: 'a', shareName: 'b' }),
    'gce': VolumeSource.gcePersistentDisk({ fsType, partition: 1, pdName: 'a', readOnly }),
    'photon': VolumeSource.photonPersistentDisk({ fsType, pdID: 'a' }),
    'portworx': VolumeSource.portworxVolume({ fsType, readOnly, volumeID: 'a' }),
    'quobyte': VolumeSource.quobyte({ group: 'a', readOnly, registry: 'b', tenant: 'c', user: 'd', volume: 'e' }),
    'vsphere': VolumeSource.vsphereVolume({ fsType, storagePolicyID: 'a', storagePolicyName: 'b', volumePath: 'c' }),
    'flocker': VolumeSource.flocker({ datasetName: 'a', datasetUUID: 'b' }),
    'glusterfs': VolumeSource.glusterfs({ endpoints: 'a', path: 'b', readOnly }),
    'cephfs': VolumeSource.cephfs({ monitors: ['a'], path: 'b', readOnly, secretFile: 'c', secretRef: 'd', user: 'e' }),
    'cinder': VolumeSource.cinder({ fsType, readOnly, secretRef: 'a', volumeID: 'b' }),
    'rbd': VolumeSource.rbd({ fsType, image: 'a', keyring: 'b', monitors: ['c'], pool: 'd', readOnly, secretRef: 'e', user: 'f' }),
    'scale-io': VolumeSource.scaleIO({
      fsType, gateway: 'a', protectionDomain: 'b', readOnly, secretRef: 'c', sslEnabled: true, storageMode: 'd', storagePool: 'e', system: 'f', volumeName: 'g',
    }),
    'storageos': VolumeSource.storageos({ fsType, readOnly, secretRef: 'a', volumeName: 'b', volumeNamespace: 'c' }),
    'flex': VolumeSource.flexVolume('a', { fsType, options: { a: 'b' }, readOnly, secretRef: 'c' }),
    'git-repo': VolumeSource.gitRepo('a', { directory: 'b', revision: 'c' }),
  };
  const pod = new Pod(chart, 'volumes');
  Object.entries(sources).forEach(([name, source]) => pod.addVolume(name, source));
}
