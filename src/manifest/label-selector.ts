import { given } from './given';
import { itemsOf } from './list';
import { ManifestValue } from './manifest-value';
import { givenMap, mapOrNone } from './map';
import { misuse } from './misuse';
import { manifestOf, plainCopy } from './plain';
import { compact } from './render';
import { sortedMap } from './sorted';

/** Anything that selects pods by labels: a `Pod`, a `Deployment`. */
export interface ISelectable {
  /** The selector of its pods, as plain data. */
  toLabelSelector(): { [field: string]: any };
}

/**
 * A requirement of a label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export class LabelExpression extends ManifestValue {
  /**
   * The label has one of these values.
   *
   * @param key key of the label
   * @param values at least one
   */
  public static in(key: string, ...values: string[]): LabelExpression {
    return new LabelExpression({ key, operator: 'In', values });
  }

  /**
   * The label does not exist, or has none of these values.
   *
   * @param key key of the label
   * @param values at least one
   */
  public static notIn(key: string, ...values: string[]): LabelExpression {
    return new LabelExpression({ key, operator: 'NotIn', values });
  }

  /**
   * The label exists.
   *
   * @param key key of the label
   */
  public static exists(key: string): LabelExpression {
    return new LabelExpression({ key, operator: 'Exists' });
  }

  /**
   * The label does not exist.
   *
   * @param key key of the label
   */
  public static doesNotExist(key: string): LabelExpression {
    return new LabelExpression({ key, operator: 'DoesNotExist' });
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/** Options of a label selector. All requirements must hold. */
export interface LabelSelectorOptions {
  /**
   * Requirements of labels.
   *
   * @default - nothing
   */
  readonly matchExpressions?: LabelExpression[];
  /**
   * Labels with their values.
   *
   * @default - none
   */
  readonly matchLabels?: { readonly [key: string]: string };
}

/** Stands for the selector of the pod that it is used in, until the pod knows its own. No label has such a key: elsewhere it is rejected. */
const OWN_PODS: any = Object.freeze({ matchLabels: { 'LabelSelector.ownPods() is for affinity and spread constraints of a pod': '' } });

/**
 * Selects objects by their labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 *
 * @example
 * LabelSelector.of({ matchLabels: { app: 'web' }, matchExpressions: [LabelExpression.in('tier', 'front', 'back')] });
 */
export class LabelSelector extends ManifestValue {
  /**
   * Selects by labels and requirements.
   *
   * @param options the requirements, which must all hold
   */
  public static of(options: LabelSelectorOptions): LabelSelector {
    const { matchExpressions, matchLabels } = given('LabelSelectorOptions', options);
    return new LabelSelector(compact({
      matchExpressions: matchExpressions && itemsOf(matchExpressions, 'matchExpressions').map(manifestOf),
      matchLabels: sortedMap(givenMap(mapOrNone(matchLabels, 'matchLabels'), 'matchLabels')),
    }));
  }

  /**
   * Selects by labels with their values.
   *
   * @param labels the labels, which must all match
   */
  public static labels(labels: { readonly [key: string]: string }): LabelSelector {
    if (labels === undefined || labels === null) {
      throw misuse(`LabelSelector.labels takes an object such as { app: 'web' }, got ${labels}; LabelSelector.of({}) selects everything`);
    }
    return LabelSelector.of({ matchLabels: labels });
  }

  /**
   * Selects by requirements of labels.
   *
   * @param expressions the requirements, which must all hold
   */
  public static where(...expressions: LabelExpression[]): LabelSelector {
    return LabelSelector.of({ matchExpressions: expressions });
  }

  /**
   * Selects the pods of a pod, a workload or a template.
   *
   * @param pods the pod, workload or template
   */
  public static pods(pods: ISelectable): LabelSelector {
    return new LabelSelector(plainCopy(pods.toLabelSelector()));
  }

  /** The pods of the very pod or workload that it is used in: for its affinity, and for how it is spread. */
  public static ownPods(): LabelSelector {
    return new LabelSelector(OWN_PODS);
  }

  /** Everything. */
  public static all(): LabelSelector {
    return new LabelSelector({});
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/** Whether a rendered affinity term, or spread constraint, is about the pods of the pod that it belongs to. */
export function isAboutOwnPods(term: any): boolean {
  return term?.labelSelector === OWN_PODS;
}

/** Such a term with the selector of those pods; any other as it is. */
export function withOwnPods(term: any, labelSelector: any): any {
  return isAboutOwnPods(term) ? { ...term, labelSelector } : term;
}
