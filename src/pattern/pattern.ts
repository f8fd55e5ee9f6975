import { ApiObject } from 'cdk8s';
import type { IConstruct, IMixin } from 'constructs';
import { AdoptedPod } from './adopted-pod';
import { titleOf } from './clash';
import { signatureOf } from './signature';
import { PodTemplate } from '../pod';

/** The patterns that a pod has, by kind and name (those of other languages by themselves), with what was said of each. */
const APPLIED = Symbol.for('podwright.AppliedPatterns');

/**
 * Something that teams put around the containers of a pod: a sidecar, an init container, settings.
 *
 * It is a mixin: `pod.with(pattern)` puts it on one pod, `chart.with(pattern)` and `app.with(pattern)` on every pod that is in there by then, in the order
 * of the calls. It works on podwright's own pods and workloads, and on the pods and workloads of others: those of cdk8s-plus, included YAML, Helm output.
 * Put on twice, it changes nothing the second time.
 *
 * To write one's own, extend this class or one of the shapes (`Sidecar`, `FileProducer`, `FileConsumer`, `LocalProxy`, `ReverseProxy`, `InitGate`).
 */
export abstract class Pattern implements IMixin {
  /** What tells it from others of its kind on the same pod: the name of its container, where it has one. */
  public readonly name: string;

  private readonly signature: string;

  /**
   * @param name what tells it from others of its kind on the same pod
   * @param options what else makes it what it is: two of the same kind, name and options are the same pattern
   */
  protected constructor(name: string, options?: any) {
    this.name = name;
    this.signature = signatureOf(options);
  }

  /**
   * Whether `construct` is a pod, or something that makes pods.
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
   * Puts the pattern on a pod, or on something that makes pods.
   *
   * @param construct a construct that it supports
   */
  public applyTo(construct: IConstruct): void {
    const pod = PodTemplate.isPodTemplate(construct) ? construct : AdoptedPod.of(construct as ApiObject);
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
    return Object.getOwnPropertyNames(this).some((name) => name in Object.getPrototypeOf(this));
  }

  /**
   * What the pattern does to one pod.
   *
   * @param pod the pod; pods of others look the same as podwright's own
   */
  protected abstract applyToPod(pod: PodTemplate): void;
}

function appliedTo(pod: any): Map<Pattern | string, string> {
  if (!Object.hasOwn(pod, APPLIED)) {
    Object.defineProperty(pod, APPLIED, { value: new Map() });
  }
  return pod[APPLIED];
}
