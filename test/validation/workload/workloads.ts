import type * as k8s from '../../../src/k8s/types';

const LABELS = { app: 'web' };

/** A pod template that is valid in any workload that keeps its pods running, as it is after defaulting. */
export function podTemplate(spec: k8s.PodSpec = {}, labels: Record<string, string> = LABELS): k8s.PodTemplateSpec {
  return {
    metadata: { labels },
    spec: {
      containers: [{ name: 'web', image: 'nginx', imagePullPolicy: 'Always', terminationMessagePolicy: 'File' }],
      restartPolicy: 'Always',
      dnsPolicy: 'ClusterFirst',
      terminationGracePeriodSeconds: 30,
      ...spec,
    },
  };
}

export const selector: k8s.LabelSelector = { matchLabels: LABELS };
export const metadata: k8s.ObjectMeta = { name: 'web', namespace: 'default' };
