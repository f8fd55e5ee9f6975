import type * as register from './register';
import type { Rule } from './rule';
import { isOn } from '../../apimachinery/kubernetes-version';
import { nearTo } from '../../apimachinery/near';

export type RuleId = register.RuleId;

type Register = typeof register.RULES;

let loaded: Register | undefined;

/** The register: it is loaded when the first rule is broken, which rarely happens. */
function rules(): Register {
  // Whatever bundles it for a browser knows `require` of a file.
  // eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-globals
  return loaded ??= (require('./register') as typeof register).RULES;
}

export function ruleOf(id: RuleId): Rule {
  return rules()[id];
}

/** Whether the target, Kubernetes 1.`minor`, has the rule. */
export function holdsIn(id: RuleId, minor: number): boolean {
  const { since = 0, until = Infinity, gate } = ruleOf(id);
  return since <= minor && minor < until && (gate === undefined || isOn(gate, minor));
}

/** The rule of that id. An unknown id is an error that names one that is written alike. */
export function ruleIdOf(text: string): RuleId {
  if (typeof text !== 'string') {
    throw new Error(`the id of a rule is a text such as "container/name-unique", got ${String(text)}`);
  }
  if (isRuleId(text)) {
    return text;
  }
  const near = nearTo(text, Object.keys(rules()));
  throw new Error(`there is no rule ${JSON.stringify(text)}${near === undefined ? '; a finding names its rule, and docs/rules.md has all of them' : `: did you mean ${JSON.stringify(near)}?`}`);
}

function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules(), text);
}
