import { isQualifiedName } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_RESPONDERS = 10;
const RESERVED_DOMAINS = ['.k8s.io', '.kubernetes.io'];
const RESERVED_PRIORITIES = 1000;
const MAX_PRIORITY = 100000;

/**
 * Responders to evictions: each has a name with a domain, and a priority. What the old object has is not validated again.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/
 */
export function validateEvictionResponders(responders: readonly k8s.EvictionResponder[], path: FieldPath, ctx: Context): void {
  const old = ctx.tolerance.evictionResponders;
  if (responders.length === old.length && responders.every((responder, i) => isSame(responder, old[i]))) {
    return;
  }
  if (responders.length > MAX_RESPONDERS) {
    ctx.tooMany(path, 'eviction-responder/max', responders.length, MAX_RESPONDERS);
    return;
  }
  const first = new Map<string | undefined, number>();
  responders.forEach((responder, i) => {
    const before = first.get(responder.name);
    if (before === undefined) {
      first.set(responder.name, i);
    } else {
      ctx.duplicate(path.index(i), 'eviction-responder/unique', responder, path.index(before));
    }
    const previous = old.find(({ name }) => name === responder.name);
    if (previous === undefined) {
      validateName(responder.name ?? '', path.index(i).child('name'), ctx);
    }
    if (previous === undefined || previous.priority !== responder.priority) {
      validatePriority(responder.priority, path.index(i).child('priority'), ctx);
    }
  });
}

function isSame(a: k8s.EvictionResponder, b: k8s.EvictionResponder): boolean {
  return a.name === b.name && a.priority === b.priority;
}

function validateName(name: string, path: FieldPath, ctx: Context): void {
  if (name === '') {
    ctx.required(path, 'eviction-responder/name-required');
    return;
  }
  const domain = name.split('/', 1)[0].toLowerCase().trim().replace(/\.+$/, '');
  if (RESERVED_DOMAINS.some((reserved) => domain.endsWith(reserved) || domain === reserved.slice(1))) {
    ctx.invalid(path, 'eviction-responder/domain-not-reserved', name, `domain names ${RESERVED_DOMAINS.map((reserved) => `*${reserved}`).join(', ')} are reserved`);
  }
  const errors = isQualifiedName(name);
  for (const message of errors.length > 0 || name.includes('/') ? errors : ["must include a prefix (e.g. 'example.com/key')"]) {
    ctx.invalid(path, 'eviction-responder/name-format', name, message);
  }
}

function validatePriority(priority: number | undefined, path: FieldPath, ctx: Context): void {
  if (priority === undefined) {
    ctx.required(path, 'eviction-responder/priority-required');
  } else if (priority < 0) {
    ctx.invalid(path, 'eviction-responder/priority-range', priority, 'must be greater than or equal to 0');
  } else if (priority < RESERVED_PRIORITIES) {
    ctx.invalid(path, 'eviction-responder/priority-not-reserved', priority, 'priorities 0-999 are reserved for responders with *.k8s.io suffix');
  } else if (priority > MAX_PRIORITY) {
    ctx.invalid(path, 'eviction-responder/priority-range', priority, `must be less than or equal to ${MAX_PRIORITY}`);
  }
}
