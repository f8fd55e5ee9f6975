import { CLASSES, isA, methodsOf, typeOf, type Method, type Type } from './assembly';
import { argumentsOf, callOf, callsOf, pickOf, waysToMake, type Expression } from './expression';
import { constantsOf, readsOf } from './reads';
import type { Random } from '../random';

/** A part of a program: it makes something, changes it, and prints what can be read of it. */
export interface Case {
  readonly title: string;
  readonly made: Expression;
  /** Called on what was made, one after the other. */
  readonly verbs: readonly Call[];
  /** Read at the end, each on its own. */
  readonly reads: readonly Expression[];
  readonly isPattern: boolean;
}

type Call = Extract<Expression, { kind: 'call' }>;

const IT: Expression = { kind: 'variable', name: 'it' };
const POD: Expression = { kind: 'variable', name: 'pod' };
const ADDERS: Readonly<Record<string, string>> = {
  Container: 'addContainer', EphemeralContainer: 'addEphemeralContainer', InitContainer: 'addInitContainer', SidecarContainer: 'addSidecarContainer',
};
/** What is there once in each program. */
const THERE: Readonly<Record<string, Expression>> = {
  Affinity: { kind: 'get', on: POD, property: 'affinity' }, ContainerPort: { kind: 'variable', name: 'port' }, Volume: { kind: 'variable', name: 'volume' },
};
/** What looks at a pod. */
const VIEWS = ['Explanation', 'PodAssert', 'PodLifecycle', 'Validation'];
/** Those of other objects, and what needs objects of others. */
const LEFT_OUT = new Set(['AdoptedPod', 'RollOnChange', 'VolumeClaimTemplate']);
const VERBS = 3;

/** One case at least for each factory of a value, each kind of workload, container and pattern, and each class that looks at them. */
export function casesOf(random: Random): readonly Case[] {
  const made = CLASSES.filter(({ name, abstract }) => !abstract && !LEFT_OUT.has(name)).flatMap((type) => casesOfType(type, random));
  const constants = CLASSES.map((type): Case => ({ title: type.name, made: { kind: 'json', value: null }, verbs: [], reads: constantsOf(type), isPattern: false }));
  return [...made, ...constants.filter(({ reads }) => reads.length > 0)];
}

function casesOfType(type: Type, random: Random): Case[] {
  if (isA(type, 'podwright.ManifestValue') || type.name === 'Quantity') {
    return repeat(2, () => makings(type, random)).map((made) => caseOf(type, made, random, random.oneIn(3) ? 1 : 0));
  }
  if (isA(type, 'podwright.PodTemplate')) {
    return repeat(4, () => caseOf(type, constructOf(type, random), random, VERBS));
  }
  if (ADDERS[type.name] !== undefined) {
    const adder = methodsOf(typeOf('podwright.PodTemplate')).find(({ name }) => name === ADDERS[type.name])!;
    return [caseOf(type, constructOf(type, random, POD), random, VERBS), ...repeat(3, () => caseOf(type, callOf(POD, adder, random), random, VERBS))];
  }
  if (isA(type, 'podwright.Pattern')) {
    const reads = readsOf(typeOf('podwright.Pod')!, POD, random);
    return repeat(2, () => makings(type, random)).flat().map((made) => ({ title: type.name, made, verbs: [], reads, isPattern: true }));
  }
  if (THERE[type.name] !== undefined) {
    return repeat(4, () => ({ ...caseOf(type, THERE[type.name], random, VERBS), reads: [...readsOf(type, IT, random), ...readsOf(typeOf('podwright.Pod')!, POD, random)] }));
  }
  if (VIEWS.includes(type.name)) {
    const of = methodsOf(type).find(({ name }) => name === 'of')!;
    const [, ...options] = argumentsOf(of, random, 0);
    return repeat(8, () => caseOf(type, { kind: 'call', on: type.fqn, method: of, args: [POD, ...options] }, random, VERBS));
  }
  return [];
}

function makings(type: Type, random: Random): Expression[] {
  return waysToMake(type).flatMap((way) => {
    try {
      return [way(random, 0)];
    } catch {
      // It needs something that no program here has.
      return [];
    }
  });
}

function constructOf(type: Type, random: Random, scope: Expression = { kind: 'variable', name: 'chart' }): Expression {
  const { initializer } = type;
  const [, ...args] = argumentsOf({ ...initializer!, parameters: [{ name: 'id', type: { primitive: 'string' } }, ...initializer!.parameters!.slice(2)] }, random, 0);
  return { kind: 'new', type: type.fqn, args: [scope, { kind: 'json', value: 'it' }, ...args] };
}

function verbsOf(type: Type, random: Random, count: number): Case['verbs'] {
  const verbs = methodsOf(type).filter((method) => isVerb(method));
  return repeat(count, () => (verbs.length === 0 ? [] : callsOf(IT, pickOf(type, verbs, random), random)));
}

/** What changes something, and gives back that, what it added, or nothing. */
function isVerb({ name, static: isStatic, protected: isProtected, returns }: Method): boolean {
  const fqn = returns?.type.fqn;
  return !isStatic && !isProtected && !/^to[A-Z]/.test(name) && (returns === undefined || (fqn !== undefined && (typeOf(fqn)?.kind ?? 'class') === 'class'));
}

function caseOf(type: Type, made: Expression, random: Random, verbs: number): Case {
  return { title: type.name, made, verbs: verbsOf(type, random, verbs), reads: readsOf(type, IT, random), isPattern: false };
}

function repeat<T>(count: number, make: () => T | T[]): T[] {
  return Array.from({ length: count }, make).flat() as T[];
}
