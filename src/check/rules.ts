import { ruleOf, type RuleId } from '../validation';
import { OBJECT_RULES } from '../validation/rules/object';
import type { Rule, Rules } from '../validation/rules/rule';

const FIELD_VALIDATION = 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation';
const OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#describing-a-kubernetes-object';
const CUSTOM_RESOURCES = 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/';
const YAML_1_1 = 'https://yaml.org/type/';
const IGNORING = 'https://github.com/podwright/podwright/blob/main/docs/check.md#ignoring';

/** What files of manifests can break, besides the rules of the API server. */
export const FILE_RULES = {
  /** All text of a file is read. */
  'file/all-is-read': { page: OBJECTS, hint: 'kubectl ignores this silently: begin it with "---", or indent it as the lines before' },
  /** A merge (`<<`) overrides no key, and no key overrides it. */
  'file/merge-overrides-nothing': { page: YAML_1_1, severity: 'warning' },
  /** A key is the text that is written. */
  'file/key-is-text': { page: YAML_1_1, severity: 'warning', hint: 'put it in quotes' },
  /** A number is decimal, but for file modes. */
  'file/number-is-decimal': { page: YAML_1_1, severity: 'warning', hint: 'put it in quotes, or write the decimal number' },
  /** A file is YAML or JSON. */
  'file/readable': { page: OBJECTS },
  /** A key is unique in a map. */
  'file/unique-keys': { page: FIELD_VALIDATION, hint: 'kubectl uses one of the two silently' },
  /** A comment or annotation that ignores a rule names the rule and a reason. */
  'ignore/is-complete': { page: IGNORING },
  /** What is ignored is found. */
  'ignore/is-used': { page: IGNORING, severity: 'warning', hint: 'take it out' },
  /** With `--strict`, each kind is one that is checked. */
  'kind/is-checked': { page: CUSTOM_RESOURCES },
  /** Kubernetes serves the kind in the apiVersion. */
  'kind/is-served': OBJECT_RULES['kind/is-served'],
  /** An object is there once. */
  'object/is-unique': OBJECT_RULES['object/is-unique'],
} satisfies Rules;

export type FileRuleId = keyof typeof FILE_RULES;

/** The id of any rule that a finding can have. */
export type AnyRuleId = FileRuleId | RuleId;

/** What is known of a rule. */
export function anyRuleOf(id: AnyRuleId): Rule {
  return id in FILE_RULES ? FILE_RULES[id as FileRuleId] : ruleOf(id as RuleId);
}
