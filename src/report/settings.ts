import type { IConstruct } from 'constructs';
import type { Minor } from '../apimachinery/kubernetes-version';
import type { RuleId } from '../validation';

const SETTINGS = Symbol.for('podwright.ValidationSettings');
/** Marks a root with settings somewhere below. Most apps have none, and then no one needs to be looked up. */
const HAS_SETTINGS = Symbol.for('podwright.HasValidationSettings');

/** Settings of the validation for a construct and all below it. */
export interface Settings {
  /** Whether all API objects are validated, not only those of podwright. */
  everything?: boolean;
  /** The Kubernetes minor versions. */
  minors?: readonly Minor[];
  /** The Pod Security Standard that every pod must meet. */
  securityProfile?: string;
  /** Give advice. */
  advice?: boolean;
  /** Ids of acknowledged warnings and advice, with the reason. */
  acknowledged?: Map<RuleId, string>;
}

/** The settings of `scope` itself, to be changed. */
export function ownSettings(scope: IConstruct): Settings {
  if (!Object.hasOwn(scope, SETTINGS)) {
    Object.defineProperty(scope, SETTINGS, { value: {} });
    Object.defineProperty(scope.node.root, HAS_SETTINGS, { value: true });
  }
  return (scope as any)[SETTINGS];
}

/** The setting for `construct`: the nearest one on the way to the root. */
export function settingOf<K extends keyof Settings>(construct: IConstruct, key: K): Settings[K] {
  if (!(HAS_SETTINGS in construct.node.root)) {
    return undefined;
  }
  for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
    const value = (at as any)[SETTINGS]?.[key];
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

/** Whether the warning or advice `rule` was acknowledged for `construct`, at itself or anywhere above. */
export function isAcknowledged(construct: IConstruct, rule: RuleId): boolean {
  for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
    if (((at as any)[SETTINGS] as Settings | undefined)?.acknowledged?.has(rule)) {
      return true;
    }
  }
  return false;
}
