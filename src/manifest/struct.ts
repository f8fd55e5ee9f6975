import { errors, type StructName } from './given';
import { leaveOut } from './located';
import { isPlainObject } from '../apimachinery/plain-object';

/** Renders the value of a property as that of its field. */
type Render<V> = (value: V) => any;

/** The field of a manifest that a property becomes, and how. */
interface Field<V> {
  readonly field: string;
  readonly render?: Render<V>;
}

/**
 * For every property of a struct, how it is rendered: `AS_IS`, rendered by a function, or under another name (`field`). The compiler sees to it
 * that none is forgotten.
 */
export type StructFields<T> = { readonly [P in keyof T]-?: Render<NonNullable<T[P]>> | Field<NonNullable<T[P]>> };

/** The value is written as it is. */
export const AS_IS: Field<any> = { field: '' };

/** The value is written to a field of another name. */
export function field<V>(name: string, how?: Render<V>): Field<V> {
  return { field: name, render: how };
}

/**
 * Renders structs of a type: the fields that are set, keys sorted. Anything else than an object (from plain JavaScript) stays
 * as it is, for the validation. The second argument of the result are properties that count over those of the struct.
 *
 * @param name the struct in the public API: then a property that is none of its own is an error; else it was checked already (`given`)
 */
export function structRenderer<T>(fields: StructFields<T>, name?: StructName): (struct: Partial<T> | undefined, more?: Partial<T>) => any {
  let layout: Layout | undefined;
  return (struct, more) => {
    const isStruct = typeof struct === 'object' && struct !== null && !Array.isArray(struct);
    return isStruct || more !== undefined ? render(layout ??= layoutOf(fields, name), isStruct ? struct : {}, more) : struct;
  };
}

/** The properties of a struct, and its fields in alphabetical order. */
interface Layout {
  readonly name?: StructName;
  readonly properties: ReadonlyMap<string, Property>;
  readonly fields: readonly string[];
}

interface Property {
  /** Which of the fields it becomes. */
  readonly index: number;
  readonly render?: Render<any>;
}

function layoutOf(structFields: { readonly [property: string]: any }, name: StructName | undefined): Layout {
  const named = Object.entries(structFields).map(([property, how]) => ({ property, field: how.field || property, render: typeof how === 'function' ? how : how.render }));
  const fields = named.map((n) => n.field).sort();
  return { name, fields, properties: new Map(named.map((n) => [n.property, { index: fields.indexOf(n.field), render: n.render }])) };
}

/**
 * Every struct goes through here: the engine has made fast machine code of these few lines long before it could have for code that each struct had of its
 * own. Only what is there is looked at: to find that a property is missing costs much more.
 */
function render({ name, properties, fields }: Layout, struct: any, more: any): any {
  const values = new Array(fields.length);
  fill(values, properties, isPlainObject(struct) ? struct : ownCopy(struct, properties), name);
  if (more !== undefined) {
    fill(values, properties, more, undefined);
  }
  const manifest: any = {};
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== undefined) {
      manifest[fields[i]] = values[i];
    }
  }
  return manifest;
}

function fill(values: any[], properties: ReadonlyMap<string, Property>, struct: any, structName: StructName | undefined): void {
  for (const name in struct) {
    const property = properties.get(name);
    const value = struct[name];
    if (property === undefined) {
      if (structName !== undefined) {
        leaveOut(errors().unknownProperty(structName, name, value));
      }
    } else if (value !== undefined) {
      try {
        values[property.index] = property.render === undefined ? value : property.render(value);
      } catch (e) {
        leaveOut(e as Error);
      }
    }
  }
}

/** Instances of classes may have their properties as accessors, which are not listed. */
function ownCopy(struct: any, properties: ReadonlyMap<string, Property>): any {
  return Object.fromEntries([...properties.keys()].map((name) => [name, struct[name]]));
}
