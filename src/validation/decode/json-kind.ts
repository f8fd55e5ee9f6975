import { JsonNumber } from '../../apimachinery/json';
import { isPlainObject } from '../../apimachinery/plain-object';

/** What a value is, for a message: JSON's word, or what JavaScript calls what JSON does not have. */
export function describe(value: any): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (value instanceof JsonNumber) {
    return `the number ${value}`;
  }
  switch (typeof value) {
    case 'string':
      return `the string ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value)}`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `the boolean ${value}`;
    case 'object':
      return isPlainObject(value) ? 'an object' : `an instance of ${className(value)}`;
    case 'bigint':
      return `the bigint ${value}`;
    default:
      return `a ${typeof value}`;
  }
}

function className(value: object): string {
  const constructor = (value as any).constructor;
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'a class';
}
