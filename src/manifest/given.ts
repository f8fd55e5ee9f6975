import { leaveOut } from './located';
import { misuse, reasonOf } from './misuse';
import { STRUCTS } from './structs';
import type * as unknownProperty from './unknown-property';
import { isPlainObject } from '../apimachinery/plain-object';

/** A struct of the public API. */
export type StructName = keyof typeof STRUCTS;

const known = new Map<StructName, ReadonlyMap<string, string | undefined>>();

/** The properties of a struct, each with the class of its value where that is one. */
export function propertiesOf(struct: StructName): ReadonlyMap<string, string | undefined> {
  let properties = known.get(struct);
  if (properties === undefined) {
    properties = new Map(STRUCTS[struct].split(' ').flatMap((word): [string, string | undefined][] => {
      const [name, type] = word.split(':');
      return name.startsWith('<') ? [...propertiesOf(name.slice(1) as StructName)] : [[name, type]];
    }));
    known.set(struct, properties);
  }
  return properties;
}

/**
 * A struct as it was given. The compiler sees no unknown property in a spread, in a constant that is shared, in plain JavaScript: here it is an error, as is
 * anything else than an object. Instances of classes may have more than the struct.
 *
 * @param taker the object that takes the properties, if its class may be one of the user's that extends podwright's
 */
export function given<T>(struct: StructName, value: T, taker?: object): T {
  try {
    return checked(struct, value, taker);
  } catch (e) {
    throw e instanceof TypeError ? misuse(`${struct}: ${reasonOf(e)}`, { cause: e }) : e;
  }
}

function checked<T>(struct: StructName, value: T, taker?: object): T {
  if (!isPlainObject(value)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw errors().notAStruct(struct, value);
    }
    return value;
  }
  const properties = propertiesOf(struct);
  for (const name in value) {
    if (!properties.has(name)) {
      leaveOut(errors().unknownProperty(struct, name, value[name], taker));
    }
  }
  return value;
}

/** The struct where there is one. */
export function givenIfAny<T>(struct: StructName, value: T): T {
  return value === undefined ? value : given(struct, value);
}

/** Those properties of a larger struct that belong to `struct`. */
export function partOf<T>(struct: StructName, value: T): T {
  return Object.fromEntries([...propertiesOf(struct).keys()].flatMap((name) => {
    const one = value[name as keyof T];
    return one === undefined ? [] : [[name, one]];
  })) as T;
}

/** What is wrong with a struct: loaded when something is. */
export function errors(): typeof unknownProperty {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./unknown-property');
}
