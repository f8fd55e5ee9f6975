/**
 * Drops fields whose feature is off in the target. The API server does so before it validates, and does not say it: here each is a warning.
 *
 * Most features are dropped field by field, as the field table says. Some take more than their fields along, and have a file of their own.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
import { dropFileUsers } from './file-users';
import { dropImageVolumes } from './image-volumes';
import { dropRestartRules } from './restart-rules';
import { dropStopSignals } from './stop-signals';
import { visitStructs } from './visit-structs';
import { podTemplateOf, type KindName } from '../../apimachinery/kinds';
import type { GateName } from '../../apimachinery/kubernetes-version';
import { fieldsOf } from '../../apimachinery/schema';
import { GATES, type Gate } from '../../k8s/gates';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { podPathOf } from '../pod-path';

/** Takes the fields of a feature out of a pod's spec, and calls `dropped` with the place of each. */
export type Drop = (spec: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void, ctx: Context) => void;

const DROPS: { readonly [gate in GateName]?: Drop } = {
  AtomicWriteVolumeUserFields: dropFileUsers,
  ContainerRestartRules: dropRestartRules,
  ContainerStopSignals: dropStopSignals,
  ImageVolume: dropImageVolumes,
};

/** Annotations that meant init containers before Kubernetes 1.8, and mean nothing now. */
const INIT_CONTAINER_ANNOTATIONS = [
  'pod.alpha.kubernetes.io/init-containers', 'pod.alpha.kubernetes.io/init-container-statuses',
  'pod.beta.kubernetes.io/init-containers', 'pod.beta.kubernetes.io/init-container-statuses',
];

/**
 * @param object a decoded object, which is written to
 * @param offGates the features that are off, of fields that the object has
 */
export function dropDisabled(object: any, kind: KindName, offGates: ReadonlySet<GateName>, ctx: Context): void {
  if (offGates.size === 0) {
    return;
  }
  const ofFields = [...offGates].filter((gate) => DROPS[gate] === undefined);
  if (ofFields.length > 0) {
    dropFields(object, kind, ofFields, ctx);
  }
  const spec = podTemplateOf(kind, object)?.spec;
  if (spec !== undefined) {
    for (const gate of imageVolumesLast(offGates)) {
      DROPS[gate]?.(spec, podPathOf(kind).child('spec'), (path) => warn(path, gate, ctx), ctx);
    }
  }
}

/** Places of what is dropped are those of the manifest: what moves other things is dropped last. */
function imageVolumesLast(gates: ReadonlySet<GateName>): Iterable<GateName> {
  return gates.has('ImageVolume') ? [...[...gates].filter((gate) => gate !== 'ImageVolume'), 'ImageVolume'] : gates;
}

/** Drops annotations that mean nothing any more. */
export function dropInitContainerAnnotations(object: any, kind: KindName): void {
  const annotations = podTemplateOf(kind, object)?.metadata?.annotations;
  if (annotations !== undefined) {
    INIT_CONTAINER_ANNOTATIONS.forEach((key) => delete annotations[key]);
  }
}

function dropFields(object: any, kind: KindName, gates: readonly GateName[], ctx: Context): void {
  visitStructs(object, kind, FieldPath.ROOT, (struct, definition, path) => {
    for (const [field, { gate }] of fieldsOf(definition)) {
      const value = struct[field];
      if (value !== undefined && gate !== undefined && gates.includes(gate)) {
        struct[field] = undefined;
        if (!Array.isArray(value) || value.length > 0) {
          warn(path.child(field), gate, ctx);
        }
      }
    }
  });
}

function warn(path: FieldPath, gate: GateName, ctx: Context): void {
  ctx.warn(path, 'field/dropped', reasonOf(gate));
}

function reasonOf(gate: GateName): string {
  const { on }: Gate = GATES[gate];
  return `the API server drops this field: the feature gate ${gate} is off by default${on === undefined ? '' : ` before 1.${on}`}`;
}
