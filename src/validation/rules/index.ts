import type { RuleId } from './register';
import type { Rule } from './rule';
import { isOn } from '../../apimachinery/kubernetes-version';
import { nearestTo } from '../../apimachinery/nearest';

export type { RuleId } from './register';

type Register = typeof import('./register').RULES;

let loaded: Register | undefined;

/** The register: it is loaded when the first rule is broken, which in most apps none is. */
function register(): Register {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= (require('./register') as typeof import('./register')).RULES;
}

export function ruleOf(id: RuleId): Rule {
  return register()[id];
}

/** Whether the target, Kubernetes 1.`minor`, has the rule. */
export function holdsIn(id: RuleId, minor: number): boolean {
  const { since = 0, until = Infinity, gate } = ruleOf(id);
  return since <= minor && minor < until && (gate === undefined || isOn(gate, minor));
}

/** The rule of that id. An unknown id is an error that names the nearest one. */
export function ruleIdOf(text: string): RuleId {
  if (isRuleId(text)) {
    return text;
  }
  throw new Error(`there is no rule ${JSON.stringify(text)}: did you mean ${JSON.stringify(nearestTo(text, Object.keys(register())))}?`);
}

function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(register(), text);
}
