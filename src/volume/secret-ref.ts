import { nameOf, type INamed } from '../manifest/named';
import { plainCopy } from '../manifest/plain';

/** Renders a reference to a Secret. */
export function secretRef(secret: INamed | string | undefined, field: string): any {
  return secret === undefined ? undefined : { name: nameOf(secret, field) };
}

/** Renders the options of a source: named as in Kubernetes, except the Secret, which may be given as an object. */
export function withSecretRef(options: { readonly secretRef?: INamed | string }, source: string): any {
  return plainCopy({ ...options, secretRef: secretRef(options.secretRef, `${source}.secretRef`) });
}
