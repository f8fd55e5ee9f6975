import type { Context } from './context';
import { validateConversion } from './conversion';
import { decode, type DecodeOptions } from './decode/decode';
import { dropDisabled, dropInitContainerAnnotations } from './drop-disabled/drop-disabled';
import { FieldPath } from './field-path';
import { canReadManagedFields } from './managed-fields';
import { kindOf, podTemplateOf, type KindName } from '../apimachinery/kinds';
import type { ByVersion, GateName } from '../apimachinery/kubernetes-version';
import { isPlainObject } from '../apimachinery/plain-object';
import { applyDefaults } from '../defaults';
import type * as k8s from '../k8s/types';

/** A manifest that is ready to be validated. */
export interface Prepared {
  readonly kind: KindName;
  readonly object: any;
  /** The volumes that were dropped, where there are any. */
  readonly droppedVolumes?: readonly k8s.Volume[];
}

/** How many characters of `generateName` the API server keeps. */
const GENERATED_PREFIX = 58;

/** A manifest that is decoded, and no more. */
export interface DecodedManifest extends Prepared {
  /** The features that are off, of fields that the manifest has. */
  readonly offGates: ReadonlySet<GateName>;
}

/**
 * What comes before validation: strict decoding, dropping of what is disabled, defaulting.
 *
 * @returns undefined where the manifest cannot be decoded, which `ctx` then has an error for
 */
export function prepare(manifest: any, ctx: Context, options: DecodeOptions = {}): Prepared | 'another kind' | undefined {
  const decoded = decodeManifest(manifest, ctx, options);
  if (typeof decoded === 'object') {
    const droppedVolumes = decoded.offGates.has('ImageVolume') ? imageVolumes(decoded) : undefined;
    complete(decoded, decoded.offGates, ctx);
    return droppedVolumes === undefined ? decoded : { ...decoded, droppedVolumes };
  }
  return decoded;
}

function imageVolumes({ kind, object }: Prepared): k8s.Volume[] {
  return podTemplateOf(kind, object)?.spec?.volumes?.filter(({ image }) => image !== undefined) ?? [];
}

/** Decodes a manifest by its kind. */
export function decodeManifest(manifest: any, ctx: Context, options: DecodeOptions = {}): DecodedManifest | 'another kind' | undefined {
  if (!isPlainObject(manifest)) {
    ctx.decode(FieldPath.ROOT, 'decode/object', 'a manifest must be an object');
    return undefined;
  }
  const { apiVersion, kind: name } = manifest;
  if (!isText(apiVersion) || !isText(name)) {
    ctx.decode(FieldPath.of(isText(apiVersion) ? 'kind' : 'apiVersion'), 'decode/type-required', 'every manifest has an apiVersion and a kind');
    return undefined;
  }
  const kind = kindOf(manifest);
  if (kind === undefined) {
    return 'another kind';
  }
  const { object, usable, offGates } = decode(manifest, kind, ctx, options);
  return usable && validateConversion(kind, object, ctx) ? { kind, object, offGates } : undefined;
}

/**
 * Drops the fields of the features `offGates`, and fills in defaults. Writes into the object.
 *
 * @param isStored whether the object is one of a cluster, and was not sent
 */
export function complete({ kind, object }: Prepared, offGates: ReadonlySet<GateName>, ctx: Context, isStored = false): void {
  if (!isStored || ctx.pick(DROPS_ANNOTATIONS_WHEN_READ)) {
    dropInitContainerAnnotations(object, kind);
  }
  dropDisabled(object, kind, offGates, ctx);
  fillMetadata(object.metadata ??= {});
  applyDefaults(kind, object, ctx.minor);
}

/** Whether annotations for init containers are dropped from every object that is read; since 1.37, they are from what is sent. */
const DROPS_ANNOTATIONS_WHEN_READ: ByVersion<boolean> = [[33, true], [37, false]];

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The metadata that the API server sets, for any kind. */
function fillMetadata(metadata: any): void {
  if (!canReadManagedFields(metadata.managedFields)) {
    metadata.managedFields = undefined;
  }
  metadata.namespace ||= 'default';
  if (!metadata.name && metadata.generateName) {
    metadata.name = `${metadata.generateName.slice(0, GENERATED_PREFIX)}x7k2p`;
  }
}
