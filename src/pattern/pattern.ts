import { ApiObject } from 'cdk8s';
import type { IConstruct, IMixin } from 'constructs';
import { AdoptedPod } from './adopted-pod';
import { clash, titleOf } from './clash';
import { overwritten, saidBy } from './overwritten';
import { signatureOf } from './signature';
import { givenConstruct } from '../manifest/given-construct';
import { misuse } from '../manifest/misuse';
import { PodTemplate } from '../pod';
import { addGovernor, type Governor } from '../pod/governors';
import { keepingHostStack, runForEarlierCall } from '../provenance/host-place';
import { checkCallAtSynth } from '../report/check-at-synth';

/** The patterns of a pod, or of a scope of pods, by class and name (those of other languages by themselves), with the options of each. */
const APPLIED = Symbol.for('podwright.AppliedPatterns');

/**
 * A pattern adds something to the pods of a team: a sidecar, an init container, settings.
 *
 * It is a mixin: `pod.with(pattern)` applies it to one pod, `chart.with(pattern)` and `app.with(pattern)` to every pod that they contain, in the order of the
 * calls; to a pod that is added later, at synth. It is applied to all of them or, if it fails, to none, and replaces nothing that was set before. It works on pods
 * and workloads of podwright, of cdk8s-plus, of included YAML and of Helm output. Applied twice, it changes nothing the second time.
 *
 * To write a pattern, extend this class or one of the shapes (`Sidecar`, `FileProducer`, `FileConsumer`, `LocalProxy`, `ReverseProxy`, `InitGate`).
 */
export abstract class Pattern implements IMixin {
  /** The name of its container, if it has one. It must differ from other patterns of the class on the same pod. */
  public readonly name: string;

  private readonly signature: string;

  /**
   * @param name a name that differs from other patterns of the class on the same pod
   * @param options its options: two patterns of the same class, name and options are the same
   */
  protected constructor(name: string, options?: any) {
    this.name = name;
    this.signature = signatureOf(options);
  }

  /**
   * Whether `construct` is a pod, a workload, or a scope of them.
   *
   * @param construct any construct
   */
  public supports(construct: IConstruct): boolean {
    return hasPod(construct) || !this.isOnScopeOf(construct);
  }

  /**
   * Applies the pattern to a pod or a workload, or to all of a scope, including those that are added later.
   *
   * @param construct a pod, a workload, or a scope such as a chart
   */
  public applyTo(construct: IConstruct): void {
    givenConstruct(construct, titleOf(this));
    if (PodTemplate.isPodTemplate(construct) || hasPod(construct)) {
      this.applyToAll([construct], construct);
    } else if (!this.isOnScopeOf(construct)) {
      this.applyToScope(construct);
    }
  }

  private applyToScope(scope: IConstruct): void {
    this.applyToAll(scope.node.findAll().filter(hasPod), scope);
    const governor: Governor = { scope, govern: (pod) => runForEarlierCall(() => this.applyToOne(pod as PodTemplate, scope)) };
    addGovernor(governor);
    patternsOn(scope).set(this.key, this.signature);
    checkCallAtSynth(scope, () => this.missing(scope));
  }

  /** Applies it to all pods or, if it fails, to none. */
  private applyToAll(constructs: readonly IConstruct[], scope: IConstruct): void {
    const undo: (() => void)[] = [];
    try {
      constructs.flatMap(podsOf).forEach((pod) => undo.push(this.applyToOne(pod, scope)));
    } catch (e) {
      undo.reverse().forEach((one) => one());
      throw e;
    }
  }

  /** Applies it to a pod, or leaves the pod unchanged. Returns the function that removes it again. */
  private applyToOne(pod: PodTemplate, scope: IConstruct): () => void {
    const applied = patternsOn(pod);
    const { key } = this;
    const before = applied.get(key);
    if (before === this.signature) {
      return () => {};
    }
    if (before !== undefined) {
      throw misuse(`[${pod.node.path}] ${titleOf(this)} is on this pod already, with other options; apply it once, or give one of them another name`);
    }
    const restore = pod._save();
    const undo = () => {
      applied.delete(key);
      restore();
    };
    applied.set(key, this.signature);
    try {
      this.runOn(pod, scope);
    } catch (e) {
      undo();
      throw e;
    }
    return undo;
  }

  private runOn(pod: PodTemplate, scope: IConstruct): void {
    const said = saidBy(pod);
    const governance = pod._governance;
    const outer = governance.applying;
    governance.applying = titleOf(this);
    try {
      this._applyIn(pod, scope);
    } finally {
      governance.applying = outer;
    }
    const replaced = overwritten(pod, said, this._mayReplace);
    if (replaced !== undefined) {
      throw clash(pod, this, `${replaced}; leave one of them out`);
    }
  }

  /** The errors of scopes without a pod, at synth. */
  private missing(scope: IConstruct): string[] {
    const pods = scope.node.findAll().filter(hasPod);
    if (pods.length === 0) {
      return [`${titleOf(this)} was applied to this scope, in which there is no pod; apply it to one that has pods`];
    }
    return pods.filter((one) => ApiObject.isApiObject(one) && !AdoptedPod._allOf(one).some((pod) => isOn(pod, this.key))).map((one) =>
      `${titleOf(this)} is not on [${one.node.path}], which was added after it: objects of other libraries must exist before a pattern is applied to their scope`);
  }

  private isOnScopeOf(construct: IConstruct): boolean {
    for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
      if (isOn(at, this.key)) {
        if (at === construct && patternsOn(at).get(this.key) !== this.signature) {
          throw misuse(`[${at.node.path}] ${titleOf(this)} is on this scope already, with other options; apply it once, or give one of them another name`);
        }
        return true;
      }
    }
    return false;
  }

  private get key(): Pattern | string {
    return this.isOfOtherLanguage ? this : titleOf(this);
  }

  /** The class of a pattern that was written in another language is not known here: only its own methods are, which jsii puts on the object. */
  private get isOfOtherLanguage(): boolean {
    return Object.values(Object.getOwnPropertyDescriptors(this)).some(({ enumerable, value }) => !enumerable && typeof value === 'function');
  }

  /**
   * Fields of containers that the pattern may replace. Replacing others is an error.
   *
   * @internal
   */
  protected get _mayReplace(): readonly string[] {
    return [];
  }

  /**
   * Applies the pattern to one pod of a scope.
   *
   * @internal
   */
  protected _applyIn(pod: PodTemplate, _scope: IConstruct): void {
    keepingHostStack(() => this.applyToPod(pod));
  }

  /**
   * Applies the pattern to one pod.
   *
   * @param pod the pod, which may be an adopted one
   */
  protected abstract applyToPod(pod: PodTemplate): void;
}

/** A custom resource may have several pods. */
function podsOf(construct: IConstruct): readonly PodTemplate[] {
  if (PodTemplate.isPodTemplate(construct)) {
    return [construct];
  }
  const adopted = AdoptedPod._allOf(construct as ApiObject);
  return adopted.length > 0 ? adopted : [AdoptedPod.of(construct as ApiObject)];
}

function hasPod(construct: IConstruct): boolean {
  if (PodTemplate.isPodTemplate(construct)) {
    return !AdoptedPod.isAdoptedPod(construct);
  }
  return ApiObject.isApiObject(construct) && AdoptedPod.canAdopt(construct);
}

function isOn(construct: any, key: Pattern | string): boolean {
  return construct !== undefined && Object.hasOwn(construct, APPLIED) && construct[APPLIED].has(key);
}

function patternsOn(construct: any): Map<Pattern | string, string> {
  if (!Object.hasOwn(construct, APPLIED)) {
    Object.defineProperty(construct, APPLIED, { value: new Map() });
  }
  return construct[APPLIED];
}

// Plain JavaScript may give the class itself to `with`, which asks what it gets. A static method it cannot be: jsii has one method of a name.
Object.defineProperty(Pattern, 'supports', {
  value(this: typeof Pattern) {
    throw misuse(`with() takes a pattern, got the class ${this.name}; write new ${this.name}(...)`);
  },
});
