import type { Quantity } from '../apimachinery/quantity';
import { givenIfAny } from '../manifest/given';
import type { LabelSelector } from '../manifest/label-selector';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { renderQuantities } from '../manifest/quantities';
import { compact } from '../manifest/render';
import { structRenderer } from '../manifest/struct';

/** Who may mount a volume at the same time. */
export enum AccessMode {
  /** One node, reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',
  /** Many nodes, reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',
  /** Many nodes, reading and writing. */
  READ_WRITE_MANY = 'ReadWriteMany',
  /** One pod, reading and writing. Not together with other modes. */
  READ_WRITE_ONCE_POD = 'ReadWriteOncePod',
}

/** How containers see a volume. */
export enum VolumeMode {
  /** As a block device. */
  BLOCK = 'Block',
  /** As a directory. What Kubernetes takes when nothing is said. */
  FILESYSTEM = 'Filesystem',
}

/** What a volume is filled from: an object of the same namespace. */
export interface TypedLocalObjectReference {
  /**
   * API group of the object.
   *
   * @default - the core group
   */
  readonly apiGroup?: string;
  /** Kind of the object: `VolumeSnapshot`, `PersistentVolumeClaim`. */
  readonly kind: string;
  /** The object, or its name. */
  readonly name: INamed | string;
}

/** What a volume is filled from: an object of any kind, also of another namespace. */
export interface TypedObjectReference extends TypedLocalObjectReference {
  /**
   * Namespace of the object. Behind a feature gate that is off by default: such a cluster drops the reference.
   *
   * @default - the namespace of the claim
   */
  readonly namespace?: string;
}

/** How much storage is claimed. */
export interface VolumeResourceRequirements {
  /**
   * The most that is wanted: `storage`.
   *
   * @default - no limit
   */
  readonly limits?: { readonly [resource: string]: string | number | Quantity };
  /**
   * The least that is needed: `storage`, more than zero.
   *
   * @default - none: rejected
   */
  readonly requests?: { readonly [resource: string]: string | number | Quantity };
}

/**
 * The volume that a claim asks for.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims
 */
export interface PersistentVolumeClaimSpec {
  /**
   * Who may mount it at the same time; at least one.
   *
   * @default - none: rejected
   */
  readonly accessModes?: AccessMode[];
  /**
   * What it is filled from: a snapshot, or another claim.
   *
   * @default - nothing: it is empty
   */
  readonly dataSource?: TypedLocalObjectReference;
  /**
   * What it is filled from: an object of any kind. Where both are given they must be the same.
   *
   * @default - nothing: it is empty
   */
  readonly dataSourceRef?: TypedObjectReference;
  /**
   * How much storage.
   *
   * @default - none: rejected
   */
  readonly resources?: VolumeResourceRequirements;
  /**
   * Labels that the volume must have.
   *
   * @default - any volume
   */
  readonly selector?: LabelSelector;
  /**
   * The storage class, or its name; an empty name for volumes of no class.
   *
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1
   * @default - the cluster's default class
   */
  readonly storageClassName?: INamed | string;
  /**
   * The volume attributes class, or its name.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   * @default - none
   */
  readonly volumeAttributesClassName?: INamed | string;
  /**
   * How containers see it.
   *
   * @default VolumeMode.FILESYSTEM
   */
  readonly volumeMode?: VolumeMode;
  /**
   * The very volume, or its name.
   *
   * @default - any that fits
   */
  readonly volumeName?: INamed | string;
}

const renderResources = structRenderer<VolumeResourceRequirements>({ limits: renderQuantities, requests: renderQuantities }, 'VolumeResourceRequirements');

/** The spec of a claim as it stands in the manifest. */
export function renderPersistentVolumeClaimSpec(spec: PersistentVolumeClaimSpec): any {
  return compact({
    accessModes: plainCopy(spec.accessModes),
    dataSource: renderReference(givenIfAny('TypedLocalObjectReference', spec.dataSource), 'dataSource.name'),
    dataSourceRef: renderReference(givenIfAny('TypedObjectReference', spec.dataSourceRef), 'dataSourceRef.name'),
    resources: renderResources(spec.resources),
    selector: manifestOf(spec.selector),
    storageClassName: optionalName(spec.storageClassName, 'storageClassName'),
    volumeAttributesClassName: optionalName(spec.volumeAttributesClassName, 'volumeAttributesClassName'),
    volumeMode: spec.volumeMode,
    volumeName: optionalName(spec.volumeName, 'volumeName'),
  });
}

function renderReference(ref: TypedObjectReference | undefined, field: string): any {
  return ref && compact({ apiGroup: ref.apiGroup, kind: ref.kind, name: nameOf(ref.name, field), namespace: ref.namespace });
}

function optionalName(ref: INamed | string | undefined, field: string): string | undefined {
  return ref === undefined ? undefined : nameOf(ref, field);
}
