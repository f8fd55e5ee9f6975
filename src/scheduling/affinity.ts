import type { NodeSelectorTerm } from './node-selector-term';
import type { PodAffinityTerm } from './pod-affinity-term';
import type { Path } from '../apimachinery/path';
import { given } from '../manifest/given';
import { itemsOf } from '../manifest/list';
import { manifestOf } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/** Nodes that are better than others. */
export interface WeightedNodes {
  /** Which nodes. */
  readonly preference: NodeSelectorTerm;
  /** How much better: 1 to 100. */
  readonly weight: number;
}

/** Where a pod must and should run, by nodes. */
export interface NodeAffinity {
  /**
   * Nodes that are better than others.
   *
   * @default - none
   */
  readonly preferred?: WeightedNodes[];
  /**
   * The node must fit one of these terms.
   *
   * @default - any node
   */
  readonly required?: NodeSelectorTerm[];
}

/** A neighbourhood that is better, or worse, than others. */
export interface WeightedPods {
  /** Which pods. */
  readonly podAffinityTerm: PodAffinityTerm;
  /** How much better or worse: 1 to 100. */
  readonly weight: number;
}

/** Where a pod must and should run, or must and should not, by the pods that are there already. */
export interface PodAffinity {
  /**
   * Neighbourhoods that are better, or worse, than others.
   *
   * @default - none
   */
  readonly preferred?: WeightedPods[];
  /**
   * All of these must hold.
   *
   * @default - none
   */
  readonly required?: PodAffinityTerm[];
}

/** Where a pod must, should, should not and must not run. */
export interface AffinityProps {
  /**
   * By nodes.
   *
   * @default - none
   */
  readonly nodeAffinity?: NodeAffinity;
  /**
   * Near to pods.
   *
   * @default - none
   */
  readonly podAffinity?: PodAffinity;
  /**
   * Away from pods.
   *
   * @default - none
   */
  readonly podAntiAffinity?: PodAffinity;
}

/** The lists of an affinity, by the names that the manifest has for them. */
const renderWeightedNodes = structRenderer<WeightedNodes>({ preference: manifestOf, weight: AS_IS }, 'WeightedNodes');
const renderWeightedPods = structRenderer<WeightedPods>({ podAffinityTerm: manifestOf, weight: AS_IS }, 'WeightedPods');

type Lists = { [kind in 'nodeAffinity' | 'podAffinity' | 'podAntiAffinity']: { preferred: any[]; required: any[] } };

/**
 * Where a pod must, should, should not and must not run. Belongs to a pod, which has it as `affinity`; its verbs add to it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
 */
export class Affinity {
  private readonly lists: Lists = {
    nodeAffinity: { preferred: [], required: [] },
    podAffinity: { preferred: [], required: [] },
    podAntiAffinity: { preferred: [], required: [] },
  };

  private listener?: (paths: Path[]) => void;

  /**
   * The pod must run on a node that fits one of these terms, or one of those said before. To ask for several things at once, say them in one term.
   *
   * @param terms which nodes
   */
  public requireNodes(...terms: NodeSelectorTerm[]): this {
    return this.add({ nodeAffinity: { required: terms } });
  }

  /**
   * Some nodes are better than others.
   *
   * @param weight how much better: 1 to 100
   * @param term which nodes
   */
  public preferNodes(weight: number, term: NodeSelectorTerm): this {
    return this.add({ nodeAffinity: { preferred: [{ preference: term, weight }] } });
  }

  /**
   * The pod must run near to these pods, and near to those said before.
   *
   * @param terms which pods, and how near
   */
  public requirePods(...terms: PodAffinityTerm[]): this {
    return this.add({ podAffinity: { required: terms } });
  }

  /**
   * It is better to run near to these pods.
   *
   * @param weight how much better: 1 to 100
   * @param term which pods, and how near
   */
  public preferPods(weight: number, term: PodAffinityTerm): this {
    return this.add({ podAffinity: { preferred: [{ podAffinityTerm: term, weight }] } });
  }

  /**
   * The pod must not run near to these pods, nor to those said before.
   *
   * @param terms which pods, and how near
   */
  public forbidPods(...terms: PodAffinityTerm[]): this {
    return this.add({ podAntiAffinity: { required: terms } });
  }

  /**
   * It is better not to run near to these pods.
   *
   * @param weight how much better: 1 to 100
   * @param term which pods, and how near
   */
  public avoidPods(weight: number, term: PodAffinityTerm): this {
    return this.add({ podAntiAffinity: { preferred: [{ podAffinityTerm: term, weight }] } });
  }

  /**
   * Adds everything of it.
   *
   * @param props where the pod must, should, should not and must not run
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
   * The affinity as it stands in the manifest, `undefined` where nothing was said.
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
