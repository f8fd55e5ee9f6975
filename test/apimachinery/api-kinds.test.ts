import { kindVerdict } from '../../src/apimachinery/api-kinds';
import { KINDS } from '../../src/apimachinery/kinds';
import { MINORS } from '../../src/apimachinery/kubernetes-version';
import { SERVED } from '../../src/k8s/api-kinds';

function detail(apiVersion: string, kind: string, minors: readonly number[] = [37]): string {
  const verdict = kindVerdict(apiVersion, kind, minors);
  return verdict.is === 'not served' ? verdict.detail : verdict.is;
}

test('every kind that is judged is served in all versions', () => {
  for (const [kind, { apiVersion }] of Object.entries(KINDS)) {
    expect(kindVerdict(apiVersion, kind, MINORS)).toEqual({ is: 'served', namespaced: true });
  }
});

test.each([['v1', 'Namespace'], ['rbac.authorization.k8s.io/v1', 'ClusterRole'], ['storage.k8s.io/v1', 'StorageClass']])('%s %s lies in no namespace', (apiVersion, kind) => {
  expect(kindVerdict(apiVersion, kind, MINORS)).toEqual({ is: 'served', namespaced: false });
});

test.each([
  ['extensions/v1beta1', 'Deployment', 'Kubernetes serves no Deployment in extensions/v1beta1 since 1.16: use apps/v1'],
  ['extensions/v1beta1', 'Ingress', 'Kubernetes serves no Ingress in extensions/v1beta1 since 1.22: use networking.k8s.io/v1'],
  ['batch/v1beta1', 'CronJob', 'Kubernetes serves no CronJob in batch/v1beta1 since 1.25: use batch/v1'],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'Kubernetes serves no HorizontalPodAutoscaler in autoscaling/v2beta2 since 1.26: use autoscaling/v2'],
  ['networking.k8s.io/v1beta1', 'IngressClass', 'Kubernetes serves no IngressClass in networking.k8s.io/v1beta1 since 1.22: use networking.k8s.io/v1'],
  ['events.k8s.io/v1beta1', 'Event', 'Kubernetes serves no Event in events.k8s.io/v1beta1 since 1.25: use events.k8s.io/v1'],
])('%s %s is gone: since when, and what serves it', (apiVersion, kind, expected) => {
  expect(detail(apiVersion, kind)).toBe(expected);
});

test.each([
  ['v1', 'Deployment', 'Kubernetes serves no Deployment in v1: use apps/v1'],
  ['apps/v1', 'Pod', 'Kubernetes serves no Pod in apps/v1: use v1'],
  ['apps/v2', 'Deployment', 'Kubernetes serves no Deployment in apps/v2: use apps/v1'],
  ['v1', 'Job', 'Kubernetes serves no Job in v1: use batch/v1'],
])('%s %s is in another API', (apiVersion, kind, expected) => {
  expect(detail(apiVersion, kind)).toBe(expected);
});

test.each([
  ['apps/v1', 'Deploymnet', 'Kubernetes 1.37 serves no Deploymnet in apps/v1: did you mean Deployment?'],
  ['apps/v1', 'Statefulset', 'Kubernetes 1.37 serves no Statefulset in apps/v1: did you mean StatefulSet?'],
  ['v1', 'Cronjob', 'Kubernetes 1.37 serves no Cronjob in v1: did you mean CronJob in batch/v1?'],
  ['policy/v1beta1', 'PodSecurityPolicy', 'Kubernetes 1.37 serves no PodSecurityPolicy in policy/v1beta1'],
  ['v1', '__proto__', 'Kubernetes 1.37 serves no __proto__ in v1'],
  ['v1', 'x'.repeat(10_000), `Kubernetes 1.37 serves no ${'x'.repeat(10_000)} in v1`],
])('%s %s is no kind at all', (apiVersion, kind, expected) => {
  expect(detail(apiVersion, kind)).toBe(expected);
});

test('what not all target versions serve names since when, or since when not', () => {
  expect(detail('resource.k8s.io/v1', 'ResourceClaim', [34, 35])).toBe('served');
  expect(detail('resource.k8s.io/v1', 'ResourceClaim', [33, 34])).toBe('Kubernetes serves ResourceClaim in resource.k8s.io/v1 since 1.34; the target is 1.33 - 1.34: use resource.k8s.io/v1beta2');
  expect(detail('networking.k8s.io/v1beta1', 'IPAddress', [36, 37])).toBe('Kubernetes serves no IPAddress in networking.k8s.io/v1beta1 since 1.37: use networking.k8s.io/v1');
  expect(detail('networking.k8s.io/v1beta1', 'IPAddress', [35, 36])).toBe('served');
});

test.each([['monitoring.coreos.com/v1', 'ServiceMonitor'], ['gateway.networking.k8s.io/v1', 'Gateway'], ['kustomize.config.k8s.io/v1beta1', 'Kustomization']])(
  '%s %s belongs to another API', (apiVersion, kind) => {
    expect(detail(apiVersion, kind)).toBe('custom');
  },
);

describe('a group without a dot cannot be that of a custom resource definition', () => {
  test.each([
    ['app/v1', 'Deployment', 'Kubernetes serves no Deployment in app/v1: use apps/v1'],
    ['app.example/v1', 'Deployment', 'custom'],
    ['networking/v1', 'Ingress', 'Kubernetes serves no Ingress in networking/v1: use networking.k8s.io/v1'],
    ['app/v1', 'Deploymnet', 'Kubernetes 1.37 serves no Deploymnet in app/v1: did you mean Deployment in apps/v1?'],
    ['autoscalling/v1', 'Thing', 'Kubernetes 1.37 serves no Thing in autoscalling/v1'],
  ])('%s %s: %s', (apiVersion, kind, expected) => {
    expect(detail(apiVersion, kind)).toBe(expected);
  });

  test('the apiVersion is wrong, and not the kind', () => {
    expect(kindVerdict('app/v1', 'Deploymnet', [37])).toMatchObject({ field: 'apiVersion' });
    expect(kindVerdict('apps/v1', 'Deploymnet', [37])).toMatchObject({ field: 'kind' });
  });

  test('the files of other tools are none of Kubernetes', () => {
    expect(detail('skaffold/v4beta11', 'Config')).toBe('custom');
  });
});

test('all that a version of Kubernetes serves is served in it', () => {
  for (const [apiVersion, kinds] of Object.entries(SERVED)) {
    for (const [kind, text] of Object.entries(kinds)) {
      const since = / 1\.(\d+)/.exec(text)?.[1] ?? '33';
      expect([apiVersion, kind, detail(apiVersion, kind, [Number(since)])]).toEqual([apiVersion, kind, 'served']);
    }
  }
});
