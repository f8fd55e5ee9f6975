import { isDNS1123Label, isDNS1123Subdomain, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLabelSelector } from '../metadata/label-selector';
import type { RuleId } from '../rules';

/**
 * The spec of a PersistentVolumeClaim: in ephemeral volumes and in StatefulSets' volumeClaimTemplates.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims
 */
export function validatePersistentVolumeClaimSpec(spec: k8s.PersistentVolumeClaimSpec, path: FieldPath, ctx: Context): void {
  if (spec.selector) {
    validateLabelSelector(spec.selector, path.child('selector'), ctx);
  }
  validateAccessModes(spec.accessModes, path, ctx);
  validateStorageRequest(spec.resources?.requests?.storage, path, ctx);
  validateClassName(spec.storageClassName, path, 'storageClassName', 'claim/storage-class-name-format', ctx);
  if (spec.volumeMode !== undefined && !VOLUME_MODES.includes(spec.volumeMode)) {
    ctx.notSupported(path.child('volumeMode'), 'claim/volume-mode-supported', spec.volumeMode, VOLUME_MODES);
  }
  validateDataSources(spec, path, ctx);
  validateClassName(spec.volumeAttributesClassName, path, 'volumeAttributesClassName', 'claim/volume-attributes-class-name-format', ctx);
}

const VOLUME_MODES = ['Block', 'Filesystem'];
const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** At least one known mode; ReadWriteOncePod only alone. */
function validateAccessModes(modes: readonly string[] | undefined, path: FieldPath, ctx: Context): void {
  if (modes === undefined || modes.length === 0) {
    ctx.required(path.child('accessModes'), 'claim/access-modes-required', 'at least 1 access mode is required');
    return;
  }
  let others = false;
  for (const mode of modes) {
    if (!ACCESS_MODES.includes(mode)) {
      ctx.notSupported(path.child('accessModes'), 'claim/access-mode-supported', mode, ACCESS_MODES);
    } else if (mode !== 'ReadWriteOncePod') {
      others = true;
    }
  }
  if (others && modes.includes('ReadWriteOncePod')) {
    ctx.forbidden(path.child('accessModes'), 'claim/read-write-once-pod-alone', 'may not use ReadWriteOncePod with other access modes');
  }
}

/** A claim must say how much storage it wants. */
function validateStorageRequest(storage: k8s.Quantity | undefined, path: FieldPath, ctx: Context): void {
  if (storage === undefined) {
    ctx.required(path.child('resources').unwritten('requests').key('storage'), 'claim/storage-required');
    return;
  }
  if (storage.sign() <= 0) {
    ctx.invalid(path.child('resources').unwritten('requests').key('storage'), 'claim/storage-positive', storage.toString(), 'must be greater than zero');
  }
}

function validateClassName(name: string | undefined, path: FieldPath, field: string, rule: RuleId, ctx: Context): void {
  if (name) {
    for (const message of nameIsDNSSubdomain(name)) {
      ctx.invalid(path.child(field), rule, name, message);
    }
  }
}

/** dataSource and dataSourceRef say the same, where both are given; a source in another namespace has no dataSource. */
function validateDataSources(spec: k8s.PersistentVolumeClaimSpec, path: FieldPath, ctx: Context): void {
  const { dataSource, dataSourceRef } = spec;
  if (dataSource) {
    validateDataSource(dataSource, path.child('dataSource'), ctx);
  }
  if (dataSourceRef) {
    const refPath = path.child('dataSourceRef');
    validateDataSource(dataSourceRef, refPath, ctx);
    if (dataSourceRef.namespace) {
      for (const message of isDNS1123Label(dataSourceRef.namespace)) {
        ctx.invalid(refPath.child('namespace'), 'claim/data-source-namespace-format', dataSourceRef.namespace, message);
      }
    }
  }
  if (!dataSource || !dataSourceRef) {
    return;
  }
  const shown = path.child('dataSource').toString();
  if (dataSourceRef.namespace) {
    ctx.invalid(path, 'claim/data-source-with-namespace', shown, 'may not be specified when dataSourceRef.namespace is specified');
  } else if (
    dataSource.apiGroup !== dataSourceRef.apiGroup ||
    (dataSource.kind ?? '') !== (dataSourceRef.kind ?? '') ||
    (dataSource.name ?? '') !== (dataSourceRef.name ?? '')
  ) {
    ctx.invalid(path, 'claim/data-sources-equal', shown, 'must match dataSourceRef');
  }
}

/** Name and kind are required; the core group has only one kind of source, a PersistentVolumeClaim. */
function validateDataSource(source: k8s.TypedLocalObjectReference, path: FieldPath, ctx: Context): void {
  if (!source.name) {
    ctx.required(path.child('name'), 'claim/data-source-name-required');
  }
  if (!source.kind) {
    ctx.required(path.child('kind'), 'claim/data-source-kind-required');
  }
  if (source.apiGroup) {
    for (const message of isDNS1123Subdomain(source.apiGroup)) {
      ctx.invalid(path.child('apiGroup'), 'claim/data-source-api-group-format', source.apiGroup, message);
    }
  } else if (source.kind !== 'PersistentVolumeClaim') {
    const detail = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
    ctx.invalid(path, 'claim/data-source-core-kind', source.kind ?? '', detail);
  }
}
