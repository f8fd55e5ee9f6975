/** An object as JSON has it. By name and not by identity: objects may come from another realm, as they do in `vm`. */
export function isPlainObject(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return true;
  }
  const constructor = Object.hasOwn(prototype, 'constructor') ? prototype.constructor : undefined;
  return typeof constructor === 'function' && constructor.name === 'Object' && Object.getPrototypeOf(prototype) === null;
}

/** What a value is, for a message: JSON's word, or what JavaScript calls what JSON does not have. */
export function describe(value: any): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'a list';
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
