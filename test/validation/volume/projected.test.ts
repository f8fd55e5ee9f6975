import type * as k8s from '../../../src/k8s/types';
import { validateProjected } from '../../../src/validation/volume/projected';
import { validateSignerName } from '../../../src/validation/volume/signer-name';
import { testRules } from '../rule-table';

const sources = (...list: k8s.VolumeProjection[]): k8s.ProjectedVolumeSource => ({ sources: list });
const items = (...paths: string[]): k8s.KeyToPath[] => paths.map((path) => ({ key: 'k', path }));
const token = { path: 'token', expirationSeconds: 3600 };

describe('projected volumes', () => {
  testRules<k8s.ProjectedVolumeSource>([
    [[], {}],
    [[], sources({ secret: { name: 'a', items: items('a') } }, { configMap: { name: 'a', items: items('b') } }, { serviceAccountToken: token })],
    [['volume/file-mode-range x.defaultMode'], { defaultMode: 0o1000 }],
    [['volume/projected-one-source x.sources[0]'], sources({ secret: { name: 'a' }, configMap: { name: 'a' } })],
    [['volume/projected-name-required x.sources[0].secret.name'], sources({ secret: {} })],
    [['volume/projected-name-required x.sources[1].configMap.name'], sources({ secret: { name: 'a' } }, { configMap: {} })],
    [['volume/projected-paths-unique x'], sources({ secret: { name: 'a', items: items('a') } }, { configMap: { name: 'a', items: items('a') } })],
    [
      ['volume/projected-paths-unique x'],
      sources({ secret: { name: 'a', items: items('a') } }, { downwardAPI: { items: [{ path: 'a', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.uid' } }] } }),
    ],
    [[], sources({ secret: { name: 'a', items: items('token') } }, { serviceAccountToken: token })],
    [['volume/item-path-required x.sources[0].secret.items[0].path'], sources({ secret: { name: 'a', items: items('') } })],
    [['volume/downward-api-ref-required x.sources[0].downwardAPI'], sources({ downwardAPI: { items: [{ path: 'a' }] } })],
    [['volume/token-expiration-required x.sources[0].serviceAccountToken.expirationSeconds'], sources({ serviceAccountToken: { path: 'a' } })],
    [
      ['volume/token-expiration-range x.sources[0].serviceAccountToken.expirationSeconds'],
      sources({ serviceAccountToken: { ...token, expirationSeconds: 599 } }),
    ],
    [
      ['volume/token-expiration-range x.sources[0].serviceAccountToken.expirationSeconds'],
      sources({ serviceAccountToken: { ...token, expirationSeconds: 2 ** 32 + 1 } }),
    ],
    [['volume/token-path-required x.path'], sources({ serviceAccountToken: { ...token, path: '' } })],
    [['path/relative x.path'], sources({ serviceAccountToken: { ...token, path: '/a' } })],
    [['volume/file-owner-range x.defaultUser'], { defaultUser: -1 }],
    [['volume/file-owner-range x.sources[0].secret.items[0].user'], sources({ secret: { name: 'a', items: [{ key: 'k', path: 'a', user: -1 }] } })],
    [['volume/file-owner-range x.sources[0].serviceAccountToken.user'], sources({ serviceAccountToken: { ...token, user: 2 ** 31 } })],
    [['volume/file-owner-range x.sources[0].clusterTrustBundle.user'], sources({ clusterTrustBundle: { name: 'a', path: 'a', user: -1 } })],
    [
      ['volume/file-owner-range x.sources[0].podCertificate.user'],
      sources({ podCertificate: { signerName: 'example.com/a', keyType: 'ED25519', keyPath: 'a', user: -1 } }),
    ],
  ], validateProjected);
});

describe('trust bundles', () => {
  const bundle = (overrides: k8s.ClusterTrustBundleProjection): k8s.ProjectedVolumeSource => sources({ clusterTrustBundle: { path: 'ca.pem', ...overrides } });
  const field = 'x.sources[0].clusterTrustBundle';
  testRules<k8s.ProjectedVolumeSource>([
    [[], bundle({ name: 'bundle' })],
    [[], bundle({ name: 'example.com:signer:bundle' })],
    [[], bundle({ signerName: 'example.com/signer', labelSelector: {} })],
    [[`volume/trust-bundle-one-of ${field}`], bundle({ name: 'a', signerName: 'example.com/a' })],
    [[`volume/trust-bundle-name-required ${field}`], bundle({})],
    [[`volume/trust-bundle-name-required ${field}.name`, `volume/trust-bundle-name-format ${field}.name`], bundle({ name: '' })],
    [[`volume/trust-bundle-name-format ${field}.name`], bundle({ name: ':a' })],
    [[`volume/trust-bundle-name-format ${field}.name`], bundle({ name: 'a/b:c' })],
    [[`volume/trust-bundle-name-format ${field}.name`], bundle({ name: 'a:B' })],
    [[`volume/trust-bundle-selector-with-signer ${field}.labelSelector`], bundle({ name: 'a', labelSelector: {} })],
    [[`volume/trust-bundle-signer-required ${field}.signerName`, `signer/name-required ${field}.signerName`], bundle({ signerName: '' })],
    [[`volume/trust-bundle-path-required ${field}.path`], bundle({ name: 'a', path: '' })],
    [[`path/relative ${field}.path`], bundle({ name: 'a', path: '/a' })],
  ], validateProjected);
});

describe('certificates of the pod', () => {
  const certificate = (overrides: k8s.PodCertificateProjection): k8s.ProjectedVolumeSource => sources({
    podCertificate: { signerName: 'example.com/signer', keyType: 'ED25519', credentialBundlePath: 'a', maxExpirationSeconds: 86400, ...overrides },
  });
  const field = 'x.sources[0].podCertificate';
  testRules<k8s.ProjectedVolumeSource>([
    [[], certificate({ keyPath: 'b', certificateChainPath: 'c', userAnnotations: { 'Example.com/A': 'b' } })],
    [[`volume/pod-certificate-key-type-supported ${field}.keyType`], certificate({ keyType: 'RSA' })],
    [[`volume/pod-certificate-expiration-range ${field}.maxExpirationSeconds`], certificate({ maxExpirationSeconds: 3599 })],
    [[`volume/pod-certificate-expiration-range ${field}.maxExpirationSeconds`], certificate({ maxExpirationSeconds: 7862401 })],
    [
      [`volume/pod-certificate-expiration-range ${field}.maxExpirationSeconds`],
      certificate({ signerName: 'a.kubernetes.io/b', maxExpirationSeconds: 86401 }),
    ],
    [[`volume/pod-certificate-path-required ${field}`], certificate({ credentialBundlePath: '' })],
    [['volume/projected-paths-unique x'], certificate({ keyPath: 'a' })],
    [[`path/not-reserved ${field}.keyPath`], certificate({ keyPath: '..b' })],
    [[`volume/user-annotation-key-format ${field}.userAnnotations`], certificate({ userAnnotations: { a: 'b' } })],
    [[`volume/user-annotation-key-required ${field}.userAnnotations`], certificate({ userAnnotations: { '': 'b' } })],
    [[`volume/user-annotations-size ${field}.userAnnotations`], certificate({ userAnnotations: { 'example.com/a': 'b'.repeat(256 * 1024) } })],
  ], validateProjected);
});

describe('names of signers', () => {
  testRules<string>([
    [[], 'example.com/signer'],
    [[], 'a.b/namespace.name'],
    [['signer/name-required x'], ''],
    [['signer/name-qualified x'], 'example.com'],
    [['signer/name-qualified x'], 'example.com/a/b'],
    [['signer/domain-format x'], 'Example.com/a'],
    [['signer/domain-segments x'], 'example/a'],
    [['signer/path-format x'], 'example.com/A'],
    [['signer/domain-length x'], `${'a.'.repeat(127)}a/b`],
    [['signer/name-length x'], `example.com/${Array(5).fill('a'.repeat(120)).join('.')}`],
  ], validateSignerName);
});
