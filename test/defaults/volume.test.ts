import { defaulted, defaultedVolume } from './defaulted';

describe('a volume', () => {
  test('without a source is an empty directory', () => {
    expect(defaultedVolume({ name: 'a' })).toEqual({ name: 'a', emptyDir: {} });
    expect(defaultedVolume({})).toEqual({ emptyDir: {} });
  });

  test.each([
    { emptyDir: { medium: 'Memory' } }, { nfs: { server: 'a', path: '/' } }, { persistentVolumeClaim: { claimName: 'a' } }, { csi: { driver: 'a' } },
    { glusterfs: {} }, { ephemeral: {} },
  ])('with another source keeps it: %j', (source) => {
    expect(defaultedVolume({ name: 'a', ...source })).toEqual({ name: 'a', ...source });
  });

  test('of a path of the node is of no type', () => {
    expect(defaultedVolume({ hostPath: { path: '/a' } }).hostPath).toEqual({ path: '/a', type: '' });
    expect(defaultedVolume({ hostPath: { type: 'File' } }).hostPath).toEqual({ type: 'File' });
  });

  test.each(['secret', 'configMap', 'downwardAPI', 'projected'] as const)('of files lets all read and the owner write: %s', (source) => {
    expect(defaultedVolume({ [source]: {} })[source]).toEqual({ defaultMode: 0o644 });
    expect(defaultedVolume({ [source]: { defaultMode: 0 } })[source]).toEqual({ defaultMode: 0 });
  });

  test('of fields of the pod names fields of v1', () => {
    const fieldRef = { fieldPath: 'metadata.name' };
    const items = [{ path: 'a', fieldRef }, { path: 'b', resourceFieldRef: { resource: 'limits.cpu' } }];
    const filled = [{ path: 'a', fieldRef: { ...fieldRef, apiVersion: 'v1' } }, items[1]];
    expect(defaultedVolume({ downwardAPI: { items } }).downwardAPI!.items).toEqual(filled);
    const { projected } = defaultedVolume({ projected: { sources: [{ downwardAPI: { items } }] } });
    expect(projected!.sources).toEqual([{ downwardAPI: { items: filled } }]);
  });

  test('of a token has a new one every hour', () => {
    const sources = [{ serviceAccountToken: { path: 'a' } }, { serviceAccountToken: { expirationSeconds: 600 } }, { configMap: {} }, {}];
    expect(defaultedVolume({ projected: { sources } }).projected!.sources).toEqual([
      { serviceAccountToken: { path: 'a', expirationSeconds: 3600 } }, sources[1], { configMap: {} }, {},
    ]);
  });

  test('of an Azure disk is a shared one with ext4, to be written', () => {
    const filled = { cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' };
    expect(defaultedVolume({ azureDisk: {} }).azureDisk).toEqual(filled);
    const own = { cachingMode: 'None', fsType: '', readOnly: true, kind: 'Managed' };
    expect(defaultedVolume({ azureDisk: own }).azureDisk).toEqual(own);
  });

  test('of iSCSI uses the default interface', () => {
    expect(defaultedVolume({ iscsi: { lun: 0 } }).iscsi).toEqual({ lun: 0, iscsiInterface: 'default' });
    expect(defaultedVolume({ iscsi: { iscsiInterface: 'bnx2i' } }).iscsi).toEqual({ iscsiInterface: 'bnx2i' });
  });

  test('of Ceph is in the pool rbd, as admin', () => {
    expect(defaultedVolume({ rbd: { user: '' } }).rbd).toEqual({ pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' });
    const own = { pool: 'a', user: 'b', keyring: 'c' };
    expect(defaultedVolume({ rbd: own }).rbd).toEqual(own);
  });

  test('of ScaleIO is thin, with XFS', () => {
    expect(defaultedVolume({ scaleIO: {} }).scaleIO).toEqual({ storageMode: 'ThinProvisioned', fsType: 'xfs' });
    const own = { storageMode: 'ThickProvisioned', fsType: 'a' };
    expect(defaultedVolume({ scaleIO: own }).scaleIO).toEqual(own);
  });
});

describe('a claim', () => {
  const claim = { resources: { requests: { storage: '1.0001' }, limits: { storage: '1n' } } };
  const filled = { resources: { requests: { storage: '1001m' }, limits: { storage: '1m' } }, volumeMode: 'Filesystem' };

  test('of a volume is a file system, of whole thousandths', () => {
    const template = (spec?: object): unknown =>
      defaultedVolume({ ephemeral: { volumeClaimTemplate: { spec } } }).ephemeral!.volumeClaimTemplate!.spec;
    expect(template(claim)).toEqual(filled);
    expect(template({ volumeMode: 'Block' })).toEqual({ volumeMode: 'Block' });
    expect(template()).toEqual({ volumeMode: 'Filesystem' });
  });

  test('of a StatefulSet is the same, and pending', () => {
    const status = { phase: 'Pending' };
    const { spec } = defaulted<any>('StatefulSet', { spec: { volumeClaimTemplates: [{ spec: claim }, {}] } });
    expect(spec.volumeClaimTemplates).toEqual([{ spec: filled, status }, { spec: { volumeMode: 'Filesystem' }, status }]);
  });
});
