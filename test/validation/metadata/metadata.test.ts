import { testPodRules } from '../pod-rules';

const ENTRY = { operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': { 'f:containers': { 'k:{"name":"a"}': { '.': {} } } } } };
const OWNER = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'a', uid: 'b' };

describe('metadata of pods', () => {
  testPodRules([
    [[], {}, { labels: { 'example.com/a': 'b' }, annotations: { a: ' ' }, finalizers: ['example.com/a'], ownerReferences: [OWNER] }],
    [[], {}, { name: undefined, generateName: 'web-' }],
    [['metadata/name-required metadata.name'], {}, { name: undefined }],
    [['metadata/name-format metadata.name'], {}, { name: 'A' }],
    [['metadata/name-format metadata.name'], {}, { name: 'a'.repeat(254) }],
    [['metadata/namespace-format metadata.namespace'], {}, { namespace: 'a.b' }],
    [['label/key-format metadata.labels'], {}, { labels: { '-': 'a' } }],
    [['label/value-format metadata.labels'], {}, { labels: { a: '-' } }],
    [['annotation/key-format metadata.annotations'], {}, { annotations: { 'a b': '' } }],
    [['annotation/total-size metadata.annotations'], {}, { annotations: { a: 'é'.repeat(131_072) } }],
    [['metadata/owner-fields-required metadata.ownerReferences[0].uid'], {}, { ownerReferences: [{ ...OWNER, uid: '' }] }],
    [['metadata/owner-api-version-format metadata.ownerReferences[0].apiVersion'], {}, { ownerReferences: [{ ...OWNER, apiVersion: 'a/b/c' }] }],
    [['metadata/one-controller metadata.ownerReferences'], {}, { ownerReferences: [{ ...OWNER, controller: true }, { ...OWNER, controller: true }] }],
    [['metadata/finalizer-format metadata.finalizers', 'metadata/finalizer-qualified metadata.finalizers[0]'], {}, { finalizers: ['a b'] }],
    [['metadata/finalizer-conflict metadata.finalizers'], {}, { finalizers: ['orphan', 'foregroundDeletion'] }],
    [['metadata/manager-length metadata.managedFields[0].manager'], {}, { managedFields: [{ ...ENTRY, manager: 'a'.repeat(129) }] }],
    // The API server begins anew where it cannot read the entries.
    [[], {}, { managedFields: [{ ...ENTRY, operation: 'Delete', manager: 'a'.repeat(129) }] }],
    [[], {}, { managedFields: [{ ...ENTRY, fieldsType: undefined, manager: 'a'.repeat(129) }] }],
    [[], {}, { managedFields: [{ ...ENTRY, apiVersion: '', manager: 'a'.repeat(129) }] }],
    [[], {}, { managedFields: [{ ...ENTRY, fieldsV1: { spec: {} }, manager: 'a'.repeat(129) }] }],
  ]);
});
