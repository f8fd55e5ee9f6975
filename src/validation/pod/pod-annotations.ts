import { visitContainers } from '../../apimachinery/containers';
import { int64Of } from '../../apimachinery/integer';
import { parseJson } from '../../apimachinery/json';
import { lowerCase } from '../../apimachinery/lower-case';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateTolerations } from '../scheduling/tolerations';
import { validateAppArmorAnnotations } from '../security/app-armor';
import { validateSeccompAnnotations } from '../security/seccomp';

const MIRROR = 'kubernetes.io/config.mirror';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/**
 * Annotations that mean something to Kubernetes, on pods and templates.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
export function validatePodAnnotations(
  annotations: Readonly<Record<string, string>>, spec: k8s.PodSpec, path: FieldPath, ctx: Context,
): void {
  if (annotations[MIRROR] !== undefined && !spec.nodeName) {
    ctx.invalid(path.key(MIRROR), 'pod/mirror-needs-node', annotations[MIRROR], 'must set spec.nodeName if mirror pod annotation is set');
  }
  if (annotations[TOLERATIONS]) {
    validateTolerationsAnnotation(annotations[TOLERATIONS], path, ctx);
  }
  if (!isDeletionCost(annotations)) {
    ctx.invalid(path.key(DELETION_COST), 'pod/deletion-cost', annotations[DELETION_COST], 'must be a 32bit integer');
  }
  validateSeccompAnnotations(annotations, path, ctx);
  let names: Set<string> | undefined;
  const containerNames = (): Set<string> => {
    if (names === undefined) {
      const all = names = new Set<string>();
      visitContainers(spec, (container) => all.add(container.name ?? ''));
    }
    return names;
  };
  validateAppArmorAnnotations(annotations, containerNames, path, ctx);
}

/** Whether the cost of deleting the pod is a number, where there is one. */
export function isDeletionCost(annotations: Readonly<Record<string, string>> | undefined): boolean {
  const cost = annotations?.[DELETION_COST];
  return cost === undefined || isInt32(cost);
}

/** No plus sign and no zeros before the number. */
function isInt32(text: string): boolean {
  return /^(?:-[0-9]+|0|[1-9][0-9]*)$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;
}

/** Tolerations as JSON, from before they were fields. */
function validateTolerationsAnnotation(text: string, path: FieldPath, ctx: Context): void {
  const tolerations = parseTolerations(text);
  if (tolerations === undefined) {
    ctx.invalid(path, 'pod/tolerations-annotation', TOLERATIONS, jsonError(text) ?? 'must be a list of tolerations in JSON');
  } else {
    validateTolerations(tolerations, path.child(TOLERATIONS), ctx);
  }
}

/** The error of Go for a string that is clearly not a JSON list. */
function jsonError(text: string): string | undefined {
  const [first = ''] = text.trimStart();
  if (first === '') {
    return 'unexpected end of JSON input';
  }
  return /[[{"\d\-tfn]/.test(first) ? undefined : `invalid character ${first === "'" ? "'\\''" : `'${first}'`} looking for beginning of value`;
}

function parseTolerations(text: string): k8s.Toleration[] | undefined {
  let list: unknown;
  try {
    list = parseJson(text) ?? [];
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) {
    return undefined;
  }
  const tolerations = list.map((item: unknown) => toToleration(item ?? {}));
  return tolerations.includes(undefined) ? undefined : tolerations as k8s.Toleration[];
}

/** Go reads the names of fields in any case, and takes null for absent. */
function toToleration(item: object): k8s.Toleration | undefined {
  if (typeof item !== 'object' || Array.isArray(item)) {
    return undefined;
  }
  const { key = '', operator = '', value = '', effect = '', tolerationseconds: tolerationSeconds } = Object.fromEntries(
    Object.entries(item).filter(([, given]) => given !== null).map(([name, given]) => [lowerCase(name), given]),
  );
  const texts = [key, operator, value, effect].every((given) => typeof given === 'string');
  const seconds = int64Of(tolerationSeconds);
  const isInteger = (seconds === undefined) === (tolerationSeconds === undefined);
  return texts && isInteger ? { key, operator, value, effect, tolerationSeconds: seconds as number | undefined } : undefined;
}
