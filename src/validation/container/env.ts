import { isConfigMapKey, isDNS1123Label, isRelaxedEnvVarName, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateObjectFieldRef, validateResourceFieldRef } from '../value/field-ref';
import { validatePathNoBacksteps } from '../value/path';

/**
 * Environment variables of containers.
 *
 * A name is made of printable ASCII without `=` (before 1.32: letters, digits, `_`, `-`, `.`). A variable has a value or one source of it, not both.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export function validateEnv(env: readonly k8s.EnvVar[] | undefined, path: FieldPath, ctx: Context): void {
  if (env === undefined) {
    return;
  }
  for (let i = 0; i < env.length; i++) {
    const { name, value, valueFrom } = env[i];
    if (!name) {
      ctx.required(path.index(i).child('name'), 'env/name-required');
    } else {
      for (const message of isRelaxedEnvVarName(name)) {
        ctx.invalid(path.index(i).child('name'), 'env/name-format', name, message);
      }
    }
    if (valueFrom) {
      validateValueFrom(valueFrom, value, path.index(i).child('valueFrom'), ctx);
    }
  }
}

function validateValueFrom(source: k8s.EnvVarSource, value: string | undefined, path: FieldPath, ctx: Context): void {
  let sources = 0;
  if (source.fieldRef) {
    sources++;
    validateObjectFieldRef(source.fieldRef, FIELD_PATHS, path.child('fieldRef'), ctx);
  }
  if (source.resourceFieldRef) {
    sources++;
    validateResourceFieldRef(source.resourceFieldRef, false, path.child('resourceFieldRef'), ctx);
  }
  if (source.configMapKeyRef) {
    sources++;
    validateKeyRef(source.configMapKeyRef, path.child('configMapKeyRef'), ctx);
  }
  if (source.secretKeyRef) {
    sources++;
    validateKeyRef(source.secretKeyRef, path.child('secretKeyRef'), ctx);
  }
  if (source.fileKeyRef) {
    sources++;
    validateFileKeyRef(source.fileKeyRef, path.child('fileKeyRef'), ctx);
  }
  if (sources === 0) {
    const sourceNames = ctx.isOn('EnvFiles') ? '`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`' : '`configMapKeyRef` or `secretKeyRef`';
    ctx.invalid(path, 'env/source-required', '', `must specify one of: \`fieldRef\`, \`resourceFieldRef\`, ${sourceNames}`);
  } else if (value) {
    ctx.invalid(path, 'env/value-or-source', '', 'may not be specified when `value` is not empty');
  } else if (sources > 1) {
    ctx.invalid(path, 'env/one-source', '', 'may not have more than one field specified at a time');
  }
}

/** The fields of the pod that a variable may show; one label or annotation may be picked by `['key']`. */
const FIELD_PATHS: ReadonlySet<string> = new Set([
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
]);

/** A key of a ConfigMap or a Secret. */
function validateKeyRef(ref: k8s.ConfigMapKeySelector | k8s.SecretKeySelector, path: FieldPath, ctx: Context): void {
  const name = ref.name ?? '';
  for (const message of nameIsDNSSubdomain(name)) {
    ctx.invalid(path.child('name'), 'env/key-ref-name-format', name, message);
  }
  if (!ref.key) {
    ctx.required(path.child('key'), 'env/key-required');
  } else {
    for (const message of isConfigMapKey(ref.key)) {
      ctx.invalid(path.child('key'), 'env/key-format', ref.key, message);
    }
  }
}

/** A variable in a file of a volume; the volume must be an emptyDir, see {@link validateFileKeyRefVolumes}. */
function validateFileKeyRef(ref: k8s.FileKeySelector, path: FieldPath, ctx: Context): void {
  if (!ref.key) {
    ctx.required(path.child('key'), 'env/key-required');
  } else {
    for (const message of isRelaxedEnvVarName(ref.key)) {
      ctx.invalid(path.child('key'), 'env/key-format', ref.key, message);
    }
  }
  if (!ref.volumeName) {
    ctx.required(path.child('volumeName'), 'env/file-volume-name-required');
  } else {
    for (const message of isDNS1123Label(ref.volumeName)) {
      ctx.invalid(path.child('volumeName'), 'env/file-volume-name-format', ref.volumeName, message);
    }
  }
  if (!ref.path) {
    ctx.required(path.child('path'), 'env/file-path-required');
  } else {
    validatePathNoBacksteps(ref.path, path.child('path'), ctx);
  }
}

/** Whole ConfigMaps and Secrets as variables. Kubernetes reports a missing source at the list, without the entry's index. */
export function validateEnvFrom(envFrom: readonly k8s.EnvFromSource[] | undefined, path: FieldPath, ctx: Context): void {
  envFrom?.forEach((source, i) => {
    const sourcePath = path.index(i);
    if (source.prefix) {
      for (const message of isRelaxedEnvVarName(source.prefix)) {
        ctx.invalid(sourcePath.child('prefix'), 'env-from/prefix-format', source.prefix, message);
      }
    }
    if (source.configMapRef) {
      validateEnvFromName(source.configMapRef.name, sourcePath.child('configMapRef'), ctx);
    }
    if (source.secretRef) {
      validateEnvFromName(source.secretRef.name, sourcePath.child('secretRef'), ctx);
    }
    if (!source.configMapRef && !source.secretRef) {
      ctx.invalid(path, 'env-from/source-required', '', 'must specify one of: `configMapRef` or `secretRef`');
    } else if (source.configMapRef && source.secretRef) {
      ctx.invalid(path, 'env-from/one-source', '', 'may not have more than one field specified at a time');
    }
  });
}

function validateEnvFromName(name: string | undefined, path: FieldPath, ctx: Context): void {
  if (!name) {
    ctx.required(path.child('name'), 'env-from/name-required');
    return;
  }
  // Kubernetes takes a trailing dash here, as if the name were the beginning of a generated one.
  for (const message of nameIsDNSSubdomain(name, true)) {
    ctx.invalid(path.child('name'), 'env-from/name-format', name, message);
  }
}

/** Files with variables lie in emptyDir volumes, which a container of the same pod writes. */
export function validateFileKeyRefVolumes(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  let volumes: Map<string, k8s.Volume> | undefined;
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] as const) {
    spec[list]?.forEach((container, i) => {
      container.env?.forEach((variable, j) => {
        const ref = variable.valueFrom?.fileKeyRef;
        if (ref) {
          const refPath = path.child(list).index(i).child('env').index(j).child('valueFrom').child('fileKeyRef');
          volumes ??= new Map(spec.volumes?.map((volume) => [volume.name ?? '', volume]));
          validateFileVolume(ref.volumeName ?? '', volumes, refPath.child('volumeName'), ctx);
        }
      });
    });
  }
}

function validateFileVolume(name: string, volumes: ReadonlyMap<string, k8s.Volume>, path: FieldPath, ctx: Context): void {
  const volume = volumes.get(name);
  if (volume === undefined) {
    ctx.notFound(path, 'env/file-volume-exists', name);
  } else if (!volume.emptyDir) {
    ctx.invalid(path, 'env/file-volume-empty-dir', name, 'referenced volume must be of type emptyDir');
  }
}
