/** Where the kinds of Kubernetes have their pod template. The pod itself is the root. */
const PATHS: { readonly [type: string]: string } = {
  'v1 Pod': '',
  'v1 PodTemplate': 'template',
  'v1 ReplicationController': 'spec.template',
  'apps/v1 DaemonSet': 'spec.template',
  'apps/v1 Deployment': 'spec.template',
  'apps/v1 ReplicaSet': 'spec.template',
  'apps/v1 StatefulSet': 'spec.template',
  'batch/v1 CronJob': 'spec.jobTemplate.spec.template',
  'batch/v1 Job': 'spec.template',
};

/** The path of the pod template in objects of this type; undefined where it is not known. */
export function templatePathOf(apiVersion: string, kind: string): string | undefined {
  return PATHS[`${apiVersion} ${kind}`];
}
