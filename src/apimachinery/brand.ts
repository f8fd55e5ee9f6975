/**
 * Brands a class, so that its instances are known where another copy of the library is loaded, whose class is another.
 *
 * @param name the name of the class, which is the same in all copies
 * @returns whether something is an instance of the class, of this copy or another
 */
export function brand<T extends object>(name: string, prototype: T): (x: unknown) => x is T {
  const symbol = Symbol.for(`podwright.${name}`);
  Object.defineProperty(prototype, symbol, { value: true });
  return (x): x is T => typeof x === 'object' && x !== null && symbol in x;
}
