/** Manifests that tests of changes begin with, made anew each time. */
const template = (): any => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.27', resources: { requests: { cpu: '1', memory: '1Gi' } }, ports: [{ containerPort: 80 }] }] },
});

const workload = (apiVersion: string, kind: string, spec: object): any => (
  { apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, spec: { ...spec, template: template() } }
);
const selector = { matchLabels: { app: 'web' } };

export const deployment = (spec: object = { replicas: 4 }): any => workload('apps/v1', 'Deployment', { selector: structuredClone(selector), ...spec });
export const replicaSet = (spec: object = { replicas: 4 }): any => workload('apps/v1', 'ReplicaSet', { selector: structuredClone(selector), ...spec });
export const statefulSet = (spec: object = { replicas: 3 }): any => workload('apps/v1', 'StatefulSet', { selector: structuredClone(selector), serviceName: 'web', ...spec });
export const daemonSet = (spec: object = {}): any => workload('apps/v1', 'DaemonSet', { selector: structuredClone(selector), ...spec });

export function job(spec: object = {}): any {
  const made = workload('batch/v1', 'Job', spec);
  made.spec.template.spec.restartPolicy = 'Never';
  return made;
}

export function cronJob(): any {
  const { metadata, spec } = job();
  return { apiVersion: 'batch/v1', kind: 'CronJob', metadata, spec: { schedule: '0 3 * * *', jobTemplate: { spec } } };
}

export const pod = (): any => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } }, spec: template().spec });

/** A copy that `change` has changed. */
export function changed(manifest: any, change: (copy: any) => void): any {
  const copy = structuredClone(manifest);
  change(copy);
  return copy;
}

/** The container of the pod that a manifest is or makes. */
export function containerOf(manifest: any): any {
  const spec = manifest.kind === 'Pod' ? manifest.spec : (manifest.spec.jobTemplate?.spec ?? manifest.spec).template.spec;
  return spec.containers[0];
}

export const withImage = (manifest: any): any => changed(manifest, (copy) => { containerOf(copy).image = 'nginx:1.28'; });
