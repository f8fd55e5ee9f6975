import { Quantity } from '../../../src/apimachinery/quantity';
import type * as k8s from '../../../src/k8s/types';
import { validatePersistentVolumeClaimSpec } from '../../../src/validation/volume/claim';
import { validateEphemeralVolume, validatePersistentVolumeClaimVolume } from '../../../src/validation/volume/claim-volumes';
import { testRules } from '../rule-table';

const claim = (overrides: k8s.PersistentVolumeClaimSpec = {}): k8s.PersistentVolumeClaimSpec => ({
  accessModes: ['ReadWriteOnce'], resources: { requests: { storage: Quantity.parse('1Gi') } }, ...overrides,
});
const source = { kind: 'PersistentVolumeClaim', name: 'a' };

describe('claims', () => {
  testRules<k8s.PersistentVolumeClaimSpec>([
    [[], claim({ volumeMode: 'Block', storageClassName: 'fast', dataSource: source, dataSourceRef: source })],
    [[], claim({ storageClassName: '', volumeAttributesClassName: '' })],
    [[], claim({ dataSourceRef: { ...source, namespace: 'other' } })],
    [['claim/access-modes-required x.accessModes'], claim({ accessModes: [] })],
    [['claim/access-mode-supported x.accessModes'], claim({ accessModes: ['ReadWrite'] })],
    [['claim/read-write-once-pod-alone x.accessModes'], claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] })],
    [['claim/storage-required x.resources[storage]'], claim({ resources: {} })],
    [['claim/storage-positive x.resources[storage]'], claim({ resources: { requests: { storage: Quantity.parse('0') } } })],
    [['claim/storage-class-name-format x.storageClassName'], claim({ storageClassName: 'A' })],
    [['claim/volume-mode-supported x.volumeMode'], claim({ volumeMode: 'File' })],
    [['claim/volume-attributes-class-name-format x.volumeAttributesClassName'], claim({ volumeAttributesClassName: 'A' })],
    [[], claim({ volumeAttributesClassName: 'A' }), 33],
    [['claim/data-source-name-required x.dataSource.name'], claim({ dataSource: { kind: 'PersistentVolumeClaim' } })],
    [['claim/data-source-kind-required x.dataSource.kind'], claim({ dataSource: { apiGroup: 'example.com', name: 'a' } })],
    [['claim/data-source-core-kind x.dataSource'], claim({ dataSource: { kind: 'VolumeSnapshot', name: 'a' } })],
    [['claim/data-source-api-group-format x.dataSourceRef.apiGroup'], claim({ dataSourceRef: { ...source, apiGroup: 'A' } })],
    [['claim/data-source-namespace-format x.dataSourceRef.namespace'], claim({ dataSourceRef: { ...source, namespace: 'A' } })],
    [['claim/data-sources-equal x'], claim({ dataSource: source, dataSourceRef: { ...source, name: 'b' } })],
    [['claim/data-source-with-namespace x'], claim({ dataSource: source, dataSourceRef: { ...source, namespace: 'other' } })],
  ], validatePersistentVolumeClaimSpec);
});

describe('volumes that are claims', () => {
  testRules<k8s.PersistentVolumeClaimVolumeSource>([
    [[], { claimName: 'a' }],
    [['volume/claim-name-required x.claimName'], {}],
  ], validatePersistentVolumeClaimVolume);
});

describe('volumes with a claim of their own', () => {
  const template = (metadata: k8s.ObjectMeta): k8s.EphemeralVolumeSource => ({ volumeClaimTemplate: { metadata, spec: claim() } });
  testRules<k8s.EphemeralVolumeSource>([
    [[], template({ labels: { a: 'b' }, annotations: { a: 'b' }, name: '' })],
    [['volume/claim-template-required x.volumeClaimTemplate'], {}],
    [['volume/claim-template-metadata x.volumeClaimTemplate.metadata.name'], template({ name: 'a' })],
    [['volume/claim-template-metadata x.volumeClaimTemplate.metadata.uID'], template({ uid: 'a' })],
    [['volume/claim-template-metadata x.volumeClaimTemplate.metadata.finalizers'], template({ finalizers: [] })],
    [
      ['claim/access-modes-required x.volumeClaimTemplate.spec.accessModes', 'claim/storage-required x.volumeClaimTemplate.spec.resources[storage]'],
      { volumeClaimTemplate: {} },
    ],
  ], validateEphemeralVolume);
});
