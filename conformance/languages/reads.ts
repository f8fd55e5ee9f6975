import { isStruct, methodsOf, propertiesOf, propertiesOfClass, typeOf, type Type, type TypeRef } from './assembly';
import { callsOf, type Expression } from './expression';
import type { Random } from '../random';

/** What is read of what was read: that of a `Moment` of a `Timeline` of a `PodLifecycle`. */
const DEEPEST = 3;

/** All that can be read of an object as plain data. */
export function readsOf(type: Type, on: Expression, random: Random, depth = 0): Expression[] {
  const properties = propertiesOfClass(type).filter((property) => !property.static && !property.protected);
  const methods = methodsOf(type).filter((method) => !method.static && !method.protected && method.returns !== undefined);
  return [
    ...properties.flatMap((property) => plainOf({ kind: 'get', on, property: property.name }, property.type, random, depth)),
    ...methods.flatMap((method) => callsOf(on, method, random).flatMap((call) => plainOf(call, method.returns!.type, random, depth))),
  ];
}

/** The constants of a class. */
export function constantsOf(type: Type): Expression[] {
  return (type.properties ?? []).filter((property) => property.static && isPlain(property.type))
    .map(({ name }) => ({ kind: 'get', on: type.fqn, property: name }));
}

/** The parts of a value that are plain data; those of objects that cannot be made, but only read. */
function plainOf(value: Expression, type: TypeRef, random: Random, depth: number): Expression[] {
  const of = typeOf(type.fqn);
  if (isPlain(type)) {
    return [value];
  }
  const item = type.collection?.kind === 'array' ? typeOf(type.collection.elementtype.fqn) : undefined;
  if (item !== undefined) {
    const properties = item.datatype ? propertiesOf(item) : propertiesOfClass(item);
    return properties.filter((property) => isPlain(property.type)).map(({ name }) => ({ kind: 'each', list: value, type: item.fqn, property: name }));
  }
  if (of === undefined || depth === DEEPEST) {
    return [];
  }
  if (isStruct(type)) {
    return propertiesOf(of).filter(({ optional }) => !optional).flatMap((property) => plainOf({ kind: 'get', on: value, property: property.name }, property.type, random, depth + 1));
  }
  return of.kind === 'class' && of.initializer === undefined && !of.abstract && (of.methods ?? []).every((method) => !method.static) ? readsOf(of, value, random, depth + 1) : [];
}

/** Data that is the same in JSON; what is of any type may be an object. */
function isPlain({ primitive, collection, union }: TypeRef): boolean {
  if (collection !== undefined) {
    return isPlain(collection.elementtype) || collection.elementtype.primitive === 'any';
  }
  return union === undefined ? primitive !== undefined && primitive !== 'any' : union.types.every(isPlain);
}
