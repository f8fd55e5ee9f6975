/**
 * References of a pod to other objects of the same app.
 *
 * The API server accepts a pod that mounts a key no ConfigMap has; the pod then never starts (`FailedMount`, `CreateContainerConfigError`).
 * If the referenced object is in the app, this can be checked before:
 * - a key that the object does not have is an error, unless the reference is `optional`;
 * - an object that holds no data at all may be filled in the cluster: a warning;
 * - an object that the app has only in another namespace is a warning, since the cluster may have one of that name here too.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps-as-files-from-a-pod
 */
import { givenItems } from './given-items';
import type { ObjectIndex } from './object-index';
import { isMap } from '../../apimachinery/plain-object';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Where references report to: what cannot work, and what may. */
export interface ReferenceContexts {
  readonly errors: Context;
  readonly warnings: Context;
}

interface KeyRef {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string | undefined;
  readonly optional: boolean | undefined;
}

export function checkPodReferences(spec: k8s.PodSpec, namespace: string, path: FieldPath, index: ObjectIndex, to: ReferenceContexts): void {
  const check = new PodReferences(namespace, index, to);
  givenItems<k8s.Volume>(spec.volumes).forEach((volume, i) => check.volume(volume, path.child('volumes').index(i)));
  for (const list of ['initContainers', 'containers'] as const) {
    givenItems<k8s.Container>(spec[list]).forEach((container, i) => check.container(container, path.child(list).index(i)));
  }
}

class PodReferences {
  constructor(private readonly namespace: string, private readonly index: ObjectIndex, private readonly to: ReferenceContexts) {}

  public volume(volume: Partial<k8s.Volume>, path: FieldPath): void {
    this.keyedSource('ConfigMap', volume.configMap?.name, volume.configMap, path.child('configMap'), 'name');
    this.keyedSource('Secret', volume.secret?.secretName, volume.secret, path.child('secret'), 'secretName');
    if (volume.persistentVolumeClaim?.claimName !== undefined) {
      this.object('PersistentVolumeClaim', volume.persistentVolumeClaim.claimName, path.child('persistentVolumeClaim').child('claimName'));
    }
    givenItems<k8s.VolumeProjection>(volume.projected?.sources).forEach((source, i) => {
      const at = path.child('projected').child('sources').index(i);
      this.keyedSource('ConfigMap', source.configMap?.name, source.configMap, at.child('configMap'), 'name');
      this.keyedSource('Secret', source.secret?.name, source.secret, at.child('secret'), 'name');
    });
  }

  public container(container: Partial<k8s.Container>, path: FieldPath): void {
    givenItems<k8s.EnvVar>(container.env).forEach((env, i) => {
      const { configMapKeyRef, secretKeyRef } = env.valueFrom ?? {};
      const at = path.child('env').index(i).child('valueFrom');
      if (configMapKeyRef) {
        this.key({ kind: 'ConfigMap', name: configMapKeyRef.name, optional: configMapKeyRef.optional }, configMapKeyRef.key, at.child('configMapKeyRef').child('key'));
      }
      if (secretKeyRef) {
        this.key({ kind: 'Secret', name: secretKeyRef.name, optional: secretKeyRef.optional }, secretKeyRef.key, at.child('secretKeyRef').child('key'));
      }
    });
    givenItems<k8s.EnvFromSource>(container.envFrom).forEach((from, i) => {
      const at = path.child('envFrom').index(i);
      this.source('ConfigMap', from.configMapRef, at.child('configMapRef'));
      this.source('Secret', from.secretRef, at.child('secretRef'));
    });
  }

  private source(kind: 'ConfigMap' | 'Secret', ref: k8s.ConfigMapEnvSource | undefined, path: FieldPath): void {
    if (ref?.name !== undefined && !ref.optional) {
      this.object(kind, ref.name, path.child('name'));
    }
  }

  private keyedSource(
    kind: 'ConfigMap' | 'Secret', name: string | undefined, source: { items?: k8s.KeyToPath[]; optional?: boolean } | undefined, path: FieldPath, nameField: string,
  ): void {
    if (source === undefined || name === undefined || source.optional) {
      return;
    }
    if (this.object(kind, name, path.child(nameField)) === undefined) {
      return;
    }
    givenItems<k8s.KeyToPath>(source.items).forEach((item, i) => this.key({ kind, name, optional: source.optional }, item.key, path.child('items').index(i).child('key')));
  }

  private key(ref: KeyRef, key: string | undefined, path: FieldPath): void {
    const object = ref.name === undefined || ref.optional ? undefined : this.index.find(ref.kind, this.namespace, ref.name);
    if (object === undefined || key === undefined) {
      return;
    }
    const parts = [object.data, object.binaryData, object.stringData].filter((part) => part !== undefined && part !== null);
    const keys = parts.flatMap((part) => Object.keys(part));
    if (keys.includes(key) || !parts.every(isMap)) {
      return;
    }
    const given = `${ref.kind} "${ref.name}" has`;
    if (keys.length === 0) {
      this.to.warnings.invalid(path, 'reference/object-has-keys', key, `${given} no keys`);
    } else {
      this.to.errors.invalid(path, 'reference/key-exists', key, `${given} only the keys ${keys.map((k) => JSON.stringify(k)).join(', ')}`);
    }
  }

  /** The object of the app that is meant; warns where the app has it only in another namespace. */
  private object(kind: string, name: string, path: FieldPath): any {
    const object = this.index.find(kind, this.namespace, name);
    const elsewhere = object === undefined ? this.index.namespacesOf(kind, name) : [];
    if (elsewhere.length > 0) {
      const where = elsewhere.map((n) => (n === '' ? 'the default namespace' : `namespace "${n}"`)).join(', ');
      this.to.warnings.invalid(path, 'reference/same-namespace', name, `what is checked has the ${kind} only in ${where}; a pod can refer only to objects of its own namespace`);
    }
    return object;
  }
}
