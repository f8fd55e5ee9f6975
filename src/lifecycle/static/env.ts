import { decodeBase64 } from './base64';
import { expand } from './expansion';
import { resourceValue } from './resource-field';
import { serviceVariables } from './services';
import type * as k8s from '../../k8s/types';
import { NODE_NAME } from '../api/api';
import { POD_UID } from '../pod';
import { HOST_IP } from '../status/status';

/** A variable as a container sees it. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** What it comes from: a field of the container, or a service. */
  readonly source: string;
}

/** What the values of variables depend on, beside the container. */
export interface EnvContext {
  readonly metadata: k8s.ObjectMeta;
  readonly spec: k8s.PodSpec;
  /** ConfigMaps, Secrets and Services. */
  readonly objects: readonly any[];
  /** The addresses of the pod. */
  readonly ips: readonly string[];
  /** What the node has to give. */
  readonly node: { readonly [resource: string]: string };
}

/** The environment of a container cannot be made; the message is that of the kubelet. */
export class EnvError extends Error {}

/**
 * The environment of a container: the sources of `envFrom` first, where a later one wins, then `env` one after the other, where a variable sees those before it,
 * and the services of the namespace. The kubelet hands it over without an order.
 *
 * @throws EnvError where something is missing that is not optional
 */
export function environment(context: EnvContext, container: k8s.Container): Variable[] {
  const namespace = context.metadata.namespace || 'default';
  const services = serviceVariables(context.objects, namespace, context.spec.enableServiceLinks ?? true);
  const variables = new Map<string, Variable>();
  for (const [index, source] of (container.envFrom ?? []).entries()) {
    for (const [key, value] of Object.entries(valuesFrom(context, source) ?? {})) {
      const name = `${source.prefix ?? ''}${key}`;
      variables.set(name, { name, value, source: `envFrom[${index}]` });
    }
  }
  const valueOf = (name: string): string | undefined => variables.get(name)?.value ?? services.find((s) => s.name === name)?.value;
  for (const [index, variable] of (container.env ?? []).entries()) {
    const value = variable.value ? expand(variable.value, valueOf) : variable.valueFrom ? valueFrom(context, container, variable.valueFrom) : '';
    if (value !== undefined) {
      variables.set(variable.name!, { name: variable.name!, value, source: `env[${index}]` });
    }
  }
  for (const { name, value, service } of services) {
    if (!variables.has(name)) {
      variables.set(name, { name, value, source: `service ${service}` });
    }
  }
  return [...variables.values()];
}

/** The command and the arguments of a container, with the variables of its environment. */
export function commandLine({ command, args }: k8s.Container, variables: readonly Variable[]): Pick<k8s.Container, 'command' | 'args'> {
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  const expandAll = (texts: readonly string[] | undefined): string[] | undefined =>
    (texts?.length ? texts.map((text) => expand(text, (name) => values.get(name))) : undefined);
  return { command: expandAll(command), args: expandAll(args) };
}

function valuesFrom(context: EnvContext, { configMapRef, secretRef }: k8s.EnvFromSource): Record<string, string> | undefined {
  const reference = configMapRef ?? secretRef;
  return reference && dataOf(context, configMapRef ? 'ConfigMap' : 'Secret', reference.name, reference.optional);
}

/** Answers nothing where an optional source is missing: then there is no such variable. */
function valueFrom(context: EnvContext, container: k8s.Container, source: k8s.EnvVarSource): string | undefined {
  if (source.fieldRef) {
    return fieldValue(context, source.fieldRef.fieldPath!);
  }
  if (source.resourceFieldRef) {
    return resourceValue(source.resourceFieldRef, context.spec, container, context.node);
  }
  const reference = source.configMapKeyRef ?? source.secretKeyRef;
  if (reference === undefined) {
    throw new EnvError('environment variables from files of volumes are not simulated');
  }
  const kind = source.configMapKeyRef ? 'ConfigMap' : 'Secret';
  const data = dataOf(context, kind, reference.name, reference.optional);
  if (data === undefined || Object.hasOwn(data, reference.key!)) {
    return data?.[reference.key!];
  }
  if (reference.optional) {
    return undefined;
  }
  throw new EnvError(`couldn't find key ${reference.key} in ${kind} ${context.metadata.namespace || 'default'}/${reference.name}`);
}

function dataOf({ metadata, objects }: EnvContext, kind: 'ConfigMap' | 'Secret', name = '', optional = false): Record<string, string> | undefined {
  const namespace = metadata.namespace || 'default';
  const object = objects.find((o) => o.kind === kind && o.metadata?.name === name && (o.metadata.namespace || namespace) === namespace);
  if (object === undefined) {
    if (optional) {
      return undefined;
    }
    throw new EnvError(`${kind.toLowerCase()}s "${name}" not found`);
  }
  const data: Record<string, string> = object.data ?? {};
  return kind === 'ConfigMap' ? data : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, decodeBase64(value)]));
}

function fieldValue({ metadata, spec, ips }: EnvContext, path: string): string {
  const subscript = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path);
  if (subscript) {
    return metadata[subscript[1] as 'labels' | 'annotations']?.[subscript[2]] ?? '';
  }
  const values: { readonly [path: string]: string | undefined } = {
    'metadata.name': metadata.name || 'pod',
    'metadata.namespace': metadata.namespace || 'default',
    'metadata.uid': metadata.uid ?? POD_UID,
    'spec.nodeName': spec.nodeName ?? NODE_NAME,
    'spec.serviceAccountName': spec.serviceAccountName ?? '',
    'status.hostIP': HOST_IP,
    'status.hostIPs': HOST_IP,
    'status.podIP': ips[0] ?? '',
    'status.podIPs': ips.join(','),
  };
  const value = values[path];
  if (value === undefined) {
    throw new EnvError(`unsupported fieldPath: ${path}`);
  }
  return value;
}
