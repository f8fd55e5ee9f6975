import { own } from './plain-object';

interface Requirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly Requirement[];
}

/**
 * Whether the selector, which is taken to be a proper one, selects what has these labels. No selector selects nothing; an empty one, everything.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function selects(selector: Selector | undefined, labels: Readonly<Record<string, string>>): boolean {
  if (!selector) {
    return false;
  }
  for (const key in selector.matchLabels) {
    if (own(labels, key) !== selector.matchLabels[key]) {
      return false;
    }
  }
  return (selector.matchExpressions ?? []).every((requirement) => meets(own(labels, requirement.key ?? ''), requirement));
}

/** Whether a value, undefined where there is none, meets a requirement with one of the operators that selectors of labels have. */
export function meets(value: string | undefined, { operator, values = [] }: Requirement): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** Whether the selector says nothing, and so selects everything. */
export function isEmptySelector(selector: Selector): boolean {
  return Object.keys(selector.matchLabels ?? {}).length + (selector.matchExpressions?.length ?? 0) === 0;
}
