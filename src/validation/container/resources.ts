import { Quantity } from '../../apimachinery/quantity';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateResourceClaims } from './resource-claims';
import {
  containerResourceNameErrors, isHugePages, isInteger, isOvercommitAllowed, isPodResource, podResourceNameErrors, POD_RESOURCES,
} from '../../apimachinery/resource-names';

/**
 * Requests and limits of a container, or of a whole pod.
 *
 * Quantities are not negative, and whole for resources that are counted in pieces. A request is not more than the limit; for huge pages and extended
 * resources, which can't be overcommitted, both are there and equal. Huge pages come in whole pages, and need CPU or memory beside them.
 *
 * @param scope whose resources: it decides on the names
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export function validateResourceRequirements(
  { limits, requests, claims }: k8s.ResourceRequirements, scope: 'container' | 'pod', claimNames: ReadonlySet<string>, path: FieldPath, ctx: Context,
  limitsPath = path.child('limits'),
): void {
  let hugePages = false;
  let computes = false;
  if (limits) {
    for (const name in limits) {
      validateResource(name, limits[name], scope, limitsPath, ctx);
      hugePages ||= isHugePages(name);
      computes ||= name === 'cpu' || name === 'memory';
    }
  }
  if (requests) {
    const requestsPath = path.child('requests');
    for (const name in requests) {
      const request = requests[name];
      validateResource(name, request, scope, requestsPath, ctx);
      validateRequestAgainstLimit(name, request, limits?.[name], path, ctx);
      hugePages ||= isHugePages(name);
      computes ||= name === 'cpu' || name === 'memory';
    }
  }
  if (hugePages && !computes) {
    ctx.forbidden(path, 'resources/huge-pages-need-cpu-or-memory', 'HugePages require cpu or memory');
  }
  if (claims) {
    validateResourceClaims(claims, claimNames, path.child('claims'), ctx);
  }
}

function validateResource(name: string, quantity: Quantity, scope: 'container' | 'pod', path: FieldPath, ctx: Context): void {
  validateName(name, scope, path, ctx);
  if (quantity.sign() < 0) {
    ctx.invalid(path.key(name), 'resources/non-negative', quantity.toString(), 'must be greater than or equal to 0');
  }
  if (isInteger(name) && !quantity._isWhole()) {
    ctx.invalid(path.key(name), 'resources/integer', quantity.toString(), 'must be an integer');
  }
  if (isHugePages(name) && !isWholePages(name, quantity)) {
    const detail = `${quantity.toString()} is not positive integer multiple of ${name}`;
    ctx.invalid(path.key(name), 'resources/whole-huge-pages', quantity.toString(), detail);
  }
}

function validateName(name: string, scope: 'container' | 'pod', path: FieldPath, ctx: Context): void {
  const errors = scope === 'pod' ? podResourceNameErrors(name) : containerResourceNameErrors(name);
  for (const message of errors) {
    ctx.invalid(path.key(name), 'resources/name', name, message);
  }
  if (scope === 'pod' && errors.length === 0 && !isPodResource(name)) {
    ctx.notSupported(path.key(name), 'resources/pod-level-supported', name, POD_RESOURCES);
  }
}

/** Kubernetes reports the difference at `requests` as a whole. */
function validateRequestAgainstLimit(name: string, request: Quantity, limit: Quantity | undefined, path: FieldPath, ctx: Context): void {
  if (limit === undefined) {
    if (!isOvercommitAllowed(name)) {
      ctx.required(path.child('limits'), 'resources/limit-required', 'Limit must be set for non overcommitable resources');
    }
    return;
  }
  const order = request.compare(limit);
  if (order !== 0 && !isOvercommitAllowed(name)) {
    const detail = `must be equal to ${name} limit of ${limit.toString()}`;
    ctx.invalid(path.child('requests'), 'resources/request-equals-limit', request.toString(), detail);
  } else if (order > 0) {
    const detail = `must be less than or equal to ${name} limit of ${limit.toString()}`;
    ctx.invalid(path.child('requests'), 'resources/request-within-limit', request.toString(), detail);
  }
}

/** `hugepages-2Mi` is counted in pages of 2 MiB. */
export function isWholePages(name: string, quantity: Quantity): boolean {
  const size = tryParse(name.slice('hugepages-'.length));
  if (size === undefined || size.sign() <= 0 || !size._isWhole()) {
    return false;
  }
  const bytes = size._value(); // Zero where an int64 overflows.
  return bytes !== 0n && quantity._value() % bytes === 0n;
}

function tryParse(text: string): Quantity | undefined {
  try {
    return Quantity.parse(text);
  } catch {
    return undefined;
  }
}
