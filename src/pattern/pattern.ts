import { ApiObject } from 'cdk8s';
import type { IConstruct, IMixin } from 'constructs';
import { AdoptedPod } from './adopted-pod';
import { titleOf } from './clash';
import { signatureOf } from './signature';
import { PodTemplate } from '../pod';

/** The patterns of a pod, by class and name (those of other languages by themselves), with the options of each. */
const APPLIED = Symbol.for('podwright.AppliedPatterns');

/**
 * A pattern adds something to the pods of a team: a sidecar, an init container, settings.
 *
 * It is a mixin: `pod.with(pattern)` applies it to one pod, `chart.with(pattern)` and `app.with(pattern)` to every pod that they contain then, in the order
 * of the calls. It works on pods and workloads of podwright, of cdk8s-plus, of included YAML and of Helm output.
 * Applied twice, it changes nothing the second time.
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
   * Whether `construct` is a pod or a workload.
   *
   * @param construct any construct
   */
  public supports(construct: IConstruct): boolean {
    if (PodTemplate.isPodTemplate(construct)) {
      return !AdoptedPod.isAdoptedPod(construct);
    }
    return ApiObject.isApiObject(construct) && AdoptedPod.canAdopt(construct);
  }

  /**
   * Applies the pattern to a pod or a workload.
   *
   * @param construct a pod or a workload
   */
  public applyTo(construct: IConstruct): void {
    podsOf(construct).forEach((pod) => this.applyOnce(pod));
  }

  private applyOnce(pod: PodTemplate): void {
    const applied = appliedTo(pod);
    const title = titleOf(this);
    const key = this.isOfOtherLanguage ? this : title;
    const before = applied.get(key);
    if (before === this.signature) {
      return;
    }
    if (before !== undefined) {
      throw new Error(`[${pod.node.path}] ${title} is on this pod already, with other options; put it on once, or give one of them another name`);
    }
    applied.set(key, this.signature);
    this.applyToPod(pod);
  }

  /** The class of a pattern that was written in another language is not known here: only its own methods are, which jsii puts on the object. */
  private get isOfOtherLanguage(): boolean {
    return Object.values(Object.getOwnPropertyDescriptors(this)).some(({ enumerable, value }) => !enumerable && typeof value === 'function');
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

function appliedTo(pod: any): Map<Pattern | string, string> {
  if (!Object.hasOwn(pod, APPLIED)) {
    Object.defineProperty(pod, APPLIED, { value: new Map() });
  }
  return pod[APPLIED];
}
