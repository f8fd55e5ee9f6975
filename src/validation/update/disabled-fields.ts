/**
 * Fields behind feature gates that are off by default. The API server takes them out of a new object before it validates it, unless the old one has them.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
import type * as k8s from '../../k8s/types';
import { visitContainers } from '../../apimachinery/containers';

/** Fields of a gate, and the objects in a pod's spec that have them. */
interface Gate {
  readonly fields: readonly string[];
  readonly holders: (spec: k8s.PodSpec) => readonly any[];
}

const FILE_OWNERS: Gate = { fields: ['defaultUser', 'user'], holders: ({ volumes = [] }) => volumes.flatMap(ownersOf) };

const GATES: { readonly [featureGate: string]: Gate } = {
  AtomicWriteVolumeUserFields: FILE_OWNERS,
  ContainerStopSignals: { fields: ['stopSignal'], holders: (spec) => containersOf(spec).map(({ lifecycle }) => lifecycle) },
  EmptyDirVolumeMode: { fields: ['mode'], holders: ({ volumes = [] }) => volumes.map(({ emptyDir }) => emptyDir) },
  EvictionRequestAPI: { fields: ['evictionResponders'], holders: (spec) => [spec] },
  GRPCContainerProbeTLS: { fields: ['mode'], holders: (spec) => containersOf(spec).flatMap(probesOf).map((probe) => probe?.grpc) },
  GenericWorkload: { fields: ['schedulingGroup'], holders: (spec) => [spec] },
  H2CContainerProbe: {
    fields: ['protocol'],
    holders: (spec) => containersOf(spec).flatMap((container) => (
      [...probesOf(container), container.lifecycle?.postStart, container.lifecycle?.preStop].map((handler) => handler?.httpGet)
    )),
  },
  VolumeBindMountOptions: { fields: ['bindMountOptions'], holders: (spec) => containersOf(spec).flatMap(({ volumeMounts = [] }) => volumeMounts) },
};

/** Annotations that meant init containers before Kubernetes 1.8, and mean nothing now. */
const INIT_CONTAINER_ANNOTATIONS = [
  'pod.alpha.kubernetes.io/init-containers', 'pod.alpha.kubernetes.io/init-container-statuses',
  'pod.beta.kubernetes.io/init-containers', 'pod.beta.kubernetes.io/init-container-statuses',
];

/** Takes the fields of all gates out of a pod, or a template, that takes the place of `old`. Writes into `pod`, which must be a decoded copy. */
export function dropDisabledFields({ metadata, spec = {} }: k8s.PodTemplateSpec, old: k8s.PodTemplateSpec): void {
  const stopped = containersOf(spec).filter(({ lifecycle }) => lifecycle?.stopSignal !== undefined);
  for (const gate of Object.values(GATES)) {
    if (!isUsed(gate, old.spec ?? {})) {
      drop(gate, spec);
    }
  }
  // A lifecycle of nothing but a stop signal goes with it.
  stopped.filter(({ lifecycle }) => Object.values(lifecycle!).every((hook) => hook === undefined)).forEach((container) => {
    container.lifecycle = undefined;
  });
  for (const key of INIT_CONTAINER_ANNOTATIONS) {
    delete metadata?.annotations?.[key];
  }
}

/** Takes the owners of files in volumes out of a pod that is created. No other of these fields is looked at then. */
export function dropFileOwners(spec: k8s.PodSpec): void {
  drop(FILE_OWNERS, spec);
}

function isUsed({ fields, holders }: Gate, spec: k8s.PodSpec): boolean {
  return holders(spec).some((holder) => holder && fields.some((field) => holder[field] !== undefined && holder[field].length !== 0));
}

function drop({ fields, holders }: Gate, spec: k8s.PodSpec): void {
  for (const holder of holders(spec)) {
    for (const field of fields) {
      if (holder?.[field] !== undefined) {
        holder[field] = undefined;
      }
    }
  }
}

function containersOf(spec: k8s.PodSpec): k8s.Container[] {
  const all: k8s.Container[] = [];
  visitContainers(spec, (container) => all.push(container));
  return all;
}

function probesOf({ livenessProbe, readinessProbe, startupProbe }: k8s.Container): (k8s.Probe | undefined)[] {
  return [livenessProbe, readinessProbe, startupProbe];
}

/** Of a volume, and of each of its sources, that wrongly has several types the API server looks at one, in this order. */
function ownersOf({ secret, configMap, downwardAPI, projected }: k8s.Volume): object[] {
  const files = secret ?? configMap ?? downwardAPI;
  return files ? [files, ...files.items ?? []] : projected ? [projected, ...(projected.sources ?? []).flatMap(ownersOfSource)] : [];
}

function ownersOfSource({ secret, downwardAPI, configMap, serviceAccountToken, clusterTrustBundle, podCertificate }: k8s.VolumeProjection): object[] {
  const files = secret ?? downwardAPI ?? configMap;
  const file = serviceAccountToken ?? clusterTrustBundle ?? podCertificate;
  return files ? files.items ?? [] : file ? [file] : [];
}
