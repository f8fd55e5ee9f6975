import { ApiObject, Testing, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { RestartPolicy } from '../../src/container';
import { Pod, PodTemplate } from '../../src/pod';
import { Deployment, Job, ReplicaSet, StatefulSet } from '../../src/workload';

/** The manifests of a chart, by kind. */
function synth(build: (chart: Chart) => void): { [kind: string]: any } {
  const chart = Testing.chart();
  build(chart);
  return Object.fromEntries(Testing.synth(chart).map((manifest) => [manifest.kind, manifest]));
}

const containers = [{ name: 'web', image: 'nginx', resources: { requests: { cpu: '100m' } } }];
const labelled = { containers, podMetadata: { labels: { app: 'web' } } };

describe('Service', () => {
  test('selects a pod by its labels', () => {
    const { Service } = synth((chart) => {
      const pod = new Pod(chart, 'web', { containers, metadata: { labels: { app: 'web' } } });
      new kplus.Service(chart, 'service', { selector: pod, ports: [{ port: 80 }] });
    });
    expect(Service.spec.selector).toEqual({ app: 'web' });
  });

  test('selects a pod without labels, which gets one', () => {
    const { Service, Pod: pod } = synth((chart) => {
      new kplus.Service(chart, 'service', { selector: new Pod(chart, 'web', { containers }), ports: [{ port: 80 }] });
    });
    expect(pod.metadata.labels).toEqual(Service.spec.selector);
  });

  test.each<[string, (chart: Chart) => PodTemplate]>([
    ['a deployment', (chart) => new Deployment(chart, 'web', labelled)],
    ['a stateful set', (chart) => new StatefulSet(chart, 'web', labelled)],
    ['a replica set', (chart) => new ReplicaSet(chart, 'web', labelled)],
    ['a job', (chart) => new Job(chart, 'web', { ...labelled, restartPolicy: RestartPolicy.NEVER })],
  ])('selects the pods of %s', (_, make) => {
    const { Service } = synth((chart) => {
      new kplus.Service(chart, 'service', { ports: [{ port: 80 }] }).select(make(chart));
    });
    expect(Service.spec.selector).toEqual({ app: 'web' });
  });

  test('governs a stateful set', () => {
    const { Service, StatefulSet: set } = synth((chart) => {
      const service = new kplus.Service(chart, 'service', { clusterIP: 'None', ports: [{ port: 80 }] });
      service.select(new StatefulSet(chart, 'web', { ...labelled, serviceName: service }));
    });
    expect(set.spec.serviceName).toBe(Service.metadata.name);
  });
});

describe('NetworkPolicy', () => {
  test('selects our pods and lets our pods through', () => {
    const { NetworkPolicy } = synth((chart) => {
      const web = new Deployment(chart, 'web', labelled);
      const db = new Pod(chart, 'db', { containers, metadata: { labels: { app: 'db' }, namespace: 'data' } });
      const policy = new kplus.NetworkPolicy(chart, 'policy', { selector: web });
      policy.addEgressRule(db, [kplus.NetworkPolicyPort.tcp(5432)]);
      policy.addIngressRule(web);
    });
    expect(NetworkPolicy.spec).toMatchObject({
      podSelector: { matchLabels: { app: 'web' } },
      egress: [{ to: [{ podSelector: { matchLabels: { app: 'db' } }, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } } }] }],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
    });
  });

  test('is made by the connections of a cdk8s-plus pod', () => {
    const manifests = Testing.synth((() => {
      const chart = Testing.chart();
      const theirs = new kplus.Pod(chart, 'theirs', { containers: [{ image: 'nginx' }] });
      theirs.connections.allowTo(new Pod(chart, 'ours', { containers, metadata: { labels: { app: 'ours' } } }));
      return chart;
    })());
    const policies = manifests.filter((m) => m.kind === 'NetworkPolicy');
    expect(policies.map((m) => m.spec.podSelector.matchLabels).some((labels) => labels.app === 'ours')).toBe(true);
  });
});

describe('HorizontalPodAutoscaler', () => {
  const autoscaled = (make: (chart: Chart) => kplus.IScalable) => synth((chart) => {
    new kplus.HorizontalPodAutoscaler(chart, 'hpa', { target: make(chart), maxReplicas: 5 });
  });

  test.each<[string, (chart: Chart) => kplus.IScalable]>([
    ['Deployment', (chart) => new Deployment(chart, 'web', labelled)],
    ['StatefulSet', (chart) => new StatefulSet(chart, 'web', labelled)],
    ['ReplicaSet', (chart) => new ReplicaSet(chart, 'web', labelled)],
  ])('scales a %s', (kind, make) => {
    const manifests = autoscaled(make);
    expect(manifests.HorizontalPodAutoscaler.spec.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind, name: manifests[kind].metadata.name });
    expect(manifests[kind].spec.replicas).toBeUndefined();
  });

  test('finds a fixed number of pods, and containers without resources, as it does with its own', () => {
    expect(() => autoscaled((chart) => new Deployment(chart, 'web', { ...labelled, replicas: 3 }))).toThrow(/cannot have a fixed number of replicas \(3\)/);
    expect(() => autoscaled((chart) => new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] }))).toThrow(/resource constraint/);
  });

  test('marks its target', () => {
    const chart = Testing.chart();
    const web = new Deployment(chart, 'web', labelled);
    new kplus.HorizontalPodAutoscaler(chart, 'hpa', { target: web, maxReplicas: 2 });
    expect(web.hasAutoscaler).toBe(true);
  });
});

test('Ingress leads to a Service of our pods', () => {
  const { Ingress, Service } = synth((chart) => {
    const service = new kplus.Service(chart, 'service', { selector: new Deployment(chart, 'web', labelled), ports: [{ port: 80 }] });
    new kplus.Ingress(chart, 'ingress').addRule('/', kplus.IngressBackend.fromService(service));
  });
  expect(Ingress.spec.rules[0].http.paths[0].backend.service.name).toBe(Service.metadata.name);
});

test('ServiceAccount, and role bindings to the pods that run as it', () => {
  const { ServiceAccount, Pod: pod, RoleBinding } = synth((chart) => {
    const account = new kplus.ServiceAccount(chart, 'account');
    const web = new Pod(chart, 'web', { containers, serviceAccountName: account });
    const role = new kplus.Role(chart, 'role');
    role.allowRead(kplus.ApiResource.PODS);
    role.bind(web);
  });
  expect(pod.spec.serviceAccountName).toBe(ServiceAccount.metadata.name);
  expect(RoleBinding.subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: ServiceAccount.metadata.name }]);
});

test('pull secrets', () => {
  const { Secret, Pod: pod } = synth((chart) => {
    const registry = new kplus.DockerConfigSecret(chart, 'registry', { data: {} });
    new Pod(chart, 'web', { containers, imagePullSecrets: [registry] });
  });
  expect(pod.spec.imagePullSecrets).toEqual([{ name: Secret.metadata.name }]);
});

test('an object of one\'s own, such as a PodDisruptionBudget', () => {
  const { PodDisruptionBudget } = synth((chart) => {
    const web = new Deployment(chart, 'web', labelled);
    new ApiObject(chart, 'budget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      spec: { minAvailable: 1, selector: web.toLabelSelector() },
    });
  });
  expect(PodDisruptionBudget.spec.selector).toEqual({ matchLabels: { app: 'web' } });
});
