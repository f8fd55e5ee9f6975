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
import { Plain, structOf, type Type } from './types';
import { newMap } from '../../apimachinery/string-map';
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
  const type = structOf(name);
  const rejectNullItems = options.rejectNullItems === true;
  // Nearly always all is well, and nobody asks where anything stands.
  const quick = new Decoder(undefined, rejectNullItems);
  const object = quick.value(manifest, type, undefined);
  if (quick.isAllWell) {
    return { object, usable: true };
  }
  const decoder = new Decoder(ctx, rejectNullItems);
  return { object: decoder.value(manifest, type, path) ?? {}, usable: decoder.isUsable };
}

/** Decodes with places, and tells what is wrong; or without, and only notes that something is. */
class Decoder {
  public isAllWell = true;
  public isUsable = true;

  constructor(private readonly ctx: Context | undefined, private readonly rejectNullItems: boolean) {}

  /** Decodes a value that is not null. */
  public value(value: any, type: Type, path: FieldPath | undefined): any {
    switch (type.kind) {
      case 'struct':
        return isPlainObject(value) ? this.struct(value, type, path) : this.fail(path, 'an object', value);
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of!, path) : this.fail(path, 'a list', value);
      case 'map':
        return isPlainObject(value) ? this.map(value, type.of!, path) : this.fail(path, 'an object', value);
      default:
        return this.scalar(value, type, path);
    }
  }

  private struct(value: any, struct: Type, path: FieldPath | undefined): any {
    const out = struct.empty();
    let before = struct.start;
    for (const key in value) {
      const given = value[key];
      let field = before.next;
      if (field?.name !== key) {
        field = struct.fields!.get(key);
        if (field === undefined) {
          this.unknown(given, path?.child(key));
          continue;
        }
        before.next = field;
      }
      before = field;
      if (isAsItShouldBe(given, field.type)) {
        out[key] = given;
      } else if (given !== null && given !== undefined) {
        out[key] = this.value(given, field.type, path?.child(key));
      }
    }
    return out;
  }

  private list(value: any[], type: Type, path: FieldPath | undefined): any[] {
    const out = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (isAsItShouldBe(item, type)) {
        out[i] = item;
      } else if (item === undefined || (item === null && this.rejectNullItems)) {
        this.complain(path?.index(i), 'decode/type', `must be a value, got ${item}: leave the item out of the list`);
      } else {
        out[i] = item === null ? type.empty() : this.value(item, type, path?.index(i));
      }
    }
    return out;
  }

  private map(value: any, type: Type, path: FieldPath | undefined): any {
    const out = newMap();
    for (const key in value) {
      const entry = value[key];
      if (isAsItShouldBe(entry, type)) {
        out[key] = entry;
      } else if (entry !== undefined) {
        out[key] = entry === null ? type.empty() : this.value(entry, type, path?.key(key));
      }
    }
    return out;
  }

  private scalar(value: any, type: Type, path: FieldPath | undefined): any {
    const decoded = decodeScalar(value, type.scalar!);
    return decoded instanceof Mistyped ? this.complain(path, 'decode/type', `must be ${decoded.expected}`) : decoded;
  }

  private unknown(value: any, path: FieldPath | undefined): void {
    if (value !== undefined) {
      this.isAllWell = false;
      this.ctx?.decode(path!, 'decode/unknown-field', `unknown field "${path}"`);
    }
  }

  private fail(path: FieldPath | undefined, expected: string, value: any): undefined {
    return this.complain(path, 'decode/type', this.ctx && `must be ${expected}, got ${describe(value)}`);
  }

  private complain(path: FieldPath | undefined, rule: string, detail: string | undefined): undefined {
    this.isAllWell = false;
    this.isUsable = false;
    this.ctx?.decode(path!, rule, detail!);
    return undefined;
  }
}

/** Whether the value is, without a closer look, what its type wants: most are strings, booleans and numbers as they should be, whose paths are not needed. */
function isAsItShouldBe(value: any, type: Type): boolean {
  switch (type.plain) {
    case Plain.STRING:
      return typeof value === 'string';
    case Plain.BOOLEAN:
      return typeof value === 'boolean';
    case Plain.NUMBER:
      return typeof value === 'number' && (value | 0) === value;
    default:
      return false;
  }
}
