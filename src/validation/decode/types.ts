import type { ScalarType } from './scalars';
import { isOff, type GateName, type Minor } from '../../apimachinery/kubernetes-version';
import { ZERO } from '../../apimachinery/quantity';
import { fieldsOf, isDefinition, isKnown } from '../../apimachinery/schema';
import { newMap } from '../../apimachinery/string-map';
import { EMPTY } from '../../k8s/empty';

/** The type of a field, compiled from the table: a scalar, a definition, or a list or map of either. All have the same fields, so that they are quick to look at. */
export interface Type {
  readonly kind: 'scalar' | 'struct' | 'list' | 'map';
  /** What nearly all values of the scalar are. */
  readonly plain: Plain;
  readonly scalar: ScalarType | undefined;
  /** The name of a definition. */
  readonly definition: string | undefined;
  /** The fields of a definition. */
  readonly fields: ReadonlyMap<string, Field> | undefined;
  /** What comes before the first field of a definition. */
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
  /** The feature gate of the field, where it is off. */
  readonly off: GateName | undefined;
  /** The field that came after this one in the manifest before: mostly it does so again, and need not be looked up. Without it, a first run takes 4 % longer. */
  next: Field | undefined;
}

const PLAIN: { readonly [scalar: string]: Plain } = {
  string: Plain.STRING,
  bool: Plain.BOOLEAN,
  int32: Plain.NUMBER,
  int64: Plain.NUMBER,
};
const EMPTY_SCALARS: { readonly [scalar: string]: unknown } = { string: '', bool: false, quantity: ZERO };

/** The types of one version of Kubernetes. */
export class Types {
  /** The types of Kubernetes 1.`minor`. */
  public static of(minor: Minor): Types {
    let types = Types.known.get(minor);
    if (types === undefined) {
      types = new Types(minor);
      Types.known.set(minor, types);
    }
    return types;
  }

  private static readonly known = new Map<Minor, Types>();

  private readonly structs = new Map<string, Type>();

  private constructor(private readonly minor: Minor) {}

  /** The definition `name` with the fields that the version has. */
  public struct(name: string): Type {
    let struct = this.structs.get(name);
    if (struct === undefined) {
      const fields = new Map<string, Field>();
      // Objects with all fields in one order: from objects of one layout, rules read in three quarters of the time, warm in six tenths.
      struct = typed('struct', EMPTY[name] ?? (() => ({})), { definition: name, fields });
      this.structs.set(name, struct);
      for (const [field, facts] of fieldsOf(name)) {
        if (isKnown(facts, this.minor)) {
          const { gate } = facts;
          const off = gate !== undefined && isOff(gate, this.minor) ? gate : undefined;
          fields.set(field, { name: field, type: this.typeOf(facts.type), off, next: undefined });
        }
      }
    }
    return struct;
  }

  private typeOf(code: string): Type {
    if (code.startsWith('[]')) {
      return typed('list', () => [], { of: this.typeOf(code.slice(2)) });
    }
    if (code.startsWith('{}')) {
      return typed('map', newMap, { of: this.typeOf(code.slice(2)) });
    }
    return isDefinition(code) ? this.struct(code) : typed('scalar', () => EMPTY_SCALARS[code] ?? 0, { scalar: code as ScalarType });
  }
}

function typed(kind: Type['kind'], empty: () => any, { scalar, definition, fields, of }: Partial<Type>): Type {
  const start: Field = { name: '', type: undefined!, off: undefined, next: undefined };
  return { kind, plain: PLAIN[scalar ?? ''] ?? Plain.NOTHING, scalar, definition, fields, start, of, empty };
}
