import { integerError } from '../../apimachinery/integer';
import { isLabelValue } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLabelKey } from '../metadata/labels';

/**
 * Taints of nodes that a pod tolerates.
 *
 * Without a key, the operator must be Exists; with Exists there is no value; tolerationSeconds is for the effect NoExecute. The operators Lt and
 * Gt are behind a feature gate that is off (TaintTolerationComparisonOperators). Kubernetes reports wrong values at the operator.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function validateTolerations(tolerations: readonly k8s.Toleration[], path: FieldPath, ctx: Context): void {
  tolerations.forEach((toleration, i) => {
    const tolerationPath = path.index(i);
    const { key = '', operator = '', effect = '', value = '' } = toleration;
    if (key !== '') {
      validateLabelKey(key, tolerationPath.child('key'), ctx);
    } else if (operator !== 'Exists') {
      const detail = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
      ctx.invalid(tolerationPath.child('operator'), 'toleration/exists-without-key', operator, detail);
    }
    if (toleration.tolerationSeconds !== undefined && effect !== 'NoExecute') {
      const detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
      ctx.invalid(tolerationPath.child('effect'), 'toleration/seconds-need-no-execute', effect, detail);
    }
    validateOperator(operator, value, tolerationPath, ctx);
    if (effect !== '' && !EFFECTS.includes(effect)) {
      ctx.notSupported(tolerationPath.child('effect'), 'toleration/effect-supported', effect, EFFECTS);
    }
  });
}

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const OPERATORS = ['Equal', 'Exists'];
const GATED_OPERATORS = ['Lt', 'Gt'];
const COMPARISONS = 'TaintTolerationComparisonOperators';

function validateOperator(operator: string, value: string, path: FieldPath, ctx: Context): void {
  if (operator === '' || operator === 'Equal') {
    const messages = isLabelValue(value);
    if (messages.length > 0) {
      ctx.invalid(path.child('operator'), 'toleration/value-format', value, messages.join(';'));
    }
  } else if (operator === 'Exists') {
    if (value !== '') {
      ctx.invalid(path.child('operator'), 'toleration/exists-without-value', value, "value must be empty when `operator` is 'Exists'");
    }
  } else if (GATED_OPERATORS.includes(operator) && ctx.isOn(COMPARISONS)) {
    validateInteger(value, path.child('value'), ctx);
  } else {
    const known = ctx.knows(COMPARISONS) && GATED_OPERATORS.includes(operator);
    ctx.notSupported(path.child('operator'), 'toleration/operator-supported', operator, known ? [...OPERATORS, ...GATED_OPERATORS] : OPERATORS);
  }
}

const CANONICAL_INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/** What the value of a taint is compared with. */
function validateInteger(value: string, path: FieldPath, ctx: Context): void {
  if (!CANONICAL_INTEGER.test(value)) {
    ctx.invalid(path, 'toleration/integer-value', value, value === '' ? 'must be non-empty' : 'must be a valid decimal integer in canonical form');
  }
  const error = integerError(value);
  if (error !== undefined) {
    ctx.invalid(path, 'toleration/integer-value', value, `strconv.ParseInt: parsing ${quote(value)}: ${error}`);
  }
}
