import type * as k8s from '../../../src/k8s/types';
import { validateEnv, validateEnvFrom, validateFileKeyRefVolumes } from '../../../src/validation/container/env';
import { decoded, type Manifest } from '../../decoded';
import { testRules } from '../rule-table';

const from = (valueFrom: k8s.EnvVarSource): k8s.EnvVar[] => [{ name: 'A', valueFrom }];
const field = (fieldPath: string, apiVersion = 'v1'): k8s.EnvVar[] => from({ fieldRef: { apiVersion, fieldPath } });
const resource = (resourceFieldRef: Manifest<k8s.ResourceFieldSelector>): k8s.EnvVar[] => from({ resourceFieldRef: decoded('ResourceFieldSelector', resourceFieldRef) });

describe('names of environment variables', () => {
  testRules<k8s.EnvVar[]>([
    [[], [{ name: 'A', value: 'x' }, { name: 'a b' }, { name: '1~' }]],
    [['env/name-required x[0].name'], [{ name: '', value: 'x' }]],
    [['env/name-required x[1].name'], [{ name: 'A' }, {}]],
    [['env/name-format x[0].name'], [{ name: 'a=b' }]],
    [['env/name-format x[0].name'], [{ name: 'é' }]],
  ], validateEnv);
});

describe('sources of environment variables', () => {
  const configMapKeyRef = { name: 'config', key: 'key' };
  testRules<k8s.EnvVar[]>([
    [[], from({ configMapKeyRef })],
    [[], from({ secretKeyRef: { name: 'secret', key: 'a.b_c-d' } })],
    [[], from({ fileKeyRef: { volumeName: 'env', path: 'a/b.env', key: 'KEY' } })],
    [['env/source-required x[0].valueFrom'], from({})],
    [['env/value-or-source x[0].valueFrom'], [{ name: 'A', value: 'x', valueFrom: { configMapKeyRef } }]],
    [['env/one-source x[0].valueFrom'], from({ configMapKeyRef, secretKeyRef: configMapKeyRef })],
    [['env/key-ref-name-format x[0].valueFrom.configMapKeyRef.name'], from({ configMapKeyRef: { key: 'key' } })],
    [['env/key-ref-name-format x[0].valueFrom.secretKeyRef.name'], from({ secretKeyRef: { name: 'A', key: 'key' } })],
    [['env/key-required x[0].valueFrom.configMapKeyRef.key'], from({ configMapKeyRef: { name: 'config' } })],
    [['env/key-format x[0].valueFrom.secretKeyRef.key'], from({ secretKeyRef: { name: 'secret', key: '../a' } })],
    [
      ['env/key-required x[0].valueFrom.fileKeyRef.key', 'env/file-volume-name-required x[0].valueFrom.fileKeyRef.volumeName',
        'env/file-path-required x[0].valueFrom.fileKeyRef.path'], from({ fileKeyRef: {} }),
    ],
    [['env/key-format x[0].valueFrom.fileKeyRef.key'], from({ fileKeyRef: { volumeName: 'env', path: 'a', key: 'a=b' } })],
    [['env/file-volume-name-format x[0].valueFrom.fileKeyRef.volumeName'], from({ fileKeyRef: { volumeName: 'A', path: 'a', key: 'a' } })],
    [['path/no-backsteps x[0].valueFrom.fileKeyRef.path'], from({ fileKeyRef: { volumeName: 'a', path: 'a/../b', key: 'a' } })],
  ], validateEnv);
});

describe('fields of the pod', () => {
  const fieldPath = 'x[0].valueFrom.fieldRef.fieldPath';
  testRules<k8s.EnvVar[]>([
    [[], field('metadata.name')],
    [[], field('status.hostIPs')],
    [[], field('spec.host')],
    [[], field("metadata.labels['app.kubernetes.io/name']")],
    [[], field("metadata.annotations['Example.COM/Key']")],
    [['field-ref/api-version-required x[0].valueFrom.fieldRef.apiVersion'], from({ fieldRef: { fieldPath: 'metadata.name' } })],
    [[`field-ref/field-path-required ${fieldPath}`], field('')],
    [[`field-ref/field-path-known ${fieldPath}`], field('metadata.name', 'v2')],
    [[`field-ref/field-path-known ${fieldPath}`], field('spec.containers')],
    [[`field-ref/field-path-known ${fieldPath}`], field("metadata.name['a']")],
    [[`field-ref/field-path-supported ${fieldPath}`], field('metadata.labels')],
    [[`field-ref/field-path-supported ${fieldPath}`], field('status.phase')],
    [['field-ref/subscript-qualified-name x[0].valueFrom.fieldRef'], field("metadata.labels['a b']")],
  ], validateEnv);
});

describe('resources of a container', () => {
  const path = 'x[0].valueFrom.resourceFieldRef';
  testRules<k8s.EnvVar[]>([
    [[], resource({ resource: 'limits.cpu' })],
    [[], resource({ resource: 'limits.cpu', divisor: '1m' })],
    [[], resource({ resource: 'requests.memory', divisor: '1Mi' })],
    [[], resource({ resource: 'limits.hugepages-2Mi', divisor: '0' })],
    [[`resource-field-ref/resource-required ${path}.resource`], resource({ containerName: 'a' })],
    [[`resource-field-ref/resource-supported ${path}.resource`], resource({ resource: 'cpu' })],
    [[`resource-field-ref/divisor-supported ${path}.divisor`], resource({ resource: 'limits.cpu', divisor: '1Mi' })],
    [[`resource-field-ref/divisor-supported ${path}.divisor`], resource({ resource: 'requests.memory', divisor: '1m' })],
    [[`resource-field-ref/divisor-supported ${path}.divisor`], resource({ resource: 'limits.ephemeral-storage', divisor: '2' })],
    [[`resource-field-ref/divisor-supported ${path}.divisor`], resource({ resource: 'limits.hugepages-2Mi', divisor: '3Ki' })],
  ], validateEnv);
});

describe('whole ConfigMaps and Secrets', () => {
  testRules<k8s.EnvFromSource[]>([
    [[], [{ configMapRef: { name: 'a.b' }, prefix: 'A_' }, { secretRef: { name: 'ends-in-a-dash-' } }]],
    [['env-from/prefix-format x[0].prefix'], [{ configMapRef: { name: 'a' }, prefix: 'a=' }]],
    [['env-from/name-required x[0].configMapRef.name'], [{ configMapRef: {} }]],
    [['env-from/name-format x[1].secretRef.name'], [{ secretRef: { name: 'a' } }, { secretRef: { name: 'A' } }]],
    [['env-from/source-required x'], [{ prefix: 'A' }]],
    [['env-from/one-source x'], [{ configMapRef: { name: 'a' }, secretRef: { name: 'a' } }]],
  ], validateEnvFrom);
});

describe('files with variables', () => {
  const env = from({ fileKeyRef: { volumeName: 'env' } });
  const volumes = [{ name: 'env', emptyDir: {} }];
  testRules<k8s.PodSpec>([
    [[], { volumes, containers: [{ env }] }],
    [['env/file-volume-exists x.initContainers[0].env[0].valueFrom.fileKeyRef.volumeName'], { initContainers: [{ env }] }],
    [
      ['env/file-volume-empty-dir x.containers[1].env[0].valueFrom.fileKeyRef.volumeName'],
      { volumes: [{ name: 'env', secret: { secretName: 'a' } }], containers: [{}, { env }] },
    ],
  ], validateFileKeyRefVolumes);
});
