import { givenItems } from './given-items';
import type { ObjectIndex, SelectablePod } from './object-index';
import { checkPodReferences } from './pod-references';
import { checkServiceReferences } from './service-references';
import { kindOf, podTemplateOf } from '../../apimachinery/kinds';
import { isMap } from '../../apimachinery/plain-object';
import { Context } from '../context';
import { podPathOf } from '../pod-path';
import type { Violation } from '../violation';

/** What an object refers to and the app does not have as it is referred to. */
export interface ReferenceFindings {
  /** What cannot work: the pod would not start, the service would have no endpoints. */
  readonly errors: readonly Violation[];
  /** What may work, should the cluster hold what the app does not. */
  readonly warnings: readonly Violation[];
}

/** What most objects share. */
export const NO_REFERENCE_FINDINGS: ReferenceFindings = { errors: [], warnings: [] };

/** Checks what `manifest` refers to against the objects of its app. `manifest` must have passed the decoder: lists are lists. */
export function checkReferences(manifest: any, index: ObjectIndex): ReferenceFindings {
  const selects = isService(manifest);
  if (index.isEmpty && !selects) {
    return NO_REFERENCE_FINDINGS;
  }
  const to = { errors: new Context(), warnings: new Context() };
  if (selects) {
    checkServiceReferences(manifest, index, to);
  }
  const kind = kindOf(manifest);
  const spec = kind && podTemplateOf(kind, manifest)?.spec;
  if (spec) {
    checkPodReferences(spec, manifest.metadata?.namespace ?? '', podPathOf(kind).child('spec'), index, to);
  }
  return { errors: to.errors.violations, warnings: to.warnings.violations };
}

/** Whether an object is a Service of Kubernetes: other groups, such as that of Knative, have a kind of this name too. */
export function isService({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return apiVersion === 'v1' && kind === 'Service';
}

/** What a Service sees of the pods of `manifest`; undefined where the kind makes no pods. */
export function selectablePod(manifest: any): SelectablePod | undefined {
  const kind = kindOf(manifest);
  const template = kind && podTemplateOf(kind, manifest);
  if (!template) {
    return undefined;
  }
  const labels = template.metadata?.labels ?? {};
  const lists: unknown[] = [template.spec?.initContainers ?? [], template.spec?.containers ?? []];
  const ports: unknown[] = lists.flatMap((list) => givenItems<any>(list).map((container) => container.ports ?? []));
  return {
    namespace: manifest.metadata?.namespace ?? '',
    isBroken: !isMap(labels) || ![...lists, ...ports].every(Array.isArray),
    labels,
    portNames: new Set(ports.flatMap((list) => givenItems<any>(list).map(({ name }) => name)).filter((name) => name !== undefined)),
  };
}
