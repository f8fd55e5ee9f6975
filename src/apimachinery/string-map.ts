/** A map that inherits nothing. Unlike what `Object.create(null)` makes, the engine gives those with the same keys one layout in memory. */
export function newMap(): any {
  return new StringMap();
}

class StringMap {}
Object.setPrototypeOf(StringMap.prototype, null);
delete (StringMap.prototype as any).constructor;
