import type { RuleId } from '../validation';

/** How bad a finding is. */
export enum FindingSeverity {
  /** The API server, or the security profile that was asked for, rejects it. */
  ERROR = 'error',
  /** It is accepted, and most likely not what was meant. */
  WARNING = 'warning',
  /** It is accepted, and sure or nearly sure to fail. Given only where advice is asked for. */
  ADVICE = 'advice',
}

/** A line of a program. */
export interface FindingPlace {
  /** File, line and column, from the working directory: `examples/shop.ts:14:7`. Where the language of the program does not say the line, the path of the construct. */
  readonly position: string;
  /** What was called there: `Pod.addContainer`, `new Container`. Empty where that is not known. */
  readonly call: string;
  /**
   * The line that called the function that `position` is in: of a helper, a mixin, a class.
   *
   * @default - `position` is not in a function, or the line is not known
   */
  readonly calledFrom?: string;
  /**
   * Whether `position` is only near the line, such as the one that made the pod: in very large apps not every call is noted. With the environment variable
   * `PODWRIGHT_PLACES=all` every one is.
   *
   * @default false
   */
  readonly isNear?: boolean;
}

/** The object that a finding is about. */
export interface FindingObject {
  /** The version of its kind: `apps/v1`. */
  readonly apiVersion: string;
  /** Its kind: `Deployment`. */
  readonly kind: string;
  /**
   * Its name.
   *
   * @default - the API server makes one
   */
  readonly name?: string;
  /**
   * Its namespace.
   *
   * @default - that in which it is applied
   */
  readonly namespace?: string;
}

/** Something that is wrong with an app, with everything that is known of where it comes from. */
export interface Finding {
  /** How bad it is. */
  readonly severity: FindingSeverity;
  /** The construct whose manifest it is: `shop/web`. */
  readonly path: string;
  /**
   * Stable id of the rule: `container/name-unique`. See docs/rules.md.
   *
   * @default - it is an error of a construct of others
   */
  readonly rule?: string;
  /**
   * The object.
   *
   * @default - it is an error of a construct that is no object
   */
  readonly object?: FindingObject;
  /** The field in Kubernetes' spelling: `spec.containers[0].name`. Empty for the whole object. */
  readonly field: string;
  /** Field, kind of error, value and explanation in one line, in Kubernetes' words. */
  readonly message: string;
  /**
   * The line of code that is wrong, or of the file that was included.
   *
   * @default - it is not known
   */
  readonly place?: FindingPlace;
  /**
   * For duplicates: the line of the first one.
   *
   * @default - it is no duplicate, or the line is not known
   */
  readonly firstPlace?: FindingPlace;
  /**
   * What to do.
   *
   * @default - the message says it all
   */
  readonly hint?: string;
}

/** A finding of a rule. */
export interface RuleFinding extends Finding {
  readonly rule: RuleId;
}

/**
 * The finding as text, without the construct path that cdk8s writes in front. Test runners take lines that begin with `at` for a stack.
 *
 *     spec.containers[1].name: Duplicate value: "nginx"
 *         --> examples/shop.ts:14:7  (Pod.addContainer)
 *         called from examples/main.ts:3:1
 *         first used in examples/shop.ts:9:7; container names are unique within a pod
 */
export function formatFinding({ message, place, firstPlace, hint }: Finding): string {
  const lines = [message];
  if (place !== undefined) {
    lines.push(`--> ${positionText(place)}${place.call && `  (${place.call})`}`);
    if (place.calledFrom !== undefined) {
      lines.push(`called from ${place.calledFrom}`);
    }
  }
  if (firstPlace !== undefined) {
    lines.push(`first used in ${positionText(firstPlace)}${hint === undefined ? '' : `; ${hint}`}`);
  } else if (hint !== undefined) {
    lines.push(hint);
  }
  return lines.join('\n      ');
}

function positionText({ position, isNear }: FindingPlace): string {
  return isNear === true ? `near ${position}` : position;
}
