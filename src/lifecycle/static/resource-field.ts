import { Quantity, ZERO } from '../../apimachinery/quantity';
import { COMPUTE_RESOURCES } from '../../apimachinery/resource-names';
import type * as k8s from '../../k8s/types';

/** What counts as the limit where there is none: that of the pod, else what the node has to give. */
const DEFAULTED = /^(?:cpu|memory|ephemeral-storage)$/;
const ONE = Quantity.parse(1);

/** The value of a variable for a request or a limit of a container, in units of the divisor, rounded up. */
export function resourceValue(
  { resource = '', containerName, divisor }: k8s.ResourceFieldSelector, spec: k8s.PodSpec, container: k8s.Container,
  node: { readonly [resource: string]: string },
): string {
  const named = containerName ? [...spec.containers ?? [], ...spec.initContainers ?? []].find((c) => c.name === containerName) : container;
  const [list, name] = split(resource);
  const given = named?.resources?.[list]?.[name] ?? ZERO;
  const quantity = list === 'limits' && given.sign() === 0 && DEFAULTED.test(name) ? defaultLimit(name, spec, node) : given;
  return String(inUnits(name, quantity, divisor === undefined || divisor.sign() === 0 ? ONE : divisor));
}

function split(resource: string): ['limits' | 'requests', string] {
  const dot = resource.indexOf('.');
  return [resource.slice(0, dot) as 'limits' | 'requests', resource.slice(dot + 1)];
}

function defaultLimit(name: string, spec: k8s.PodSpec, node: { readonly [resource: string]: string }): Quantity {
  const ofPod = (COMPUTE_RESOURCES.includes(name) ? spec.resources?.limits?.[name] : undefined) ?? ZERO;
  return ofPod.sign() === 0 ? Quantity.parse(node[name] ?? 0) : ofPod;
}

function inUnits(name: string, quantity: Quantity, unit: Quantity): bigint {
  const [amount, size] = name === 'cpu' ? [quantity._milliValue(), unit._milliValue()] : [quantity._value(), unit._value()];
  return (amount + size - 1n) / size;
}
