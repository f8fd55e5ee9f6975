import { testAdvice } from './table';

const of = (apiVersion: string, kind: string): object => ({ apiVersion, kind, metadata: { name: 'a' } });

testAdvice('advice/api-removed', {
  fails: [
    ['extensions/v1beta1', 'Deployment'], ['extensions/v1beta1', 'Ingress'], ['apps/v1beta2', 'StatefulSet'], ['batch/v1beta1', 'CronJob'], ['policy/v1beta1', 'PodSecurityPolicy'],
    ['rbac.authorization.k8s.io/v1beta1', 'Role'], ['autoscaling/v2beta2', 'HorizontalPodAutoscaler'],
  ].map(([apiVersion, kind]) => ['apiVersion', of(apiVersion, kind)] as const),
  passes: [of('networking.k8s.io/v1', 'Ingress'), of('networking.k8s.io/v1beta1', 'IPAddress'), of('example.com/v1beta1', 'Deployment'), of('extensions/v1beta1', 'Other')],
});
