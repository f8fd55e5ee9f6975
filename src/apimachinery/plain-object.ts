/** An object as JSON has it. By name and not by identity: objects may come from another realm, as they do in jest and in `vm`. */
export function isPlainObject(value: any): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return true;
  }
  const constructor = Object.hasOwn(prototype, 'constructor') ? prototype.constructor : undefined;
  return typeof constructor === 'function' && constructor.name === 'Object' && Object.getPrototypeOf(prototype) === null;
}

/** A map of what was read from JSON or YAML, where an object is a map or a list. */
export function isMap(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field of an object, where it has it itself: a label may be called `constructor`. */
export function own(object: any, key: string): any {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
