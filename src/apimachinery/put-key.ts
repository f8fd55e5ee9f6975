/** Sets a field of plain data, whatever its name: `__proto__` is one like others. */
export function putKey(object: any, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}
