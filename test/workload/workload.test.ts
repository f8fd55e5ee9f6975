import { ApiObject, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { RestartPolicy } from '../../src/container';
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

  test('nothing said: a label that holds kind and name, and so stays for as long as the object does', () => {
    const own = { 'podwright.dev/pods-of': 'deployment-test-web-c8ba1bf5' };
    expect(parts(new Deployment(chart(), 'web'))).toEqual({ selector: { matchLabels: own }, labels: own });
    const inChart = (id: string) => parts(new Deployment(new Chart(Testing.app(), id), 'web', { metadata: { name: 'web' } })).selector;
    expect(inChart('renamed')).toEqual(inChart('before'));
    const name = 'a'.repeat(63);
    expect(parts(new Deployment(chart(), 'web', { metadata: { name } })).labels).toEqual({ 'podwright.dev/pods-of': 'test-web-c8694308' });
    expect(parts(new Deployment(chart(), 'web', { metadata: { generateName: 'web-' } })).labels).toEqual({ 'podwright.dev/pods-of': 'deployment-test-web-c8ba1bf5' });
  });

  test('of the labels given, those that say which app it is: what changes from release to release can change', () => {
    const identity = { 'app': 'web', 'app.kubernetes.io/component': 'api', 'app.kubernetes.io/instance': 'a', 'app.kubernetes.io/name': 'web', 'k8s-app': 'web', 'tier': 'front' };
    const release = (version: string) => {
      const others = { version, 'app.kubernetes.io/version': version, 'commit': version, 'example.com/built': version, 'helm.sh/chart': `web-${version}`, 'team': version };
      return parts(new Deployment(chart(), 'web', { podMetadata: { labels: { ...others, ...identity } } }));
    };
    expect(release('1').selector).toEqual({ matchLabels: identity });
    expect(release('2').selector).toEqual(release('1').selector);
    expect(release('2').labels).toMatchObject({ version: '2', team: '2' });
    expect(parts(new Deployment(chart(), 'web', { podMetadata: { labels: { version: '1' } } })).selector)
      .toEqual({ matchLabels: { 'podwright.dev/pods-of': 'deployment-test-web-c8ba1bf5' } });
  });

  test('two workloads of a chart whose labels say the same app are not given one selector', () => {
    const one = chart();
    const labelled = { podMetadata: { labels: { app: 'web', color: 'blue' } } };
    new Deployment(one, 'blue', labelled);
    expect(() => new Deployment(one, 'green', labelled)).toThrow('[test/green] its pods have the labels app=web, by which [test/blue] finds its own; give them another');
    new Deployment(one, 'red', { ...labelled, selector: LabelSelector.labels({ app: 'web', color: 'red' }) });
    new Deployment(one, 'elsewhere', { ...labelled, metadata: { namespace: 'other' } });
    new Deployment(new Chart(one, 'prod'), 'blue', labelled);
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
  expect(deployment._originsOf(['spec', 'template', 'spec', 'containers', 0, 'image']).at(-1)!.construct).toBe(web);
  expect(deployment._originsOf(['spec', 'replicas']).at(-1)!.construct).toBe(deployment);
});

test('the pods of these workloads always run', () => {
  new Deployment(chart(), 'a', { restartPolicy: RestartPolicy.ALWAYS });
  // @ts-expect-error
  new Deployment(chart(), 'b', { restartPolicy: RestartPolicy.NEVER });
  // @ts-expect-error
  new DaemonSet(chart(), 'c', { restartPolicy: RestartPolicy.ON_FAILURE });
  // @ts-expect-error a deadline is for pods that end
  expect(() => new Deployment(chart(), 'd', { activeDeadline: Duration.seconds(1) })).toThrow('unknown property "activeDeadline" in DeploymentProps');
  // @ts-expect-error a daemon set has no number of pods
  expect(() => new DaemonSet(chart(), 'e', { replicas: 1 })).toThrow('unknown property "replicas" in DaemonSetProps');
});
