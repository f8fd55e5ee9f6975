import { annotateAppArmor, APP_ARMOR_FIELDS_ALONE } from './app-armor';
import { defaultDaemonSet, defaultDeployment, defaultReplicaSet, defaultStatefulSet } from './apps';
import { defaultCronJob, defaultJob } from './batch';
import { generateSelector } from './job-selector';
import { defaultPod, defaultTemplate } from './pod';
import { defaultPodResources } from './resources';
import type { KindName } from '../apimachinery/kinds';
import { isOn, type Minor } from '../apimachinery/kubernetes-version';
import type * as k8s from '../k8s/types';

const DEFAULTS: Readonly<Record<KindName, (object: any, minor: Minor) => void>> = {
  Pod: defaultPod,
  PodTemplate: (object: k8s.PodTemplate, minor) => {
    object.template = defaultTemplate(object.template, minor);
  },
  ReplicationController: defaultReplicationController,
  Deployment: defaultDeployment,
  ReplicaSet: defaultReplicaSet,
  DaemonSet: defaultDaemonSet,
  StatefulSet: defaultStatefulSet,
  Job: defaultJob,
  CronJob: defaultCronJob,
};

/**
 * Fills in what the API server of Kubernetes 1.`minor` fills in before it validates. Writes into `object`, which must be a decoded copy.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/#configuring-kubernetes-defaults
 */
export function applyDefaults(kind: KindName, object: any, minor: Minor): void {
  DEFAULTS[kind](object, minor);
}

/** Fills in what the API server of Kubernetes 1.`minor` fills in of an object that is created, and of none that is updated. */
export function prepareForCreate(kind: KindName, object: any, minor: Minor): void {
  if (kind === 'Pod') {
    if (isOn('PodLevelResourcesFixDefaulting', minor)) {
      defaultPodResources(object.spec);
    }
    if (minor < APP_ARMOR_FIELDS_ALONE) {
      annotateAppArmor(object);
    }
  } else if (kind === 'Job') {
    generateSelector(object);
  }
}

function defaultReplicationController(controller: k8s.ReplicationController, minor: Minor): void {
  const spec = (controller.spec ??= {});
  const labels = spec.template?.metadata?.labels;
  if (labels) {
    if (Object.keys(spec.selector ?? {}).length === 0) {
      spec.selector = labels;
    }
    const metadata = (controller.metadata ??= {});
    if (Object.keys(metadata.labels ?? {}).length === 0) {
      metadata.labels = labels;
    }
  }
  spec.replicas ??= 1;
  if (spec.template) {
    defaultTemplate(spec.template, minor);
  }
}
