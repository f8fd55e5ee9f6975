import { testPodWarnings } from './warned';
import type * as k8s from '../../../src/k8s/types';
import { type Manifest } from '../../decoded';

const volume = (source: Manifest<k8s.Volume>): Manifest<k8s.PodSpec> => ({ volumes: [{ name: 'data', ...source }] });

describe('sources whose drivers are gone', () => {
  const since = (word: string, text: string): string[] => [`deprecated-volume spec.volumes[0].${word}: ${text}`];
  testPodWarnings([
    [since('photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'), volume({ photonPersistentDisk: { pdID: 'a' } })],
    [since('gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'), volume({ gitRepo: { repository: 'a' } })],
    [
      since('scaleIO', 'deprecated in v1.16, non-functional in v1.22+'),
      volume({ scaleIO: { gateway: 'a', system: 'a', volumeName: 'a', secretRef: { name: 'a' } } }),
    ],
    [since('flocker', 'deprecated in v1.22, non-functional in v1.25+'), volume({ flocker: { datasetName: 'a' } })],
    [since('storageOS', 'deprecated in v1.22, non-functional in v1.25+'), volume({ storageos: { volumeName: 'a' } })],
    [since('quobyte', 'deprecated in v1.22, non-functional in v1.25+'), volume({ quobyte: { registry: 'a:1', volume: 'a' } })],
    [since('glusterfs', 'deprecated in v1.25, non-functional in v1.26+'), volume({ glusterfs: { endpoints: 'a', path: 'a' } })],
    [since('cephfs', 'deprecated in v1.28, non-functional in v1.31+'), volume({ cephfs: { monitors: ['a'] } })],
    [since('rbd', 'deprecated in v1.28, non-functional in v1.31+'), volume({ rbd: { monitors: ['a'], image: 'a' } })],
    [[], volume({ nfs: { server: 'a', path: '/a' } })],
  ]);
});

describe('claims of fractions of bytes', () => {
  const claim = (resources: Manifest<k8s.VolumeResourceRequirements>): Manifest<k8s.PodSpec> =>
    volume({ ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources } } } });
  const warning = (list: string): string =>
    `fractional-bytes spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.${list}[storage]: fractional byte value "1500m" is invalid, must be an integer`;
  testPodWarnings([
    [[], claim({ requests: { storage: '1.5Gi' } })],
    [[warning('requests')], claim({ requests: { storage: '1.5' } })],
    [[warning('limits')], claim({ requests: { storage: '1' }, limits: { storage: '1500m' } })],
  ]);
});

describe('files of one volume that lie in each other\'s way', () => {
  const items = (...paths: string[]): k8s.KeyToPath[] => paths.map((path) => ({ key: 'a', path }));
  const fields = (...paths: string[]): k8s.DownwardAPIVolumeFile[] => paths.map((path) => ({ path, fieldRef: { fieldPath: 'metadata.name' } }));
  const overlap = (source: string, ...pairs: string[]): string[] => pairs.map((pair) => `paths-overlap volume "data" (${source}): overlapping paths: ${pair}`);
  const configMap = (...paths: string[]): Manifest<k8s.PodSpec> => volume({ configMap: { name: 'c', items: items(...paths) } });
  const projected = (...sources: k8s.VolumeProjection[]): Manifest<k8s.PodSpec> => ({ ...volume({ projected: { sources } }), serviceAccountName: 'a' });

  testPodWarnings([
    [[], configMap('a', 'b', 'ab', 'c/a')],
    [overlap('ConfigMap "c"', '"a" with "a"'), configMap('a', 'a')],
    [overlap('ConfigMap "c"', '"a/b" with "a"'), configMap('a', 'a/b')],
    [overlap('ConfigMap "c"', '"a" with "a/b"'), configMap('a/b', 'a')],
    [overlap('ConfigMap "c"', '"a" with "a"'), configMap('a/', 'a//')],
    [overlap('ConfigMap "c"', '"a/b" with "a"', '"a" with "a"', '"a" with "a/b"'), configMap('a', 'a/b', 'a')],
    [overlap('ConfigMap "c"', '"\\x01é\\u200b" with "\\x01é\\u200b"'), configMap('\u0001é\u200b', '\u0001é\u200b')],
    [overlap('Secret "s"', '"a" with "a"'), volume({ secret: { secretName: 's', items: items('a', 'a') } })],
    [overlap('DownwardAPI', '"a/b" with "a"'), volume({ downwardAPI: { items: fields('a', 'a/b') } })],
    [
      overlap('Projected', '"a/b" (Secret "s") with "a" (ConfigMap "c")'),
      projected({ configMap: { name: 'c', items: items('a') } }, { secret: { name: 's', items: items('a/b', 'c') } }),
    ],
    [
      overlap('Projected', '"a/t" (ServiceAccountToken) with "a" (DownwardAPI)'),
      projected({ downwardAPI: { items: fields('a') } }, { serviceAccountToken: { path: 'a/t' } }),
    ],
    [
      overlap('Projected', '"a/b" (ClusterTrustBundle "example.com/s") with "a" (ClusterTrustBundle "b")'),
      projected({ clusterTrustBundle: { name: 'b', path: 'a' } }, { clusterTrustBundle: { signerName: 'example.com/s', labelSelector: {}, path: 'a/b' } }),
    ],
    [
      overlap('Projected', '"a/k" (PodCertificate key) with "a" (PodCertificate chain)',
        '"a/k/b" (PodCertificate credential bundle) with "a" (PodCertificate chain)',
        '"a/k/b" (PodCertificate credential bundle) with "a/k" (PodCertificate key)'),
      projected(
        { podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', certificateChainPath: 'a', keyPath: 'a/k' } },
        { podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', credentialBundlePath: 'a/k/b' } },
      ),
    ],
    [[], projected({ configMap: { name: 'c' } }, { secret: { name: 's', items: items('a') } }, { serviceAccountToken: { path: 'b' } })],
    [['empty-projection volume "data" (Projected) has no sources provided'], projected({}, { configMap: { name: 'c' } })],
  ]);
});
