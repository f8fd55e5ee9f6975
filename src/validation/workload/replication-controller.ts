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
  if (!ctx.since(GENERATED_NAMES_ALONE)) {
    validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
    validateReplicationControllerSpec(spec, SPEC, ctx);
    return;
  }
  // Here Kubernetes looks at the name that was made from generateName; at generateName itself only where nothing else is wrong.
  validateObjectMeta({ ...metadata, generateName: undefined }, (name) => isDNS1123Subdomain(name), METADATA, ctx);
  validateReplicationControllerSpec(spec, SPEC, ctx);
  if (ctx.violations.every(({ type }) => type === 'Decode')) {
    validatePathSegment(metadata.generateName, METADATA, 'generateName', ctx);
  }
}

/** The version since which the name that is made from `generateName` is validated in its place. */
const GENERATED_NAMES_ALONE = 35;

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
