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
  | { readonly kind: 'get'; readonly on: Expression | string; readonly property: string }
  | { readonly kind: 'each'; readonly list: Expression; readonly type: string; readonly property: string }
  | { readonly kind: 'call'; readonly on: Expression | string; readonly method: Method; readonly args: readonly Expression[] }
  | { readonly kind: 'new'; readonly type: string; readonly args: readonly Expression[] };

export type Entry = readonly [name: string, value: Expression];

/** There is no way to make a value of a type here. */
class Unmakeable extends Error {}

const STRINGS = ['web', 'main', 'a', 'nginx:1.27', '/data', '10', '500m', '1Gi', 'app', 'example.com/key', 'SIGTERM', 'é ✓', 'on', '', 'x y'];
const NUMBERS = [0, 1, 2, 3, 10, 80, 443, 8080, 30000, 65535];
const DEEPEST = 3;

/** What is in every program: `context` in `programs.ts`. */
const VARIABLES: Readonly<Record<string, string>> = {
  'constructs.IConstruct': 'pod',
  'podwright.ContainerPort': 'port',
  'podwright.ISelectable': 'pod',
  'podwright.PodTemplate': 'pod',
  'podwright.Volume': 'volume',
};

const json = (value: string | number | boolean): Expression => ({ kind: 'json', value });
const call = (on: string, method: string, ...args: Expression[]): Expression => ({ kind: 'call', on, method: { name: method, static: true }, args });

/** Types of other packages. */
const OTHERS: Readonly<Record<string, (random: Random) => Expression>> = {
  'cdk8s.ApiObjectMetadata': (random) => ({ kind: 'struct', type: 'cdk8s.ApiObjectMetadata', entries: [['labels', mapOf(random, () => text(random))]] }),
  'cdk8s.Duration': (random) => call('cdk8s.Duration', 'seconds', json(1 + random.below(600))),
  'cdk8s.JsonPatch': (random) => call('cdk8s.JsonPatch', 'add', json(random.pick(['/metadata/annotations', '/spec/nothing/there'])), mapOf(random, () => text(random))),
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
    const start = random.below(type.union.types.length);
    const types = [...type.union.types.slice(start), ...type.union.types.slice(0, start)];
    return types.reduce<Expression | undefined>((made, one) => made ?? expressionOf(one, random, depth), undefined) ?? refuse();
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
    return { kind: 'enum', type: fqn, member: pickOf(type, type.members!, random).name };
  }
  if (type.datatype) {
    return structOf(type, random, depth);
  }
  const ways = type.kind === 'class' ? CLASSES.filter((one) => isA(one, fqn)).flatMap((one) => waysToMake(one)) : [];
  return ways.length === 0 ? refuse() : random.pick(ways)(random, depth + 1);
}

function structOf(type: Type, random: Random, depth: number): Expression {
  const entries = propertiesOf(type).flatMap((property): Entry[] => {
    if (property.optional && !random.oneIn(depth < DEEPEST ? 3 : 12) && !isFirst(`${type.fqn}.${property.name}`, random)) {
      return [];
    }
    const value = property.optional ? expressionOf(property.type, random, depth + 1) : make(property.type, random, depth + 1);
    return value === undefined ? [] : [[property.name, value]];
  });
  return { kind: 'struct', type: type.fqn, entries };
}

/** What a source of random choices has chosen. */
const chosen = new WeakMap<Random, Set<string>>();

function chosenBy(random: Random): Set<string> {
  const names = chosen.get(random) ?? new Set();
  chosen.set(random, names);
  return names;
}

/** Whether a name is chosen for the first time. */
function isFirst(name: string, random: Random): boolean {
  const names = chosenBy(random);
  return names.size < names.add(name).size;
}

/** A member of a type: one that was not chosen before, where there is one. */
export function pickOf<T extends { readonly name: string }>({ fqn }: Type, members: readonly T[], random: Random): T {
  const names = chosenBy(random);
  const others = members.filter(({ name }) => !names.has(`${fqn}.${name}`));
  const picked = random.pick(others.length === 0 ? members : others);
  names.add(`${fqn}.${picked.name}`);
  return picked;
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

export function callOf(on: Expression | string, method: Method, random: Random, depth = 0): Extract<Expression, { kind: 'call' }> {
  return { kind: 'call', on, method, args: argumentsOf(method, random, depth) };
}

/** A call of a method; none where there is no way to make its arguments here. */
export function callsOf(on: Expression, method: Method, random: Random): Extract<Expression, { kind: 'call' }>[] {
  try {
    return [callOf(on, method, random)];
  } catch (e) {
    if (e instanceof Unmakeable) {
      return [];
    }
    throw e;
  }
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
