/**
 * Strict decoding: what the API server does with a manifest before it defaults and validates it.
 *
 * - A field that the type does not have is an error of its own (`unknown field`); everything else is still decoded and validated.
 * - A value of another type, a number that does not fit, a text that is no quantity or time ends the matter: nothing is validated then.
 * - `null` is no value: the field is absent, an item of a list is empty.
 * - Names of fields are compared to the letter.
 *
 * The result is a copy that holds known fields only, so that defaults can be written into it: all of them, `undefined` where the manifest has none.
 * Maps have no prototype, so that no key is special.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
import { describe, isPlainObject, kindOf } from './json-kind';
import { decodeScalar, type ScalarType } from './scalars';
import { EMPTY } from '../../k8s/empty';
import { DEFINITIONS } from '../../k8s/schema';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** The type of a field, compiled from the table: a scalar, a definition, or a list or map of either. */
type Type =
  | { readonly kind: 'scalar'; readonly scalar: ScalarType }
  | Struct
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'map'; readonly of: Type };

interface Struct {
  readonly kind: 'struct';
  readonly fields: ReadonlyMap<string, Type>;
  readonly empty: () => any;
}

/** What a manifest is decoded with. */
export interface DecodeOptions {
  /** Whether an item of a list that is `null` is an error. The API server takes it for an empty one; in code it is a mistake. */
  readonly rejectNullItems?: boolean;
}

/** Whether anything but unknown fields is wrong: then there is nothing to validate. */
export interface Decoded {
  readonly object: any;
  readonly usable: boolean;
}

const structs = new Map<string, Struct>();

/** Decodes `manifest` as the definition `name`. */
export function decode(manifest: any, name: string, path: FieldPath, ctx: Context, options: DecodeOptions = {}): Decoded {
  const decoder = new Decoder(ctx, options.rejectNullItems === true);
  const object = decoder.value(manifest, structOf(name), path);
  return { object: object ?? {}, usable: decoder.usable };
}

class Decoder {
  public usable = true;

  constructor(private readonly ctx: Context, private readonly rejectNullItems: boolean) {}

  public value(value: any, type: Type, path: FieldPath): any {
    if (value === null || value === undefined) {
      return undefined;
    }
    switch (type.kind) {
      case 'scalar':
        return this.scalar(value, type.scalar, path);
      case 'struct':
        return isPlainObject(value) ? this.struct(value, type, path) : this.fail(path, `an object, got ${describe(value)}`);
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of, path) : this.fail(path, `a list, got ${describe(value)}`);
      case 'map':
        return isPlainObject(value) ? this.map(value, type.of, path) : this.fail(path, `an object, got ${describe(value)}`);
    }
  }

  private struct(value: any, { fields, empty }: Struct, path: FieldPath): any {
    const out = empty();
    for (const key of Object.keys(value)) {
      const field = value[key];
      const type = fields.get(key);
      if (type === undefined) {
        if (field !== undefined) {
          this.unknown(path.child(key));
        }
      } else if (field !== null && field !== undefined) {
        // Most fields are strings, booleans and numbers as they should be: their paths are not needed.
        out[key] = type.kind === 'scalar' && kindOf(field, type.scalar) ? field : this.value(field, type, path.child(key));
      }
    }
    return out;
  }

  private list(value: any[], type: Type, path: FieldPath): any[] {
    const out: any[] = [];
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (item === undefined || (item === null && this.rejectNullItems)) {
        this.fail(path.index(i), `a value, got ${item}: leave the item out of the list`);
      } else {
        out.push(item === null ? emptyOf(type) : this.value(item, type, path.index(i)));
      }
    }
    return out;
  }

  private map(value: any, type: Type, path: FieldPath): any {
    const out = Object.create(null);
    for (const key of Object.keys(value)) {
      const entry = value[key];
      if (entry !== undefined) {
        out[key] = entry === null ? emptyOf(type) : this.value(entry, type, path.key(key));
      }
    }
    return out;
  }

  private scalar(value: any, type: ScalarType, path: FieldPath): any {
    const decoded = decodeScalar(value, type);
    return 'expected' in decoded ? this.fail(path, decoded.expected) : decoded.value;
  }

  private unknown(path: FieldPath): void {
    this.ctx.decode(path, 'decode/unknown-field', `unknown field "${path}"`);
  }

  private fail(path: FieldPath, expected: string): undefined {
    this.usable = false;
    this.ctx.decode(path, 'decode/type', `must be ${expected}`);
    return undefined;
  }
}

/** What Go has where JSON has `null` for an item or entry. */
function emptyOf(type: Type): any {
  switch (type.kind) {
    case 'struct':
      return type.empty();
    case 'list':
      return [];
    case 'map':
      return Object.create(null);
    case 'scalar':
      return type.scalar === 'string' ? '' : type.scalar === 'bool' ? false : type.scalar === 'quantity' ? '0' : 0;
  }
}

function structOf(name: string): Struct {
  let struct = structs.get(name);
  if (struct === undefined) {
    const fields = new Map<string, Type>();
    struct = { kind: 'struct', fields, empty: EMPTY[name] };
    structs.set(name, struct);
    for (const [field, code] of Object.entries(DEFINITIONS[name])) {
      fields.set(field, typeOf(code));
    }
  }
  return struct;
}

function typeOf(code: string): Type {
  if (code.startsWith('[]')) {
    return { kind: 'list', of: typeOf(code.slice(2)) };
  }
  if (code.startsWith('{}')) {
    return { kind: 'map', of: typeOf(code.slice(2)) };
  }
  return Object.hasOwn(DEFINITIONS, code) ? structOf(code) : { kind: 'scalar', scalar: code as ScalarType };
}
