import { CLASSES, isA, isStruct, propertiesOf, typeOf, type Method, type Type, type TypeRef } from './assembly';
import type { Random } from '../random';

/** An expression of a program, in any language. */
export type Expression =
  | { readonly kind: 'json'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'struct'; readonly type: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'enum'; readonly type: string; readonly member: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly on: Expression | string; readonly method: string; readonly args: readonly Expression[] }
  | { readonly kind: 'new'; readonly type: string; readonly args: readonly Expression[] };

export type Entry = readonly [name: string, value: Expression];

/** There is no way to make a value of a type here. */
class Unmakeable extends Error {}

const STRINGS = ['web', 'a', 'nginx:1.27', '/data', '10', '500m', '1Gi', 'app', 'example.com/key', 'SIGTERM', 'é ✓', 'on', '', 'x y'];
const NUMBERS = [0, 1, 2, 3, 10, 80, 443, 8080, 30000, 65535];
const DEEPEST = 3;

/** What is in every program: `context` in `programs.ts`. */
const VARIABLES: Readonly<Record<string, string>> = {
  'podwright.ContainerPort': 'port', 'podwright.ISelectable': 'pod', 'podwright.PodTemplate': 'pod', 'podwright.Volume': 'volume',
};

const json = (value: string | number | boolean): Expression => ({ kind: 'json', value });
const seconds = (random: Random): Expression => ({ kind: 'call', on: 'cdk8s.Duration', method: 'seconds', args: [json(1 + random.below(600))] });

/** Types of other packages. */
const OTHERS: Readonly<Record<string, (random: Random) => Expression>> = {
  'cdk8s.ApiObjectMetadata': (random) => ({ kind: 'struct', type: 'cdk8s.ApiObjectMetadata', entries: [['labels', mapOf(random, () => text(random))]] }),
  'cdk8s.Duration': seconds,
};

function text(random: Random): Expression {
  return json(random.pick(STRINGS));
}

function mapOf(random: Random, value: () => Expression): Expression {
  const keys = [...new Set(Array.from({ length: random.below(3) }, () => random.pick(['app', 'cpu', 'memory', 'example.com/gpu'])))];
  return { kind: 'map', entries: keys.map((key): Entry => [key, value()]) };
}

/** A value of a type; undefined where none can be made. */
export function expressionOf(type: TypeRef, random: Random, depth = 0): Expression | undefined {
  try {
    return make(type, random, depth);
  } catch (e) {
    if (e instanceof Unmakeable) {
      return undefined;
    }
    throw e;
  }
}

function make(type: TypeRef, random: Random, depth: number): Expression {
  if (type.union !== undefined) {
    const made = type.union.types.map((one) => expressionOf(one, random, depth)).filter((one) => one !== undefined);
    return made.length === 0 ? refuse() : random.pick(made);
  }
  if (type.collection?.kind === 'array') {
    return { kind: 'list', items: Array.from({ length: random.below(3) }, () => make(type.collection!.elementtype, random, depth + 1)) };
  }
  if (type.collection !== undefined) {
    return mapOf(random, () => make(type.collection!.elementtype, random, depth + 1));
  }
  return type.fqn === undefined ? primitive(type.primitive!, random) : named(type.fqn, random, depth);
}

function primitive(name: string, random: Random): Expression {
  switch (name) {
    case 'number':
      return json(random.pick(NUMBERS));
    case 'boolean':
      return json(random.oneIn(2));
    case 'string':
      return text(random);
    default:
      return random.pick([text(random), json(random.pick(NUMBERS)), mapOf(random, () => text(random)), { kind: 'list', items: [text(random)] }]);
  }
}

function named(fqn: string, random: Random, depth: number): Expression {
  const type = typeOf(fqn);
  if (VARIABLES[fqn] !== undefined) {
    return { kind: 'variable', name: VARIABLES[fqn] };
  }
  if (type === undefined) {
    return (OTHERS[fqn] ?? refuse)(random);
  }
  if (type.kind === 'enum') {
    return { kind: 'enum', type: fqn, member: random.pick(type.members!).name };
  }
  if (type.datatype) {
    return structOf(type, random, depth);
  }
  const ways = type.kind === 'class' ? CLASSES.filter((one) => isA(one, fqn)).flatMap((one) => waysToMake(one)) : [];
  return ways.length === 0 ? refuse() : random.pick(ways)(random, depth + 1);
}

function structOf(type: Type, random: Random, depth: number): Expression {
  const entries = propertiesOf(type).flatMap((property): Entry[] => {
    if (property.optional && !random.oneIn(depth < DEEPEST ? 3 : 12)) {
      return [];
    }
    const value = property.optional ? expressionOf(property.type, random, depth + 1) : make(property.type, random, depth + 1);
    return value === undefined ? [] : [[property.name, value]];
  });
  return { kind: 'struct', type: type.fqn, entries };
}

type Way = (random: Random, depth: number) => Expression;

/** The factories of a class, and its constructor. */
export function waysToMake(type: Type): readonly Way[] {
  const factories = (type.methods ?? []).filter((method) => method.static && isA(typeOf(method.returns?.type.fqn), type.fqn)).map((method): Way => (
    (random, depth) => callOf(type.fqn, method, random, depth)));
  const isMade = type.initializer !== undefined && !type.abstract && !isConstruct(type);
  return isMade ? [...factories, (random, depth) => ({ kind: 'new', type: type.fqn, args: argumentsOf(type.initializer!, random, depth) })] : factories;
}

function isConstruct({ initializer }: Type): boolean {
  return initializer?.parameters?.[0]?.type.fqn === 'constructs.Construct';
}

export function callOf(on: Expression | string, method: Method, random: Random, depth = 0): Expression {
  return { kind: 'call', on, method: method.name, args: argumentsOf(method, random, depth) };
}

/** Structs are always given: languages differ in how they are left out. */
export function argumentsOf({ parameters = [] }: Method, random: Random, depth: number): Expression[] {
  const args: Expression[] = [];
  for (const parameter of parameters) {
    if (parameter.optional && !isStruct(parameter.type) && random.oneIn(2)) {
      break;
    }
    const count = parameter.variadic ? 1 + random.below(2) : 1;
    args.push(...Array.from({ length: count }, () => make(parameter.type, random, depth)));
  }
  return args;
}

function refuse(): never {
  throw new Unmakeable();
}
