/**
 * Strict decoding: what the API server does with a manifest before it defaults and validates it.
 *
 * - A field that the type does not have is an error of its own (`unknown field`); everything else is still decoded and validated.
 * - A value of another type, a number that does not fit, a text that is no quantity or time ends the matter: nothing is validated then.
 * - `null` is no value: the field is absent, an item of a list is empty.
 * - Names of fields are compared to the letter.
 *
 * The result is a copy that holds known fields only, so that defaults can be written into it: all of them, `undefined` where the manifest has none.
 * Maps inherit nothing, so that no key is special.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
import { describe, isPlainObject } from './json-kind';
import { decodeScalar, Mistyped } from './scalars';
import { newMap, structOf, type Type } from './types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

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

/** Decodes `manifest` as the definition `name`. */
export function decode(manifest: any, name: string, path: FieldPath, ctx: Context, options: DecodeOptions = {}): Decoded {
  const decoder = new Decoder(ctx, options.rejectNullItems === true);
  const object = decoder.value(manifest, structOf(name), path);
  return { object: object ?? {}, usable: decoder.usable };
}

class Decoder {
  public usable = true;

  constructor(private readonly ctx: Context, private readonly rejectNullItems: boolean) {}

  /** Decodes a value that is not null. */
  public value(value: any, type: Type, path: FieldPath): any {
    switch (type.kind) {
      case 'struct':
        return isPlainObject(value) ? this.struct(value, type, path) : this.fail(path, `an object, got ${describe(value)}`);
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of!, path) : this.fail(path, `a list, got ${describe(value)}`);
      case 'map':
        return isPlainObject(value) ? this.map(value, type.of!, path) : this.fail(path, `an object, got ${describe(value)}`);
      default:
        return this.scalar(value, type, path);
    }
  }

  private struct(value: any, struct: Type, path: FieldPath): any {
    const out = struct.empty();
    const fields = struct.fields!;
    const keys = Object.keys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const given = value[key];
      const type = fields.get(key);
      if (type === undefined) {
        if (given !== undefined) {
          this.unknown(path.child(key));
        }
      } else if (isAsItShouldBe(given, type)) {
        out[key] = given;
      } else if (given !== null && given !== undefined) {
        out[key] = this.value(given, type, path.child(key));
      }
    }
    return out;
  }

  private list(value: any[], type: Type, path: FieldPath): any[] {
    const out: any[] = [];
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (isAsItShouldBe(item, type)) {
        out.push(item);
      } else if (item === undefined || (item === null && this.rejectNullItems)) {
        this.fail(path.index(i), `a value, got ${item}: leave the item out of the list`);
      } else {
        out.push(item === null ? type.empty() : this.value(item, type, path.index(i)));
      }
    }
    return out;
  }

  private map(value: any, type: Type, path: FieldPath): any {
    const out = newMap();
    const keys = Object.keys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const entry = value[key];
      if (isAsItShouldBe(entry, type)) {
        out[key] = entry;
      } else if (entry !== undefined) {
        out[key] = entry === null ? type.empty() : this.value(entry, type, path.key(key));
      }
    }
    return out;
  }

  private scalar(value: any, type: Type, path: FieldPath): any {
    const decoded = decodeScalar(value, type.scalar!);
    return decoded instanceof Mistyped ? this.fail(path, decoded.expected) : decoded;
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

/** Whether the value is, without a closer look, what its type wants: most are strings, booleans and numbers as they should be, whose paths are not needed. */
function isAsItShouldBe(value: any, type: Type): boolean {
  return typeof value === type.plain && (type.plain !== 'number' || (value | 0) === value);
}
