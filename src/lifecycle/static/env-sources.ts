import { expand } from './expansion';
import type * as k8s from '../../k8s/types';

/** A variable as the specification of a container says it. */
export interface DeclaredVariable {
  readonly name: string;
  /** Its value; nothing where only the cluster knows it. */
  readonly value?: string;
  /** Where the value comes from, in words. */
  readonly from: string;
}

/**
 * The variables of a container in their order, as far as the specification says them: references `$(NAME)` to variables before are replaced. A variable that is
 * defined twice has its last value.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export function declaredVariables({ env = [], envFrom = [] }: k8s.Container): DeclaredVariable[] {
  const variables: DeclaredVariable[] = envFrom.map(({ prefix = '', configMapRef, secretRef }) =>
    ({ name: `${prefix}*`, from: configMapRef ? `all keys of the ConfigMap ${configMapRef.name}` : `all keys of the Secret ${secretRef?.name}` }));
  const known = new Map<string, string | undefined>();
  for (const { name = '', value, valueFrom } of env) {
    const needed = new Set<string>();
    const expanded = value && expand(value, (other) => {
      needed.add(other);
      return known.get(other);
    });
    const isKnown = valueFrom === undefined && [...needed].every((other) => !known.has(other) || known.get(other) !== undefined);
    known.set(name, isKnown ? expanded ?? '' : undefined);
    variables.push({ name, value: known.get(name), from: valueFrom ? sourceOf(valueFrom) : needed.size === 0 ? 'its value' : `its value, ${value}` });
  }
  return variables;
}

function sourceOf({ fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef }: k8s.EnvVarSource): string {
  if (fieldRef) {
    return `the field ${fieldRef.fieldPath} of the pod`;
  }
  if (resourceFieldRef) {
    return `${resourceFieldRef.resource} of ${resourceFieldRef.containerName ? `the container ${resourceFieldRef.containerName}` : 'the container'}`;
  }
  const reference = configMapKeyRef ?? secretKeyRef;
  if (reference) {
    return `the key ${reference.key} of the ${configMapKeyRef ? 'ConfigMap' : 'Secret'} ${reference.name}${reference.optional ? ', if it is there' : ''}`;
  }
  return `the key ${fileKeyRef?.key} of the file ${fileKeyRef?.path} of the volume ${fileKeyRef?.volumeName}`;
}
