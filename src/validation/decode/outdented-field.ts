import type { Field, Type } from './types';
import { isMap } from '../../apimachinery/plain-object';

/** Whether the field `key` could be in a value of a type, which has it not. */
function fits(type: Type, key: string, value: unknown): boolean {
  switch (type.kind) {
    case 'struct':
      return type.fields!.has(key);
    case 'map':
      return type.of!.scalar === 'string' && typeof value === 'string';
    default:
      return false;
  }
}

/**
 * The field above an unknown one that it is meant to be in: its value is empty, or an object without it.
 *
 * @param above the nearest known field above it, if there is one
 */
export function outdentedFrom(parent: any, key: string, { name, type }: Field): string | undefined {
  const value = parent[name];
  const isOpen = name !== '' && (value === null || (type.kind === 'struct' && isMap(value) && !Object.hasOwn(value, key)));
  return isOpen && fits(type, key, parent[key]) ? name : undefined;
}
