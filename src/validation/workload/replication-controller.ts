import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { selects } from '../../apimachinery/label-selector';
import { isDNS1123Subdomain, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative, validateRunsForever } from './controller';
import { validateObjectMeta, validatePathSegment } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/**
 * A ReplicationController: the ReplicaSet's older form, whose selector is a map of labels.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/
 */
export function validateReplicationController({ metadata = {}, spec = {} }: k8s.ReplicationController, ctx: Context): void {
  const readsGenerateName = ctx.pick(READS_GENERATE_NAME);
  validateObjectMeta(
    readsGenerateName ? metadata : { ...metadata, generateName: undefined }, readsGenerateName ? nameIsDNSSubdomain : isDNS1123Subdomain, METADATA, ctx,
  );
  validateReplicationControllerSpec(spec, SPEC, ctx);
  if (!readsGenerateName && ctx.violations.every(({ type }) => type === 'Decode')) {
    validatePathSegment(metadata.generateName, METADATA, 'generateName', ctx);
  }
}

/** Whether `generateName` is validated as a name. Since 1.35, only the name that is made from it is; and `generateName` where nothing else is wrong. */
const READS_GENERATE_NAME: ByVersion<boolean> = [[33, true], [35, false]];

export function validateReplicationControllerSpec(spec: k8s.ReplicationControllerSpec, path: FieldPath, ctx: Context): void {
  validateNonNegative(spec.minReadySeconds, path, 'minReadySeconds', ctx);
  const { selector = {}, template } = spec;
  const empty = Object.keys(selector).length === 0;
  if (empty) {
    ctx.required(path.child('selector'), 'workload/selector-required');
  }
  if (spec.replicas === undefined) {
    ctx.required(path.child('replicas'), 'replication-controller/replicas-required');
  }
  validateNonNegative(spec.replicas, path, 'replicas', ctx);
  if (!template) {
    ctx.required(path.child('template'), 'replication-controller/template-required');
    return;
  }
  const labels = template.metadata?.labels ?? {};
  if (!empty && !selects({ matchLabels: selector }, labels)) {
    const detail = '`selector` does not match template `labels`';
    ctx.invalid(path.child('template').child('metadata').child('labels'), 'workload/selector-matches-template', labels, detail);
  }
  validatePodTemplateSpec(template, path.child('template'), ctx);
  validateRunsForever(template, 'ReplicationController', path, ctx);
}
