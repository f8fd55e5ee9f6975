import type { ScalarType } from './scalars';
import { EMPTY } from '../../k8s/empty';
import { DEFINITIONS } from '../../k8s/schema';

/** The type of a field, compiled from the table: a scalar, a definition, or a list or map of either. All have the same fields, so that they are quick to look at. */
export interface Type {
  readonly kind: 'scalar' | 'struct' | 'list' | 'map';
  /** What `typeof` says of nearly all values of the scalar; numbers are whole, of 32 bits. Undefined where a closer look is needed. */
  readonly plain: 'string' | 'boolean' | 'number' | undefined;
  readonly scalar: ScalarType | undefined;
  /** The types of a definition's fields. */
  readonly fields: ReadonlyMap<string, Type> | undefined;
  /** The type of the items of a list, or the entries of a map. */
  readonly of: Type | undefined;
  /** What Go has where JSON has `null` for an item or entry. */
  readonly empty: () => any;
}

/** A map that inherits nothing. Unlike what `Object.create(null)` makes, the engine gives those with the same keys one layout in memory. */
export function newMap(): any {
  return new StringMap();
}

class StringMap {}
Object.setPrototypeOf(StringMap.prototype, null);
delete (StringMap.prototype as any).constructor;

const structs = new Map<string, Type>();

export function structOf(name: string): Type {
  let struct = structs.get(name);
  if (struct === undefined) {
    const fields = new Map<string, Type>();
    struct = { kind: 'struct', plain: undefined, scalar: undefined, fields, of: undefined, empty: EMPTY[name] };
    structs.set(name, struct);
    for (const [field, code] of Object.entries(DEFINITIONS[name])) {
      fields.set(field, typeOf(code));
    }
  }
  return struct;
}

function typeOf(code: string): Type {
  if (code.startsWith('[]')) {
    return { kind: 'list', plain: undefined, scalar: undefined, fields: undefined, of: typeOf(code.slice(2)), empty: () => [] };
  }
  if (code.startsWith('{}')) {
    return { kind: 'map', plain: undefined, scalar: undefined, fields: undefined, of: typeOf(code.slice(2)), empty: newMap };
  }
  return Object.hasOwn(DEFINITIONS, code) ? structOf(code) : scalarOf(code as ScalarType);
}

const PLAIN: { readonly [scalar: string]: Type['plain'] } = { string: 'string', bytes: 'string', bool: 'boolean', int32: 'number', int64: 'number' };
const EMPTY_SCALARS: { readonly [scalar: string]: unknown } = { string: '', bool: false, quantity: '0' };

function scalarOf(scalar: ScalarType): Type {
  return { kind: 'scalar', plain: PLAIN[scalar], scalar, fields: undefined, of: undefined, empty: () => EMPTY_SCALARS[scalar] ?? 0 };
}
