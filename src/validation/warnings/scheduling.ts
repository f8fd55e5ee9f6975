import { isLabelValue } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const DEPRECATED_NODE_LABELS: { readonly [label: string]: string } = {
  'beta.kubernetes.io/arch': 'deprecated since v1.14; use "kubernetes.io/arch" instead',
  'beta.kubernetes.io/os': 'deprecated since v1.14; use "kubernetes.io/os" instead',
  'failure-domain.beta.kubernetes.io/region': 'deprecated since v1.17; use "topology.kubernetes.io/region" instead',
  'failure-domain.beta.kubernetes.io/zone': 'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  'beta.kubernetes.io/instance-type': 'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead',
  'app.kubernetes.io/created-by': 'deprecated since v1.9',
  'scheduler.alpha.kubernetes.io/preferAvoidPods': 'deprecated since v1.22; use Taints and Tolerations instead',
  'node-role.kubernetes.io/master': 'use "node-role.kubernetes.io/control-plane" instead',
};
const NO_POD = 'a null labelSelector results in matching no pod';

/** Old labels of nodes, and selectors that select nothing. */
export function schedulingWarnings({ nodeSelector, affinity, topologySpreadConstraints }: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  for (const label in nodeSelector) {
    if (Object.hasOwn(DEPRECATED_NODE_LABELS, label)) {
      ctx.warn(path.child('nodeSelector').key(label), 'warning/deprecated-node-label', DEPRECATED_NODE_LABELS[label]);
    }
  }
  topologySpreadConstraints?.forEach(({ topologyKey = '', labelSelector }, i) => {
    const at = path.child('topologySpreadConstraints').index(i);
    deprecatedKey(topologyKey, at.child('topologyKey'), ctx);
    if (!labelSelector) {
      ctx.warn(at.child('labelSelector'), 'warning/selects-no-pod', NO_POD);
    }
  });
  if (affinity) {
    nodeWarnings(affinity.nodeAffinity, path.child('affinity').child('nodeAffinity'), ctx);
    podTerms(affinity.podAffinity, path.child('affinity').child('podAffinity'), ctx);
    podTerms(affinity.podAntiAffinity, path.child('affinity').child('podAntiAffinity'), ctx);
  }
}

function nodeWarnings(affinity: k8s.NodeAffinity | undefined, path: FieldPath, ctx: Context): void {
  const required = path.child('requiredDuringSchedulingIgnoredDuringExecution').child('nodeSelectorTerms');
  affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms?.forEach((term, i) => nodeTerm(term, false, required.index(i), ctx));
  const preferred = path.child('preferredDuringSchedulingIgnoredDuringExecution');
  affinity?.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ preference }, i) =>
    nodeTerm(preference ?? {}, true, preferred.index(i).child('preference'), ctx));
}

function nodeTerm(term: k8s.NodeSelectorTerm, checkValues: boolean, path: FieldPath, ctx: Context): void {
  term.matchExpressions?.forEach(({ key = '', values }, i) => {
    const at = path.child('matchExpressions').index(i);
    deprecatedKey(key, at.child('key'), ctx);
    if (checkValues) {
      values?.forEach((value, j) => isLabelValue(value).forEach((problem) =>
        ctx.warn(at.child('values').index(j), 'warning/label-value', `${value} is invalid, ${problem}`)));
    }
  });
}

function podTerms(affinity: k8s.PodAffinity | undefined, path: FieldPath, ctx: Context): void {
  affinity?.requiredDuringSchedulingIgnoredDuringExecution?.forEach((term, i) => {
    if (!term.labelSelector) {
      ctx.warn(path.child('requiredDuringSchedulingIgnoredDuringExecution').index(i).child('labelSelector'), 'warning/selects-no-pod', NO_POD);
    }
  });
  affinity?.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ podAffinityTerm }, i) => {
    if (!podAffinityTerm?.labelSelector) {
      const at = path.child('preferredDuringSchedulingIgnoredDuringExecution').index(i).child('podAffinityTerm').child('labelSelector');
      ctx.warn(at, 'warning/selects-no-pod', NO_POD);
    }
  });
}

function deprecatedKey(key: string, path: FieldPath, ctx: Context): void {
  if (Object.hasOwn(DEPRECATED_NODE_LABELS, key)) {
    ctx.warn(path, 'warning/deprecated-node-label', `${key} is ${DEPRECATED_NODE_LABELS[key]}`);
  }
}
