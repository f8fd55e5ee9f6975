/**
 * Strict decoding: what the API server does with a manifest before it defaults and validates it.
 *
 * - A field that the type does not have is an error of its own (`unknown field`); everything else is still decoded and validated.
 * - A value of another type, a number that does not fit, a string that is not a quantity or time is final: nothing is validated then.
 * - `null` is no value: the field is absent, an item of a list is empty.
 * - Names of fields are compared to the letter.
 *
 * The result is a copy that holds known fields only, so that defaults can be written into it: all of them, `undefined` where the manifest has none.
 * Maps inherit nothing, so that no key is special.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
import { describe } from './json-kind';
import { outdentedFrom } from './outdented-field';
import { decodeScalar, Mistyped } from './scalars';
import { listHint, objectHint, unlistedHint } from './text-for-value';
import { Plain, Types, type Field, type Type } from './types';
import { isFieldOfOtherVersion, unknownField } from './unknown-field';
import { duplicateKeysOf } from '../../apimachinery/json';
import type { GateName } from '../../apimachinery/kubernetes-version';
import { isPlainObject } from '../../apimachinery/plain-object';
import { newMap } from '../../apimachinery/string-map';
import type { Context } from '../context';
import { FieldPath } from '../field-path';

/** What a manifest is decoded with. */
export interface DecodeOptions {
  /** Whether an item of a list that is `null` is an error. The API server takes it for an empty one; in code it is a mistake. cdk8s makes `undefined` of it. */
  readonly rejectNullItems?: boolean;
}

export interface Decoded {
  readonly object: any;
  /** Whether there is nothing wrong but unknown fields: else there is nothing to validate. */
  readonly usable: boolean;
  /** The feature gates that are off, of fields that the manifest has. */
  readonly offGates: ReadonlySet<GateName>;
}

const NO_GATES: ReadonlySet<GateName> = new Set();

/** Decodes `manifest` as the definition `name` of the version that `ctx` is for. */
export function decode(manifest: any, name: string, ctx: Context, options: DecodeOptions = {}): Decoded {
  const decoder = new Decoder(ctx, options.rejectNullItems === true);
  const object = decoder.value(manifest, Types.of(ctx.minor).struct(name)) ?? {};
  return { object, usable: decoder.isUsable, offGates: decoder.offGates ?? NO_GATES };
}

/** The key of a map, in a place. */
class MapKey {
  constructor(public readonly key: string) {}
}

class Decoder {
  public isUsable = true;
  public offGates: Set<GateName> | undefined;
  /** Where the value that is decoded stands. */
  private readonly place: (string | number | MapKey)[] = [];

  constructor(private readonly ctx: Context, private readonly rejectNullItems: boolean) {}

  /** Decodes a value that is not null. */
  public value(value: any, type: Type): any {
    switch (type.kind) {
      case 'struct':
        return isPlainObject(value) ? this.struct(value, type) : this.fail('an object', value, objectHint(value, type.definition!));
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of!) : this.fail('a list', value, listHint(value, type.of!));
      case 'map':
        return isPlainObject(value) ? this.map(value, type.of!) : this.fail('an object', value, unlistedHint(value));
      default:
        return this.scalar(value, type);
    }
  }

  private struct(value: any, struct: Type): any {
    const out = struct.empty();
    this.checkDuplicates(value, struct.fields!);
    let before = struct.start;
    for (const key in value) {
      const given = value[key];
      let field = before.next;
      if (field?.name !== key) {
        field = struct.fields!.get(key);
        if (field === undefined) {
          this.unknown(value, key, struct.definition!, before);
          continue;
        }
        before.next = field;
      }
      before = field;
      if (isAsItShouldBe(given, field.type)) {
        out[key] = given;
      } else if (given !== null && given !== undefined) {
        this.place.push(key);
        out[key] = this.value(given, field.type);
        this.place.pop();
      } else {
        continue;
      }
      if (field.off !== undefined) {
        (this.offGates ??= new Set()).add(field.off);
      }
    }
    return out;
  }

  private list(value: any[], type: Type): any[] {
    const out = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (isAsItShouldBe(item, type)) {
        out[i] = item;
      } else if (item !== null && item !== undefined) {
        this.place.push(i);
        out[i] = this.value(item, type);
        this.place.pop();
      } else if (this.rejectNullItems) {
        this.place.push(i);
        this.complain(`must be a value, got ${item}: leave the item out of the list`);
        this.place.pop();
      } else {
        out[i] = type.empty();
      }
    }
    return out;
  }

  private map(value: any, type: Type): any {
    const out = newMap();
    this.checkDuplicates(value);
    for (const key in value) {
      const entry = value[key];
      if (isAsItShouldBe(entry, type)) {
        out[key] = entry;
      } else if (entry === null) {
        out[key] = type.empty();
      } else if (entry !== undefined) {
        this.place.push(new MapKey(key));
        out[key] = this.value(entry, type);
        this.place.pop();
      }
    }
    return out;
  }

  /** Of an unknown field it is enough to say that it is unknown. */
  private checkDuplicates(value: any, known?: ReadonlyMap<string, unknown>): void {
    duplicateKeysOf(value)?.forEach((key) => {
      if (known === undefined || known.has(key)) {
        const path = this.path().child(key);
        this.ctx.decode(path, 'decode/duplicate-field', `duplicate field "${path}"`);
      }
    });
  }

  private scalar(value: any, type: Type): any {
    const decoded = decodeScalar(value, type.scalar!);
    return decoded instanceof Mistyped ? this.complain(`must be ${decoded.expected}${type.scalar === 'bytes' ? this.textHint() : ''}`) : decoded;
  }

  /** The field beside that in base64 which takes plain text: of a Secret, of a ConfigMap. */
  private textHint(): string {
    const [field] = this.place;
    return field === 'data' ? '; write plain text in stringData' : field === 'binaryData' ? '; write plain text in data' : '';
  }

  private unknown(parent: any, key: string, definition: string, above: Field): void {
    if (parent[key] !== undefined) {
      const path = this.path().child(key);
      const rule = isFieldOfOtherVersion(definition, key) ? 'decode/field-of-other-version' : 'decode/unknown-field';
      this.ctx.decode(path, rule, unknownField(path.toString(), definition, key, this.ctx.minor, outdentedFrom(parent, key, above)));
    }
  }

  private fail(expected: string, value: any, hint = ''): undefined {
    return this.complain(`must be ${expected}, got ${describe(value)}${hint}`);
  }

  private complain(detail: string): undefined {
    this.isUsable = false;
    this.ctx.decode(this.path(), 'decode/type', detail);
    return undefined;
  }

  private path(): FieldPath {
    return this.place.reduce<FieldPath>((path, segment) => {
      if (segment instanceof MapKey) {
        return path.key(segment.key);
      }
      return typeof segment === 'number' ? path.index(segment) : path.child(segment);
    }, FieldPath.ROOT);
  }
}

/** Whether the value is, without a closer look, what its type wants: most are strings, booleans and numbers as they should be. */
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
