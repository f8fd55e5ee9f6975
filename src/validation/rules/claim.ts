import type { Rules } from './rule';

const ACCESS_MODES = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes';
const CLAIMS = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims';
const CLASS = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1';
const DATA_SOURCES = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources';
const VOLUME_ATTRIBUTES = 'https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/';
const VOLUME_MODE = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode';

/** Claims of persistent volumes. */
export const CLAIM_RULES = {
  /** An access mode is ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod. */
  'claim/access-mode-supported': { page: ACCESS_MODES },
  /** A claim has an access mode. */
  'claim/access-modes-required': { page: ACCESS_MODES, hint: 'set accessModes, such as [\'ReadWriteOnce\']' },
  /** The API group of a data source is a DNS name. */
  'claim/data-source-api-group-format': { page: DATA_SOURCES },
  /** A data source of the core API group is a PersistentVolumeClaim. */
  'claim/data-source-core-kind': { page: DATA_SOURCES, hint: 'set apiGroup, such as snapshot.storage.k8s.io for a VolumeSnapshot' },
  /** A data source has a kind. */
  'claim/data-source-kind-required': { page: DATA_SOURCES },
  /** A data source has a name. */
  'claim/data-source-name-required': { page: DATA_SOURCES },
  /** The namespace of a data source is a DNS label. */
  'claim/data-source-namespace-format': { page: DATA_SOURCES },
  /** Where dataSourceRef has a namespace, there is no dataSource. */
  'claim/data-source-with-namespace': { page: DATA_SOURCES, hint: 'remove dataSource' },
  /** dataSource and dataSourceRef say the same. */
  'claim/data-sources-equal': { page: DATA_SOURCES, hint: 'remove dataSource' },
  /** ReadWriteOncePod is the only access mode of a claim. */
  'claim/read-write-once-pod-alone': { page: ACCESS_MODES, hint: 'remove the other access modes' },
  /** The storage class has a name that an object can have. */
  'claim/storage-class-name-format': { page: CLASS },
  /** The storage that a claim requests is greater than 0. */
  'claim/storage-positive': { page: CLAIMS },
  /** A claim requests storage. */
  'claim/storage-required': { page: CLAIMS, hint: 'set resources: { requests: { storage: \'10Gi\' } }' },
  /** The volume attributes class has a name that an object can have. */
  'claim/volume-attributes-class-name-format': { gate: 'VolumeAttributesClass', page: VOLUME_ATTRIBUTES },
  /** The volume mode of a claim is Block or Filesystem. */
  'claim/volume-mode-supported': { page: VOLUME_MODE },
} satisfies Rules;
