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
