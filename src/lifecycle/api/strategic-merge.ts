import { patchStrategyOf } from '../../apimachinery/patch-strategy';
import { isMap } from '../../apimachinery/plain-object';
import { Quantity } from '../../apimachinery/quantity';
import { fieldsOf, isDefinition } from '../../apimachinery/schema';
import { SimulationError } from '../simulation-error';

/** What a patch says beside its fields: of the object or item it is in, of the fields that stay, of items of lists without a key, of an order. */
const DIRECTIVE = '$patch';
const RETAIN = '$retainKeys';
const DELETE = '$deleteFromPrimitiveList/';
const ORDER = '$setElementOrder/';

/**
 * A strategic merge patch: objects are merged, `null` removes a field, and lists are merged or replaced as their field says.
 *
 * @param type the type of both in the definitions of Kubernetes
 * @throws SimulationError where the patch is not well-formed
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export function strategicMerge(original: any, patch: any, type = 'Pod'): any {
  if (Object.hasOwn(patch, DIRECTIVE)) {
    return directed(patch);
  }
  const merged = retainedOf(original, patch);
  const names = Object.keys(patch);
  for (const name of names) {
    if (name.startsWith(DELETE)) {
      removeItems(merged, name.slice(DELETE.length), directiveList(patch, name));
    } else if (name !== RETAIN && !name.startsWith(ORDER)) {
      setField(merged, name, patch[name], type);
    }
  }
  for (const name of names.filter((one) => one.startsWith(ORDER))) {
    const field = name.slice(ORDER.length);
    if (original[field] !== undefined || patch[field] !== undefined) {
      const { key } = patchStrategyOf(type, field);
      merged[field] = reordered(listOf(merged[field]), listOf(original[field]), listOf(patch[field]), directiveList(patch, name), key);
    }
  }
  return merged;
}

/** The fields that stay: all, or those that the patch names. */
function retainedOf(original: any, patch: any): any {
  if (patch[RETAIN] === undefined) {
    return { ...original };
  }
  const retained = directiveList(patch, RETAIN);
  const other = Object.keys(patch).find((name) => patch[name] !== null && !name.startsWith('$') && !retained.includes(name));
  if (other !== undefined) {
    throw new SimulationError(`${RETAIN} must name all fields of the patch, and lacks ${other}`);
  }
  return Object.fromEntries(Object.entries(original).filter(([field]) => retained.includes(field)));
}

/** An object that replaces the one that is there, or empties it. */
function directed({ [DIRECTIVE]: directive, ...patch }: any): any {
  switch (directive) {
    case 'replace':
      return patch;
    case 'delete':
      return {};
    default:
      throw new SimulationError(`$patch must be replace or delete, not ${JSON.stringify(directive)}`);
  }
}

function removeItems(merged: any, field: string, items: readonly unknown[]): void {
  if (Array.isArray(merged[field])) {
    merged[field] = merged[field].filter((item: unknown) => !items.includes(item));
  }
}

function setField(merged: any, field: string, value: any, type: string): void {
  const before = merged[field];
  if (value === null) {
    delete merged[field];
  } else if (isObject(value) && isObject(before)) {
    merged[field] = strategicMerge(before, value, typeOfField(type, field));
  } else if (Array.isArray(value) && Array.isArray(before)) {
    const { merge, key } = patchStrategyOf(type, field);
    merged[field] = merge ? mergeLists(before, value, key, typeOfField(type, field).slice(2)) : value;
  } else {
    const added = withoutDirectives(value);
    if (added === undefined) {
      delete merged[field];
    } else {
      merged[field] = added;
    }
  }
}

/** Items with the same key are merged, those without a key are there once. */
function mergeLists(original: readonly any[], patch: readonly any[], key: string | undefined, type: string): any[] {
  if (key === undefined) {
    return inOrder([...new Set([...original, ...patch])], patch, original);
  }
  const keyOf = (item: any): unknown => {
    if (!isObject(item) || item[key] === undefined) {
      throw new SimulationError(`an item of a list that is merged must have ${key}: ${JSON.stringify(item)}`);
    }
    return item[key];
  };
  const removed = patch.filter((item) => item?.[DIRECTIVE] === 'delete').map(keyOf);
  const items = patch.filter((item) => item?.[DIRECTIVE] === undefined);
  if (patch.some((item) => item?.[DIRECTIVE] === 'replace')) {
    return inOrder(items, [], items, key);
  }
  const kept = original.filter((item) => !removed.includes(item[key]));
  const merged = [...kept];
  for (const item of items) {
    const wanted = keyOf(item);
    const index = merged.findIndex((other) => other[key] === wanted);
    if (index < 0) {
      merged.push(item);
    } else {
      merged[index] = strategicMerge(merged[index], item, type);
    }
  }
  return inOrder(merged, items, kept, key);
}

/** A merged list in the order that the patch gives for it. */
function reordered(merged: readonly any[], original: readonly any[], patch: readonly any[], order: readonly any[], key: string | undefined): any[] {
  const items = patch.filter((item) => !isObject(item) || item[DIRECTIVE] === undefined);
  const positions = items.map((item) => positionIn(order, item, key));
  const isInOrder = positions.every((position, i) => position > (positions[i - 1] ?? -1));
  if ((order.length > 0 && !isInOrder) || original.length + patch.length === 0) {
    throw new SimulationError(`${ORDER}... does not fit the list that it orders: ${JSON.stringify(order)}`);
  }
  // Items that were removed make room for new ones: the API server compares with those as well.
  const removed = patch.filter((item) => item?.[DIRECTIVE] === 'delete');
  const kept = original.filter((item) => positionIn(removed, item, key) < 0);
  const added = items.filter((item) => positionIn(kept, item, key) < 0);
  const server = kept.length === original.length ? original : [...kept, ...added].slice(0, original.length);
  return inOrder(merged, order, server, key);
}

/** The items that a patch names in the order that it gives, and between them the others, where they were. */
function inOrder(items: readonly any[], order: readonly any[], original: readonly any[], key?: string): any[] {
  const sorted = (some: any[], list: readonly any[]): any[] => some.sort((a, b) => positionIn(list, a, key) - positionIn(list, b, key));
  const named = sorted(items.filter((item) => positionIn(order, item, key) >= 0), order);
  const others = sorted(items.filter((item) => positionIn(order, item, key) < 0), original);
  const result: any[] = [];
  for (const item of named) {
    const position = positionIn(original, item, key);
    while (others.length > 0 && positionIn(original, others[0], key) < position) {
      result.push(others.shift());
    }
    result.push(item);
  }
  return [...result, ...others];
}

function positionIn(list: readonly any[], item: any, key: string | undefined): number {
  return list.findIndex((other) => (key === undefined ? other === item : other?.[key] === item?.[key]));
}

/** What is added as a patch has it, without `null` and without directives; undefined where it is a directive itself. */
function withoutDirectives(value: any): any {
  if (Array.isArray(value)) {
    return value.map(withoutDirectives).filter((item) => item !== undefined);
  }
  if (!isObject(value)) {
    return value;
  }
  if (Object.hasOwn(value, DIRECTIVE)) {
    return undefined;
  }
  const parts = Object.entries(value).filter(([, part]) => part !== null).map(([name, part]) => [name, withoutDirectives(part)]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function typeOfField(type: string, field: string): string {
  return type.startsWith('{}') ? type.slice(2) : isDefinition(type) ? fieldsOf(type).get(field)?.type ?? '' : '';
}

function directiveList(patch: any, directive: string): readonly any[] {
  if (!Array.isArray(patch[directive])) {
    throw new SimulationError(`${directive} must be a list, not ${JSON.stringify(patch[directive])}`);
  }
  return patch[directive];
}

function listOf(value: unknown): readonly any[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, any> {
  return isMap(value) && !(value instanceof Quantity);
}
