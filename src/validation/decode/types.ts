import type { ScalarType } from './scalars';
import { newMap } from '../../apimachinery/string-map';
import { EMPTY } from '../../k8s/empty';
import { DEFINITIONS } from '../../k8s/schema';

/** The type of a field, compiled from the table: a scalar, a definition, or a list or map of either. All have the same fields, so that they are quick to look at. */
export interface Type {
  readonly kind: 'scalar' | 'struct' | 'list' | 'map';
  /** What nearly all values of the scalar are. */
  readonly plain: Plain;
  readonly scalar: ScalarType | undefined;
  /** The fields of a definition. */
  readonly fields: ReadonlyMap<string, Field> | undefined;
  /** What stands before the first field of a definition. */
  readonly start: Field;
  /** The type of the items of a list, or the entries of a map. */
  readonly of: Type | undefined;
  /** What Go has where JSON has `null` for an item or entry. */
  readonly empty: () => any;
}

/** What a value can be without a closer look; numbers are whole, of 32 bits. */
export const enum Plain {
  NOTHING,
  STRING,
  BOOLEAN,
  NUMBER,
}

/** A field of a definition. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  /** The field that came after this one in the manifest before: mostly it does so again, and need not be looked up. */
  next: Field | undefined;
}

const PLAIN: { readonly [scalar: string]: Plain } = {
  string: Plain.STRING,
  bytes: Plain.STRING,
  bool: Plain.BOOLEAN,
  int32: Plain.NUMBER,
  int64: Plain.NUMBER,
};
const EMPTY_SCALARS: { readonly [scalar: string]: unknown } = { string: '', bool: false, quantity: '0' };

const structs = new Map<string, Type>();

export function structOf(name: string): Type {
  let struct = structs.get(name);
  if (struct === undefined) {
    const fields = new Map<string, Field>();
    struct = typed('struct', EMPTY[name], { fields });
    structs.set(name, struct);
    for (const [field, code] of Object.entries(DEFINITIONS[name])) {
      fields.set(field, { name: field, type: typeOf(code), next: undefined });
    }
  }
  return struct;
}

function typeOf(code: string): Type {
  if (code.startsWith('[]')) {
    return typed('list', () => [], { of: typeOf(code.slice(2)) });
  }
  if (code.startsWith('{}')) {
    return typed('map', newMap, { of: typeOf(code.slice(2)) });
  }
  return Object.hasOwn(DEFINITIONS, code) ? structOf(code) : typed('scalar', () => EMPTY_SCALARS[code] ?? 0, { scalar: code as ScalarType });
}

function typed(kind: Type['kind'], empty: () => any, { scalar, fields, of }: Partial<Type>): Type {
  return { kind, plain: PLAIN[scalar ?? ''] ?? Plain.NOTHING, scalar, fields, start: { name: '', type: undefined!, next: undefined }, of, empty };
}
