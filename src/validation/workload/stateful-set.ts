import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { isDNS1123Label, nameIsDNSLabel } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import { Context, type Gated, type PlaceOf } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative, validateRunsForever, validateSelector, validateSelects } from './controller';
import { isZero, validateAtMost100Percent, validateIntOrPercent } from './rolling-update';
import { validateObjectMeta } from '../metadata/object-meta';
import { validatePodTemplateMetadata, validatePodTemplateSpec } from '../pod/pod';
import { validatePersistentVolumeClaimSpec } from '../volume/claim';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');
const MANAGEMENT_POLICIES = ['OrderedReady', 'Parallel'];
/** Of the pods in the template, Kubernetes 1.33 looks at the metadata only. */
const TEMPLATE_RULES: ByVersion<typeof validatePodTemplateSpec> = [[33, validatePodTemplateMetadata], [34, validatePodTemplateSpec]];
/** Whether the claims in templates are validated. */
const VALIDATES_CLAIMS: ByVersion<boolean> = [[33, false], [34, true]];

/**
 * A StatefulSet: a DNS label for a name, which is in the names of its pods; a selector that selects what its template makes; proper claim templates.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export function validateStatefulSet({ metadata = {}, spec = {} }: k8s.StatefulSet, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSLabel, METADATA, ctx);
  validateStatefulSetSpec(spec, SPEC, ctx);
}

/** `old` is the spec before an update: what is immutable, or was wrong already, is not validated again. */
export function validateStatefulSetSpec(spec: k8s.StatefulSetSpec, path: FieldPath, ctx: Context, old?: k8s.StatefulSetSpec): void {
  const validateTemplate = ctx.pick(TEMPLATE_RULES);
  if (!old) {
    validateClaims(spec, path, ctx);
    validateChangeable(spec, validateTemplate, path, ctx);
    return;
  }
  const trial = new Context(ctx.minor, ctx.tolerance);
  validateChangeable(old, validateTemplate, path, trial);
  validateChangeable(spec, trial.violations.length > 0 ? validatePodTemplateMetadata : validateTemplate, path, ctx);
}

function validateChangeable(spec: k8s.StatefulSetSpec, validateTemplate: typeof validatePodTemplateSpec, path: FieldPath, ctx: Context): void {
  if (!spec.podManagementPolicy) {
    ctx.required(path.child('podManagementPolicy'), 'stateful-set/management-policy-required');
  } else if (!MANAGEMENT_POLICIES.includes(spec.podManagementPolicy)) {
    const detail = "must be 'OrderedReady' or 'Parallel'";
    ctx.invalid(path.child('podManagementPolicy'), 'stateful-set/management-policy-supported', spec.podManagementPolicy, detail);
  }
  validateUpdateStrategy(spec.updateStrategy ?? {}, path.child('updateStrategy'), ctx);
  validateRetentionPolicy(spec.persistentVolumeClaimRetentionPolicy, path.child('persistentVolumeClaimRetentionPolicy'), ctx);
  validateNonNegative(spec.replicas, path, 'replicas', ctx);
  validateNonNegative(spec.minReadySeconds, path, 'minReadySeconds', ctx);
  validateNonNegative(spec.ordinals?.start, path.child('ordinals'), 'start', ctx);
  if (validateSelector(spec.selector, 'statefulset', path, ctx)) {
    const { template, placeOf } = templateAsRun(spec, path);
    validateSelects(spec.selector, template, path, ctx);
    ctx.reordered(volumesIn(path), placeOf, () => validateTemplate(template, path.child('template'), ctx));
  } else {
    ctx.invalid(path.child('selector'), 'workload/selector-usable', spec.selector, '');
  }
  validateRunsForever(spec.template ?? {}, 'StatefulSet', path, ctx);
}

function validateClaims({ volumeClaimTemplates, serviceName }: k8s.StatefulSetSpec, path: FieldPath, ctx: Context): void {
  if (ctx.pick(VALIDATES_CLAIMS)) {
    volumeClaimTemplates?.forEach((template, i) => {
      validatePersistentVolumeClaimSpec(template.spec ?? {}, path.child('volumeClaimTemplates').index(i).child('spec'), ctx);
    });
  }
  for (const message of serviceName ? isDNS1123Label(serviceName) : []) {
    ctx.invalid(path.child('serviceName'), 'stateful-set/service-name-format', serviceName, message);
  }
}

interface TemplateAsRun {
  readonly template: k8s.PodTemplateSpec;
  /** Where its volumes stand in the manifest. */
  readonly placeOf: PlaceOf;
}

/** The template as the controller uses it: host names are its own, and each claim template is a volume, before the others. */
function templateAsRun({ template = {}, volumeClaimTemplates = [] }: k8s.StatefulSetSpec, path: FieldPath): TemplateAsRun {
  const { volumes = [], hostname, subdomain } = template.spec ?? {};
  if (!hostname && !subdomain && volumeClaimTemplates.length === 0) {
    return { template, placeOf: () => undefined };
  }
  const claims = new Map(volumeClaimTemplates.map(({ metadata }, i) => [metadata?.name ?? '', i]));
  const names = [...claims.keys()];
  const others = volumes.map((_volume, i) => i).filter((i) => !claims.has(volumes[i].name ?? ''));
  return {
    template: {
      ...template,
      spec: {
        ...template.spec,
        hostname: undefined,
        subdomain: undefined,
        volumes: [...names.map((name) => ({ name, persistentVolumeClaim: { claimName: name } })), ...others.map((i) => volumes[i])],
      },
    },
    placeOf: (index, rest) => {
      if (index < names.length) {
        return path.child('volumeClaimTemplates').index(claims.get(names[index])!).descend('metadata.name').toPath();
      }
      const other = others[index - names.length];
      return other === undefined ? undefined : [...volumesIn(path).index(other).toPath(), ...rest];
    },
  };
}

function volumesIn(path: FieldPath): FieldPath {
  return path.child('template').child('spec').child('volumes');
}

/** The update strategies without a rolling update. */
const OTHER_STRATEGIES: readonly Gated[] = [{ value: 'OnDelete' }, { value: 'Recreate', gate: 'StatefulSetRecreateStrategy' }];

function validateUpdateStrategy(strategy: k8s.StatefulSetUpdateStrategy, path: FieldPath, ctx: Context): void {
  const { type, rollingUpdate } = strategy;
  if (!type) {
    ctx.required(path, 'stateful-set/update-strategy-required');
  } else if (type === 'RollingUpdate') {
    if (rollingUpdate) {
      validateRollingUpdate(rollingUpdate, path.child('rollingUpdate'), ctx);
    }
  } else if (!ctx.supported(OTHER_STRATEGIES).includes(type)) {
    const others = ctx.isOn('StatefulSetRecreateStrategy') ? ", 'OnDelete', or 'Recreate'" : " or 'OnDelete'";
    ctx.invalid(path, 'stateful-set/update-strategy-supported', strategy, `must be 'RollingUpdate'${others}`);
  } else if (rollingUpdate) {
    const detail = "only allowed for updateStrategy 'RollingUpdate'";
    ctx.invalid(path.child('rollingUpdate'), 'stateful-set/on-delete-no-rolling-update', rollingUpdate, detail);
  }
}

function validateRollingUpdate(rollingUpdate: k8s.RollingUpdateStatefulSetStrategy, path: FieldPath, ctx: Context): void {
  validateNonNegative(rollingUpdate.partition, path, 'partition', ctx);
  const { maxUnavailable } = rollingUpdate;
  if (maxUnavailable === undefined) {
    return;
  }
  const maxPath = path.child('maxUnavailable');
  validateIntOrPercent(maxUnavailable, maxPath, ctx);
  if (isZero(maxUnavailable)) {
    ctx.invalid(maxPath, 'stateful-set/rolling-update-progress', maxUnavailable, 'cannot be 0');
  }
  validateAtMost100Percent(maxUnavailable, maxPath, ctx);
}

const RETENTION_POLICIES = ['Retain', 'Delete'];

/** What becomes of the claims when the StatefulSet is deleted or scaled down. */
function validateRetentionPolicy(
  policy: k8s.StatefulSetPersistentVolumeClaimRetentionPolicy | undefined, path: FieldPath, ctx: Context,
): void {
  if (!policy) {
    return;
  }
  for (const field of ['whenDeleted', 'whenScaled'] as const) {
    const value = policy[field] ?? '';
    if (!RETENTION_POLICIES.includes(value)) {
      ctx.notSupported(path.child(field), 'stateful-set/claim-retention-supported', value, RETENTION_POLICIES);
    }
  }
}
