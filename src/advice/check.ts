import { isSidecar, visitContainers, type ContainerList } from '../apimachinery/containers';
import { podTemplateOf, type KindName } from '../apimachinery/kinds';
import type * as k8s from '../k8s/types';
import type { FieldPath } from '../validation/field-path';
import { podPathOf } from '../validation/pod-path';
import type { RuleId } from '../validation/rules';

/** Takes what a check finds: the place, and what is wrong with it. */
export type Report = (path: FieldPath, text: string) => void;

/** A check of a pod, or of an object that makes pods. */
export interface PodCheck {
  readonly rule: RuleId;
  readonly check: (pod: AdvisedPod, report: Report) => void;
}

/** A check of an object of any kind, as it is written: nothing of it is decoded. */
export interface ManifestCheck {
  readonly rule: RuleId;
  readonly check: (manifest: any, report: Report) => void;
}

/** A pod, or an object that makes pods, decoded and with all defaults. */
export interface AdvisedPod {
  readonly kind: KindName;
  readonly object: any;
  readonly metadata: k8s.ObjectMeta;
  readonly spec: k8s.PodSpec;
  /** The spec without defaults, as it is written. */
  readonly given: k8s.PodSpec;
  /** Where the spec stands. */
  readonly path: FieldPath;
  readonly containers: readonly AdvisedContainer[];
}

export interface AdvisedContainer {
  readonly container: k8s.Container;
  readonly list: ContainerList;
  readonly path: FieldPath;
}

/** @param manifest what `object` was decoded from */
export function advisedPod(kind: KindName, object: any, manifest: any): AdvisedPod {
  const { metadata = {}, spec = {} } = podTemplateOf(kind, object) ?? {};
  const path = podPathOf(kind).child('spec');
  const containers: AdvisedContainer[] = [];
  visitContainers(spec, (container, list, index) => containers.push({ container, list, path: path.child(list).index(index) }));
  return { kind, object, metadata, spec, given: podTemplateOf(kind, manifest)?.spec ?? {}, path, containers };
}

/** The containers that run side by side as long as the pod does. */
export function runningContainers({ containers }: AdvisedPod): AdvisedContainer[] {
  return containers.filter(({ container, list }) => list === 'containers' || (list === 'initContainers' && isSidecar(container)));
}

/** `container "web"` */
export function nameOf({ container }: AdvisedContainer): string {
  return `container ${JSON.stringify(container.name ?? '')}`;
}

/** The texts that a container gets: the values of its variables, its command and arguments. */
export function textsOf({ env = [], command = [], args = [] }: k8s.Container): string[] {
  return [...env.map(({ value }) => value ?? ''), ...command, ...args];
}
