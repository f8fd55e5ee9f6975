import { Quantity } from '../../../src/apimachinery/quantity';
import type * as k8s from '../../../src/k8s/types';
import { validateSource, type VolumeSourceName, VOLUME_SOURCES } from '../../../src/validation/volume/sources';
import { testRules } from '../rule-table';

/** Rules for the one source of each volume; errors stand below its field. */
function testSources(table: Parameters<typeof testRules<k8s.Volume>>[0]): void {
  testRules<k8s.Volume>(table, (volume, path, ctx) => validateSource(Object.keys(volume)[0] as VolumeSourceName, volume, path, ctx));
}

test('every source of a volume has its rules', () => {
  expect(Object.keys(VOLUME_SOURCES)).toHaveLength(30);
});

describe('storage of the node', () => {
  testSources([
    [[], { emptyDir: { sizeLimit: Quantity.parse('1Gi'), medium: 'Memory' } }],
    [['volume/empty-dir-size-limit-non-negative x.emptyDir.sizeLimit'], { emptyDir: { sizeLimit: Quantity.parse('-1') } }],
    [[], { hostPath: { path: '/var/log', type: '' } }],
    [[], { hostPath: { path: 'a/..b', type: 'DirectoryOrCreate' } }],
    [['volume/host-path-required x.hostPath.path'], { hostPath: { type: 'Dir' } }],
    [['path/no-backsteps x.hostPath.path'], { hostPath: { path: '/a/..' } }],
    [['volume/host-path-type-supported x.hostPath.type'], { hostPath: { path: '/a', type: 'Dir' } }],
    [[], { image: { reference: 'example.com/data:1', pullPolicy: 'IfNotPresent' } }],
    [['image/pull-policy-supported x.image.pullPolicy'], { image: { reference: 'a', pullPolicy: 'Sometimes' } }],
    [[], { gitRepo: { repository: 'https://example.com/a.git', directory: '.' } }],
    [['volume/git-repo-repository-required x.gitRepo.repository'], { gitRepo: {} }],
    [['path/relative x.gitRepo.directory'], { gitRepo: { repository: 'a', directory: '/a' } }],
  ]);
});

describe('files of objects', () => {
  testSources([
    [[], { secret: { secretName: 'a', defaultMode: 0o400, items: [{ key: 'k', path: 'a/b', mode: 0 }] } }],
    [['volume/secret-name-required x.secret.secretName'], { secret: {} }],
    [['volume/config-map-name-required x.configMap.name'], { configMap: {} }],
    [['volume/file-mode-range x.configMap.defaultMode'], { configMap: { name: 'a', defaultMode: 0o1000 } }],
    [['volume/item-key-required x.secret.items[0].key'], { secret: { secretName: 'a', items: [{ path: 'a' }] } }],
    [['volume/item-path-required x.secret.items[1].path'], { secret: { secretName: 'a', items: [{ key: 'a', path: 'a' }, { key: 'a' }] } }],
    [['path/not-reserved x.configMap.items[0].path'], { configMap: { name: 'a', items: [{ key: 'a', path: '..a' }] } }],
    [['volume/file-mode-range x.configMap.items[0].mode'], { configMap: { name: 'a', items: [{ key: 'a', path: 'a', mode: -1 }] } }],
  ]);
});

describe('downward API', () => {
  const fieldRef = { apiVersion: 'v1', fieldPath: 'metadata.labels' };
  const resourceFieldRef = { containerName: 'a', resource: 'limits.cpu' };
  const file = (item: k8s.DownwardAPIVolumeFile): k8s.Volume => ({ downwardAPI: { items: [{ path: 'a', ...item }] } });
  testSources([
    [[], file({ fieldRef })],
    [[], file({ fieldRef: { apiVersion: 'v1', fieldPath: "metadata.annotations['a']" } })],
    [[], file({ resourceFieldRef })],
    [['volume/file-mode-range x.downwardAPI.defaultMode'], { downwardAPI: { defaultMode: -1 } }],
    [['volume/downward-api-path-required x.downwardAPI.path'], file({ path: '', fieldRef })],
    [['path/relative x.downwardAPI.path'], file({ path: '/a', fieldRef })],
    [['volume/downward-api-one-ref x.downwardAPI'], file({ fieldRef, resourceFieldRef })],
    [['volume/downward-api-ref-required x.downwardAPI'], file({})],
    [['field-ref/field-path-supported x.downwardAPI.fieldRef.fieldPath'], file({ fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } })],
    [['resource-field-ref/container-name-required x.downwardAPI.resourceFieldRef.containerName'], file({ resourceFieldRef: { resource: 'limits.cpu' } })],
    [['volume/file-mode-range x.downwardAPI.mode'], file({ fieldRef, mode: 0o1000 })],
  ]);
});

describe('network storage', () => {
  const iscsi = { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 0 };
  testSources([
    [[], { nfs: { server: 'a', path: '/a' } }],
    [['volume/nfs-server-required x.nfs.server'], { nfs: { path: '/a' } }],
    [['volume/nfs-path-required x.nfs.path', 'volume/nfs-path-absolute x.nfs.path'], { nfs: { server: 'a' } }],
    [['volume/nfs-path-absolute x.nfs.path'], { nfs: { server: 'a', path: 'a' } }],
    [[], { iscsi: { ...iscsi, initiatorName: 'eui.0123456789abcdef' } }],
    [[], { iscsi: { ...iscsi, iqn: `naa.${'0'.repeat(32)}`, chapAuthSession: true, secretRef: { name: 'a' } } }],
    [['volume/iscsi-target-portal-required x.iscsi.targetPortal'], { iscsi: { ...iscsi, targetPortal: '' } }],
    [['volume/iscsi-iqn-required x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: '' } }],
    [[], { iscsi: { ...iscsi, iqn: 'iqn x,iqn.2001-04.com.example:a:b' } }],
    [['volume/iscsi-name-format x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: 'iqn.2001' } }],
    [['volume/iscsi-name-format x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: 'iqn.2001-04.com.example:' } }],
    [['volume/iscsi-name-format x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: 'iqn.2001-04.:a' } }],
    [['volume/iscsi-name-format x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: 'iqn.2001-04.com example:a' } }],
    [['volume/iscsi-name-format x.iscsi.iqn'], { iscsi: { ...iscsi, iqn: 'storage' } }],
    [['volume/iscsi-name-format x.iscsi.initiatorname'], { iscsi: { ...iscsi, initiatorName: 'eui.1' } }],
    [['volume/lun-range x.iscsi.lun'], { iscsi: { ...iscsi, lun: 256 } }],
    [['volume/iscsi-chap-secret-required x.iscsi.secretRef'], { iscsi: { ...iscsi, chapAuthDiscovery: true } }],
    [[], { fc: { targetWWNs: ['a'], lun: 255 } }],
    [[], { fc: { wwids: ['a'] } }],
    [['volume/fc-target-required x.fc.targetWWNs'], { fc: {} }],
    [['volume/fc-one-target x.fc.targetWWNs'], { fc: { targetWWNs: ['a'], wwids: ['a'], lun: 0 } }],
    [['volume/fc-lun-required x.fc.lun'], { fc: { targetWWNs: ['a'] } }],
    [['volume/lun-range x.fc.lun'], { fc: { targetWWNs: ['a'], lun: -1 } }],
    [['volume/glusterfs-endpoints-required x.glusterfs.endpoints', 'volume/glusterfs-path-required x.glusterfs.path'], { glusterfs: {} }],
    [['volume/rbd-monitors-required x.rbd.monitors', 'volume/rbd-image-required x.rbd.image'], { rbd: { monitors: [] } }],
    [['volume/cephfs-monitors-required x.cephfs.monitors'], { cephfs: {} }],
    [[], { quobyte: { registry: 'a:1,[::1]:2', volume: 'a' } }],
    [['volume/quobyte-registry-required x.quobyte.registry', 'volume/quobyte-volume-required x.quobyte.volume'], { quobyte: {} }],
    [['volume/quobyte-registry-format x.quobyte.registry'], { quobyte: { registry: 'a:1,b', volume: 'a' } }],
    [['volume/quobyte-tenant-length x.quobyte.tenant'], { quobyte: { registry: 'a:1', volume: 'a', tenant: 'a'.repeat(65) } }],
  ]);
});

describe('disks of clouds', () => {
  const azure = { diskName: 'a', diskURI: 'https://a', kind: 'Shared', cachingMode: 'ReadWrite' };
  testSources([
    [['volume/gce-pd-name-required x.persistentDisk.pdName'], { gcePersistentDisk: {} }],
    [['volume/partition-range x.persistentDisk.partition'], { gcePersistentDisk: { pdName: 'a', partition: 256 } }],
    [['volume/aws-volume-id-required x.awsElasticBlockStore.volumeID'], { awsElasticBlockStore: { partition: 0 } }],
    [['volume/azure-file-secret-name-required x.azureFile.secretName', 'volume/azure-file-share-name-required x.azureFile.shareName'], { azureFile: {} }],
    [[], { azureDisk: azure }],
    [[], { azureDisk: { ...azure, kind: 'Managed', diskURI: '/subscriptions/a' } }],
    [['volume/azure-disk-name-required x.azureDisk.diskName'], { azureDisk: { ...azure, diskName: '' } }],
    [['volume/azure-disk-uri-required x.azureDisk.diskURI', 'volume/azure-disk-uri-format x.azureDisk.diskURI'], { azureDisk: { ...azure, diskURI: '' } }],
    [['volume/azure-disk-uri-format x.azureDisk.diskURI'], { azureDisk: { ...azure, kind: 'Managed' } }],
    [['volume/azure-disk-caching-mode-supported x.azureDisk.cachingMode'], { azureDisk: { ...azure, cachingMode: 'All' } }],
    [['volume/azure-disk-kind-supported x.azureDisk.kind'], { azureDisk: { ...azure, kind: 'Own' } }],
    [['volume/cinder-volume-id-required x.cinder.volumeID', 'volume/cinder-secret-name-required x.cinder.secretRef.name'], { cinder: { secretRef: {} } }],
    [['volume/vsphere-volume-path-required x.vsphereVolume.volumePath'], { vsphereVolume: {} }],
    [['volume/photon-pd-id-required x.photonPersistentDisk.pdID'], { photonPersistentDisk: {} }],
  ]);
});

describe('storage of vendors', () => {
  testSources([
    [['volume/portworx-volume-id-required x.portworxVolume.volumeID'], { portworxVolume: {} }],
    [
      ['volume/scale-io-gateway-required x.scaleIO.gateway', 'volume/scale-io-system-required x.scaleIO.system',
        'volume/scale-io-volume-name-required x.scaleIO.volumeName'], { scaleIO: {} },
    ],
    [['volume/storage-os-volume-name-required x.storageos.volumeName'], { storageos: {} }],
    [['volume/storage-os-volume-name-format x.storageos.volumeName'], { storageos: { volumeName: 'A' } }],
    [['volume/storage-os-namespace-format x.storageos.volumeNamespace'], { storageos: { volumeName: 'a', volumeNamespace: 'A' } }],
    [['volume/storage-os-secret-name-required x.storageos.secretRef.name'], { storageos: { volumeName: 'a', secretRef: {} } }],
    [['volume/flocker-dataset-required x.flocker'], { flocker: {} }],
    [['volume/flocker-one-dataset x.flocker'], { flocker: { datasetName: 'a', datasetUUID: 'b' } }],
    [['volume/flocker-dataset-name-format x.flocker.datasetName'], { flocker: { datasetName: 'a/b' } }],
    [[], { flexVolume: { driver: 'a', options: { 'a': 'b', 'example.com/a': 'b', 'notk8s.io/a': 'b' } } }],
    [['volume/flex-volume-driver-required x.flexVolume.driver'], { flexVolume: {} }],
    [['volume/flex-volume-option-reserved x.flexVolume.options[a.K8s.io/b]'], { flexVolume: { driver: 'a', options: { 'a.K8s.io/b': 'c' } } }],
    [['volume/flex-volume-option-reserved x.flexVolume.options[kubernetes.io]'], { flexVolume: { driver: 'a', options: { 'kubernetes.io': 'c' } } }],
    [[], { csi: { driver: 'CSI.example.com', nodePublishSecretRef: { name: 'a' } } }],
    [['volume/csi-driver-required x.csi.driver'], { csi: {} }],
    [['volume/csi-driver-format x.csi.driver'], { csi: { driver: 'a_b' } }],
    [['volume/csi-driver-length x.csi.driver'], { csi: { driver: 'a'.repeat(64) } }],
    [['volume/csi-secret-name-required x.csi.nodePublishSecretRef.name'], { csi: { driver: 'a', nodePublishSecretRef: {} } }],
    [['volume/csi-secret-name-format x.csi.name'], { csi: { driver: 'a', nodePublishSecretRef: { name: 'A' } } }],
  ]);
});
