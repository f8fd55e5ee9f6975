import { JsonNumber } from '../src/apimachinery/json';
import type { Quantity } from '../src/apimachinery/quantity';
import { Context } from '../src/validation/context';
import { decode } from '../src/validation/decode/decode';

/** What a manifest may have where a type has what is decoded from it: quantities are texts and numbers. */
export type Manifest<T> = T extends Quantity ? Quantity | string | number : T extends object ? { [K in keyof T]: Manifest<T[K]> } : T;

/** A part of a manifest as rules and defaults get it. */
export function decoded<T>(definition: string, manifest: NoInfer<Manifest<T>>): T {
  const ctx = new Context();
  const { object } = decode(manifest, definition, ctx);
  expect(ctx.violations).toEqual([]);
  return object;
}

/** Marks a number beyond 2^53, which JSON of JavaScript has not. */
const LARGE = 'number:';

/** The same part as it stands in a manifest. */
export function encoded<T>(object: T): Manifest<T> {
  const text = JSON.stringify(object, (_, value) => (typeof value === 'bigint' ? `${LARGE}${value}` : value));
  return JSON.parse(text, (_, value) => (typeof value === 'string' && value.startsWith(LARGE) ? new JsonNumber(value.slice(LARGE.length)) : value));
}
