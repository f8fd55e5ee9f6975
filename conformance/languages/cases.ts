import { CLASSES, isA, isStruct, methodsOf, typeOf, type Method, type Type } from './assembly';
import { argumentsOf, callOf, expressionOf, waysToMake, type Expression } from './expression';
import type { Random } from '../random';

/** A part of a program: it makes something, changes it, and prints a manifest. */
export interface Case {
  readonly title: string;
  readonly made: Expression;
  /** Called on what was made, one after the other. */
  readonly verbs: readonly Extract<Expression, { kind: 'call' }>[];
  /** The method that gives the manifest: of what was made, or of the pod that it was put on. */
  readonly result: string;
  readonly isPattern: boolean;
}

const IT: Expression = { kind: 'variable', name: 'it' };
const ADDERS: Readonly<Record<string, string>> = {
  Container: 'addContainer', EphemeralContainer: 'addEphemeralContainer', InitContainer: 'addInitContainer', SidecarContainer: 'addSidecarContainer',
};
/** Those of other objects, and what needs objects of others. */
const LEFT_OUT = new Set(['AdoptedPod', 'RollOnChange', 'VolumeClaimTemplate']);
const VERBS = 3;

/** One case at least for each factory of a value, each kind of workload, container and pattern. */
export function casesOf(random: Random): readonly Case[] {
  return CLASSES.filter(({ name, abstract }) => !abstract && !LEFT_OUT.has(name)).flatMap((type) => casesOfType(type, random));
}

function casesOfType(type: Type, random: Random): Case[] {
  if (isA(type, 'podwright.ManifestValue')) {
    return makings(type, random).map((made) => caseOf(type, made, 'toManifest', random.oneIn(3) ? verbsOf(type, random, 1) : []));
  }
  if (isA(type, 'podwright.PodTemplate')) {
    return repeat(4, () => caseOf(type, constructOf(type, random), 'toPodTemplateSpec', verbsOf(type, random, VERBS)));
  }
  if (ADDERS[type.name] !== undefined) {
    const adder = methodsOf(typeOf('podwright.PodTemplate')).find(({ name }) => name === ADDERS[type.name])!;
    return repeat(4, () => caseOf(type, callOf({ kind: 'variable', name: 'pod' }, adder, random), 'toManifest', verbsOf(type, random, VERBS)));
  }
  if (isA(type, 'podwright.Pattern')) {
    return repeat(2, () => makings(type, random)).flat().map((made) => ({ ...caseOf(type, made, 'toPodSpec', []), isPattern: true }));
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

function constructOf(type: Type, random: Random): Expression {
  const [, ...args] = argumentsOf({ ...type.initializer!, parameters: [{ name: 'id', type: { primitive: 'string' } }, ...type.initializer!.parameters!.slice(2)] }, random, 0);
  return { kind: 'new', type: type.fqn, args: [{ kind: 'variable', name: 'chart' }, { kind: 'json', value: 'it' }, ...args] };
}

function verbsOf(type: Type, random: Random, count: number): Case['verbs'] {
  const verbs = methodsOf(type).filter((method) => isVerb(method));
  return repeat(count, () => (verbs.length === 0 ? [] : verbOf(random.pick(verbs), random))).flat();
}

/** What changes something, and gives back that or what it added. */
function isVerb({ name, static: isStatic, protected: isProtected, returns }: Method): boolean {
  return !isStatic && !isProtected && !/^to[A-Z]/.test(name) && typeOf(returns?.type.fqn)?.kind === 'class';
}

function verbOf(method: Method, random: Random): Case['verbs'][number][] {
  const required = (method.parameters ?? []).filter(({ optional, type }) => !optional || isStruct(type));
  return required.every(({ type }) => expressionOf(type, random) !== undefined) ? [callOf(IT, method, random) as Case['verbs'][number]] : [];
}

function caseOf(type: Type, made: Expression, result: string, verbs: Case['verbs']): Case {
  return { title: type.name, made, verbs, result, isPattern: false };
}

function repeat<T>(count: number, make: () => T | T[]): T[] {
  return Array.from({ length: count }, make).flat() as T[];
}
