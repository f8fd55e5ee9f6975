import type { NodeSelectorTerm } from './node-selector-term';
import type { PodAffinityTerm } from './pod-affinity-term';
import type { Path } from '../apimachinery/path';
import { given } from '../manifest/given';
import { isAboutOwnPods, withOwnPods } from '../manifest/label-selector';
import { itemsOf } from '../manifest/list';
import { manifestOf } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/** Preferred nodes, with weights. */
export interface WeightedNodes {
  /** Which nodes. */
  readonly preference: NodeSelectorTerm;
  /** The weight: 1 to 100. */
  readonly weight: number;
}

/** Rules about nodes. */
export interface NodeAffinity {
  /**
   * Preferred nodes, with weights.
   *
   * @default - none
   */
  readonly preferred?: WeightedNodes[];
  /**
   * The node must match one of these terms.
   *
   * @default - any node
   */
  readonly required?: NodeSelectorTerm[];
}

/** Other pods to be near to, or away from, with a weight. */
export interface WeightedPods {
  /** Which pods. */
  readonly podAffinityTerm: PodAffinityTerm;
  /** The weight: 1 to 100. */
  readonly weight: number;
}

/** Rules about other pods. */
export interface PodAffinity {
  /**
   * Preferred rules, with weights.
   *
   * @default - none
   */
  readonly preferred?: WeightedPods[];
  /**
   * Required rules, all of them.
   *
   * @default - none
   */
  readonly required?: PodAffinityTerm[];
}

/** The rules of an affinity. */
export interface AffinityProps {
  /**
   * Rules about nodes.
   *
   * @default - none
   */
  readonly nodeAffinity?: NodeAffinity;
  /**
   * Rules to run near to other pods.
   *
   * @default - none
   */
  readonly podAffinity?: PodAffinity;
  /**
   * Rules to run away from other pods.
   *
   * @default - none
   */
  readonly podAntiAffinity?: PodAffinity;
}

const POD_TERMS = ['podAffinity', 'podAntiAffinity'] as const;

const renderWeightedNodes = structRenderer<WeightedNodes>({ preference: manifestOf, weight: AS_IS }, 'WeightedNodes');
const renderWeightedPods = structRenderer<WeightedPods>({ podAffinityTerm: manifestOf, weight: AS_IS }, 'WeightedPods');

/** The lists of an affinity, by the names that the manifest has for them. */
type Lists = { [kind in 'nodeAffinity' | 'podAffinity' | 'podAntiAffinity']: { preferred: any[]; required: any[] } };

/**
 * The affinity of a pod, `pod.affinity`. Its methods add rules.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
 *
 * @example
 * pod.affinity.requireNodes(NodeSelectorTerm.where(NodeLabel.in('kubernetes.io/arch', 'arm64')));
 */
export class Affinity {
  private readonly lists: Lists = {
    nodeAffinity: { preferred: [], required: [] },
    podAffinity: { preferred: [], required: [] },
    podAntiAffinity: { preferred: [], required: [] },
  };

  private listener?: (paths: Path[]) => void;

  /**
   * The pod must run on a node that matches one of these terms, or one of those added before. All requirements of one term must hold.
   *
   * @param terms which nodes
   */
  public requireNodes(...terms: NodeSelectorTerm[]): this {
    return this.add({ nodeAffinity: { required: terms } });
  }

  /**
   * The pod should run on these nodes.
   *
   * @param weight the weight: 1 to 100
   * @param term which nodes
   */
  public preferNodes(weight: number, term: NodeSelectorTerm): this {
    return this.add({ nodeAffinity: { preferred: [{ preference: term, weight }] } });
  }

  /**
   * The pod must run near to these pods, in addition to those added before.
   *
   * @param terms which pods, and the topology
   */
  public requirePods(...terms: PodAffinityTerm[]): this {
    return this.add({ podAffinity: { required: terms } });
  }

  /**
   * The pod should run near to these pods.
   *
   * @param weight the weight: 1 to 100
   * @param term which pods, and the topology
   */
  public preferPods(weight: number, term: PodAffinityTerm): this {
    return this.add({ podAffinity: { preferred: [{ podAffinityTerm: term, weight }] } });
  }

  /**
   * The pod must not run near to these pods, in addition to those added before.
   *
   * @param terms which pods, and the topology
   */
  public forbidPods(...terms: PodAffinityTerm[]): this {
    return this.add({ podAntiAffinity: { required: terms } });
  }

  /**
   * The pod should not run near to these pods.
   *
   * @param weight the weight: 1 to 100
   * @param term which pods, and the topology
   */
  public avoidPods(weight: number, term: PodAffinityTerm): this {
    return this.add({ podAntiAffinity: { preferred: [{ podAffinityTerm: term, weight }] } });
  }

  /**
   * Adds rules.
   *
   * @param props the rules
   */
  public add(props: AffinityProps): this {
    const { nodeAffinity = {}, podAffinity = {}, podAntiAffinity = {} } = given('AffinityProps', props);
    this.addTerms('nodeAffinity', given('NodeAffinity', nodeAffinity), renderWeightedNodes);
    this.addTerms('podAffinity', given('PodAffinity', podAffinity), renderWeightedPods);
    this.addTerms('podAntiAffinity', given('PodAffinity', podAntiAffinity), renderWeightedPods);
    return this;
  }

  /**
   * Has `listener` called with the places of all terms that are added from now on.
   *
   * @internal
   */
  public _onAdd(listener: (paths: Path[]) => void): this {
    this.listener = listener;
    return this;
  }

  /**
   * Remembers the terms: what is returned takes away all others.
   *
   * @internal
   */
  public _save(): () => void {
    const saved = Object.entries(this.lists).map(([kind, { preferred, required }]) => [kind, { preferred: [...preferred], required: [...required] }]);
    return () => Object.assign(this.lists, Object.fromEntries(saved));
  }

  /**
   * Whether a term is about the pods of the very pod that has the affinity.
   *
   * @internal
   */
  public get _isAboutOwnPods(): boolean {
    return POD_TERMS.some((kind) => {
      const { preferred, required } = this.lists[kind];
      return required.some(isAboutOwnPods) || preferred.some((p) => isAboutOwnPods(p.podAffinityTerm));
    });
  }

  /**
   * From now on, such terms have the selector of those pods.
   *
   * @internal
   */
  public _resolveOwnPods(labelSelector: any): void {
    for (const kind of POD_TERMS) {
      const { preferred, required } = this.lists[kind];
      this.lists[kind].required = required.map((term) => withOwnPods(term, labelSelector));
      this.lists[kind].preferred = preferred.map((p) => ({ podAffinityTerm: withOwnPods(p.podAffinityTerm, labelSelector), weight: p.weight }));
    }
  }

  /**
   * The rendered affinity, `undefined` if it is empty.
   *
   * @internal
   */
  public _render(): any {
    const affinity: any = {};
    for (const [kind, { preferred, required }] of Object.entries(this.lists)) {
      if (preferred.length > 0 || required.length > 0) {
        affinity[kind] = {};
      }
      if (preferred.length > 0) {
        affinity[kind].preferredDuringSchedulingIgnoredDuringExecution = [...preferred];
      }
      if (required.length > 0) {
        affinity[kind].requiredDuringSchedulingIgnoredDuringExecution = kind === 'nodeAffinity' ? { nodeSelectorTerms: [...required] } : [...required];
      }
    }
    return Object.keys(affinity).length > 0 ? affinity : undefined;
  }

  private addTerms(kind: keyof Lists, terms: { readonly preferred?: any[]; readonly required?: any[] }, weighted: (term: any) => any): void {
    this.append(kind, 'required', itemsOf(terms.required, `spec.affinity.${kind}.required`).map(manifestOf));
    this.append(kind, 'preferred', itemsOf(terms.preferred, `spec.affinity.${kind}.preferred`).map((term) => weighted(term)));
  }

  private append(kind: keyof Lists, list: 'preferred' | 'required', items: any[]): void {
    const before = this.lists[kind][list];
    if (items.length > 0) {
      const start = before.length;
      before.push(...items);
      this.listener?.(items.map((_, i) => [kind, ...pathOf(kind, list), start + i]));
    }
  }
}

function pathOf(kind: keyof Lists, list: 'preferred' | 'required'): Path {
  const field = `${list}DuringSchedulingIgnoredDuringExecution`;
  return kind === 'nodeAffinity' && list === 'required' ? [field, 'nodeSelectorTerms'] : [field];
}
