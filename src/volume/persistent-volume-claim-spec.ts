import type { Quantity } from '../apimachinery/quantity';
import { givenIfAny } from '../manifest/given';
import type { LabelSelector } from '../manifest/label-selector';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { renderQuantities } from '../manifest/quantities';
import { compact } from '../manifest/render';
import { structRenderer } from '../manifest/struct';

/** How many nodes or pods may mount a volume at the same time. */
export enum AccessMode {
  /** One node, reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',
  /** Many nodes, reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',
  /** Many nodes, reading and writing. */
  READ_WRITE_MANY = 'ReadWriteMany',
  /** One pod, reading and writing. Cannot be combined with other modes. */
  READ_WRITE_ONCE_POD = 'ReadWriteOncePod',
}

/** How a volume is presented to containers. */
export enum VolumeMode {
  /** As a block device. */
  BLOCK = 'Block',
  /** As a directory. The Kubernetes default. */
  FILESYSTEM = 'Filesystem',
}

/** The source of a volume's data: an object of the same namespace. */
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

/** The source of a volume's data: an object of any kind, possibly of another namespace. */
export interface TypedObjectReference extends TypedLocalObjectReference {
  /**
   * Namespace of the object. Requires a feature gate that is off by default: without it, the API server drops the reference.
   *
   * @default - the namespace of the claim
   */
  readonly namespace?: string;
}

/** Requests and limits of storage. */
export interface VolumeResourceRequirements {
  /**
   * The limit: `storage`.
   *
   * @default - no limit
   */
  readonly limits?: { readonly [resource: string]: string | number | Quantity };
  /**
   * The request: `storage`, more than zero.
   *
   * @default - none, which is an error
   */
  readonly requests?: { readonly [resource: string]: string | number | Quantity };
}

/**
 * The spec of a claim.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims
 */
export interface PersistentVolumeClaimSpec {
  /**
   * The access modes; at least one.
   *
   * @default - none, which is an error
   */
  readonly accessModes?: (AccessMode | `${AccessMode}`)[];
  /**
   * The source of the data: a snapshot, or another claim.
   *
   * @default - the volume is empty
   */
  readonly dataSource?: TypedLocalObjectReference;
  /**
   * The source of the data: an object of any kind. If `dataSource` is set too, it must be the same.
   *
   * @default - the volume is empty
   */
  readonly dataSourceRef?: TypedObjectReference;
  /**
   * Requests and limits of storage.
   *
   * @default - none, which is an error
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
   * How it is presented to containers.
   *
   * @default VolumeMode.FILESYSTEM
   */
  readonly volumeMode?: VolumeMode | `${VolumeMode}`;
  /**
   * The volume to bind, or its name.
   *
   * @default - any volume that matches
   */
  readonly volumeName?: INamed | string;
}

const renderResources = structRenderer<VolumeResourceRequirements>({ limits: renderQuantities, requests: renderQuantities }, 'VolumeResourceRequirements');

/** Renders the spec of a claim. */
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
