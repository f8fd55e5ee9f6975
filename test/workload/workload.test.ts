import { ApiObject, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { RestartPolicy } from '../../src/pod';
import { LabelSelector } from '../../src/scheduling';
import { DaemonSet, DaemonSetUpdateStrategy, Deployment, DeploymentStrategy, ReplicaSet } from '../../src/workload';

const chart = () => Testing.chart();
const containers = [{ name: 'web', image: 'nginx' }];

test('a deployment says what was said, and finds its pods', () => {
  const deployment = new Deployment(chart(), 'web', { containers, metadata: { name: 'web' }, podMetadata: { labels: { app: 'web' } }, replicas: 3 });
  expect(deployment.apiObject.toJson()).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ image: 'nginx', name: 'web' }] } },
    },
  });
});

describe('selector and labels match by themselves', () => {
  const parts = (deployment: Deployment) => {
    const { selector, template } = deployment.apiObject.toJson().spec;
    return { selector, labels: template.metadata.labels };
  };

  test('nothing said: a label made from the path of the construct', () => {
    const addr = { 'cdk8s.io/metadata.addr': 'test-web-c8694308' };
    expect(parts(new Deployment(chart(), 'web'))).toEqual({ selector: { matchLabels: addr }, labels: addr });
  });

  test('labels that come later do not change the selector', () => {
    const deployment = new Deployment(chart(), 'web', { podMetadata: { labels: { app: 'web' } } }).label('version', '2');
    expect(parts(deployment)).toEqual({ selector: { matchLabels: { app: 'web' } }, labels: { app: 'web', version: '2' } });
  });

  test('labels of the chart are those of the deployment, not of its pods', () => {
    const deployment = new Deployment(new Chart(Testing.app(), 'shop', { labels: { team: 'a' } }), 'web', { podMetadata: { labels: { app: 'web' } } });
    expect(parts(deployment)).toEqual({ selector: { matchLabels: { app: 'web' } }, labels: { app: 'web' } });
    expect(deployment.apiObject.toJson().metadata.labels).toEqual({ team: 'a' });
  });

  test('a selector of one\'s own: the pods get its labels, and keep theirs', () => {
    const selector = LabelSelector.of({ matchLabels: { app: 'web', tier: 'front' } });
    const deployment = new Deployment(chart(), 'web', { selector, podMetadata: { labels: { tier: 'back', version: '2' } } });
    expect(parts(deployment)).toEqual({
      selector: { matchLabels: { app: 'web', tier: 'front' } },
      labels: { app: 'web', tier: 'back', version: '2' },
    });
    expect(deployment.toLabelSelector()).toEqual({ matchLabels: { app: 'web', tier: 'front' } });
  });
});

test('all fields of the specs', () => {
  const common = { minReady: Duration.seconds(3), revisionHistoryLimit: 2, replicas: 0 };
  const specOf = (workload: { apiObject: ApiObject }) => {
    const { selector: _selector, template: _template, ...spec } = workload.apiObject.toJson().spec;
    return spec;
  };
  expect(specOf(new Deployment(chart(), 'a', { ...common, paused: true, progressDeadline: Duration.minutes(1), strategy: DeploymentStrategy.recreate() }))).toEqual({
    minReadySeconds: 3, paused: true, progressDeadlineSeconds: 60, replicas: 0, revisionHistoryLimit: 2, strategy: { type: 'Recreate' },
  });
  expect(specOf(new ReplicaSet(chart(), 'a', { minReady: Duration.seconds(3), replicas: 2 }))).toEqual({ minReadySeconds: 3, replicas: 2 });
  expect(specOf(new DaemonSet(chart(), 'a', { minReady: Duration.seconds(3), updateStrategy: DaemonSetUpdateStrategy.rollingUpdate({ maxSurge: 1, maxUnavailable: 0 }) })))
    .toEqual({ minReadySeconds: 3, updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }, type: 'RollingUpdate' } });
});

test('strategies', () => {
  expect([
    DeploymentStrategy.rollingUpdate(), DeploymentStrategy.rollingUpdate({ maxSurge: '30%' }), DaemonSetUpdateStrategy.onDelete(),
  ].map((s) => s.toManifest())).toEqual([{ type: 'RollingUpdate' }, { rollingUpdate: { maxSurge: '30%' }, type: 'RollingUpdate' }, { type: 'OnDelete' }]);
});

test('override starts at the workload, overridePod at its pods, JSON patches come last', () => {
  const deployment = new Deployment(chart(), 'web', { containers, podMetadata: { labels: { app: 'web' } } })
    .override('spec.brandNew', 1)
    .overridePod('spec.brandNew', 2)
    .override('spec.template.spec.other', 3)
    .addJsonPatch(JsonPatch.replace('/spec/template/spec/other', 4));
  const { brandNew, template } = deployment.apiObject.toJson().spec;
  expect({ brandNew, pod: template.spec }).toEqual({ brandNew: 1, pod: { brandNew: 2, containers, other: 4 } });
});

test('fields below the pod template are traced to the construct that they came from', () => {
  const deployment = new Deployment(chart(), 'web');
  const web = deployment.addContainer('web');
  expect(deployment._placeOf(['spec', 'template', 'spec', 'containers', 0, 'image'])).toBe(web);
  expect(deployment._placeOf(['spec', 'replicas'])).toBe(deployment);
});

test('the pods of these workloads always run', () => {
  new Deployment(chart(), 'a', { restartPolicy: RestartPolicy.ALWAYS });
  // @ts-expect-error
  new Deployment(chart(), 'b', { restartPolicy: RestartPolicy.NEVER });
  // @ts-expect-error
  new DaemonSet(chart(), 'c', { restartPolicy: RestartPolicy.ON_FAILURE });
  // @ts-expect-error a deadline is for pods that end
  new Deployment(chart(), 'd', { activeDeadline: Duration.seconds(1) });
  // @ts-expect-error a daemon set has no number of pods
  new DaemonSet(chart(), 'e', { replicas: 1 });
});
