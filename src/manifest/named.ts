import { misuse } from './misuse';
import { shown } from './shown';

/**
 * Anything with a Kubernetes name: a cdk8s `ApiObject`, a cdk8s-plus `ConfigMap` or `ServiceAccount`, a construct of podwright.
 * Where Kubernetes takes a name, podwright takes the name or such an object.
 */
export interface INamed {
  /** The name of the object in the cluster (`metadata.name`). */
  readonly name: string;
}

/** The name of what is referred to; `field` says where, should it have none. */
export function nameOf(ref: INamed | string, field: string): string {
  if (typeof ref === 'string') {
    return ref;
  }
  if (typeof ref?.name !== 'string') {
    throw misuse(`${field} must be a name or something that has a name, got ${shown(ref)}`);
  }
  return ref.name;
}
