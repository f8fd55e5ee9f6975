import { ApiObject, App as CdkApp, Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { App } from '../../src/app';
import { LifecycleHandler, Probe } from '../../src/container';
import { AdoptedPod, Exporter, GracefulShutdown, Hardened, LocalProxy, MetricsExporter, Pattern, ReverseProxy, Sidecar, StartContract, WritablePaths } from '../../src/pattern';
import { Pod, PodTemplate } from '../../src/pod';
import { VolumeSource } from '../../src/volume';
import { Deployment, StatefulSet } from '../../src/workload';

const props = { name: 'helper', image: 'helper:1', startup: StartContract.nobodyWaits() };
const containers = [{ name: 'web', image: 'nginx:1' }];

/** A pattern that is any function. */
class Does extends Pattern {
  constructor(name: string, private readonly what: (pod: PodTemplate) => void) {
    super(name);
  }

  protected applyToPod(pod: PodTemplate): void {
    this.what(pod);
  }
}

describe('a pod that is made after the pattern', () => {
  test.each([['podwright', () => new App({ outdir: '/nowhere' })], ['cdk8s', () => new CdkApp({ outdir: '/nowhere' })]])('has it too, in the App of %s', (_, make) => {
    const app = make();
    const chart = new Chart(app, 'test');
    chart.with(new Sidecar(props), new Hardened());
    const web = new Deployment(chart, 'web', { containers });
    web.addContainer('late', { image: 'late:1' });
    new StatefulSet(new Chart(chart, 'inner'), 'db', { containers });
    new Pod(new Chart(app, 'other'), 'free', { containers });
    const written = app.synthYaml();
    expect(written.match(/image: helper:1/g)).toHaveLength(2);
    expect(web.toPodSpec()).toMatchObject({
      containers: [{ securityContext: { readOnlyRootFilesystem: true } }, { name: 'late', securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
      initContainers: [{ name: 'helper' }],
      securityContext: { runAsUser: 65532 },
    });
  });

  test('in the order of the calls, and once', () => {
    const chart = Testing.chart();
    chart.with(new Sidecar({ ...props, name: 'a' })).with(new Sidecar({ ...props, name: 'b' }));
    const web = new Pod(chart, 'web', { containers });
    web.toPodSpec();
    chart.with(new Sidecar({ ...props, name: 'a' }), new Sidecar({ ...props, name: 'c' }));
    expect(web.toPodSpec().initContainers.map((c: any) => c.name)).toEqual(['a', 'b', 'c']);
  });

  test('in a custom resource that is adopted later', () => {
    const chart = Testing.chart();
    chart.with(new Sidecar(props));
    const rollout = new ApiObject(chart, 'web', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', spec: { template: { spec: { containers } } } });
    AdoptedPod.of(rollout, 'spec.template');
    expect(rollout.toJson().spec.template.spec.initContainers[0].name).toBe('helper');
  });

  test('an object that others make later is an error, until the pattern is put on again', () => {
    const chart = Testing.chart();
    new Pod(chart, 'web', { containers });
    chart.with(new Hardened());
    new kplus.Deployment(chart, 'late', { containers: [{ image: 'late:1' }] });
    expect(chart.node.validate()).toEqual([
      expect.stringContaining(
        'Hardened \'hardened\' is not on [test/late/Resource], which was added after it: objects of other libraries must exist before a pattern is applied to their scope',
      ),
    ]);
    chart.with(new Hardened());
    expect(chart.node.validate()).toEqual([]);
  });
});

test('a scope without a pod is an error at synth', () => {
  const app = new App({ outdir: '/nowhere' });
  const chart = new Chart(app, 'test');
  chart.with(new Hardened());
  expect(() => app.synthYaml()).toThrow('[test] Hardened \'hardened\' was applied to this scope, in which there is no pod; apply it to one that has pods');
  const pod = new Pod(chart, 'web', { containers });
  pod.addVolume('data', VolumeSource.emptyDir()).with(new Sidecar(props));
  expect(() => app.synthYaml()).toThrow('[test/web/data] Sidecar \'helper\' was applied to this scope, in which there is no pod');
});

test('other options on the same scope are an error, with or without pods', () => {
  const chart = Testing.chart();
  chart.with(new Sidecar(props));
  expect(() => chart.with(new Sidecar({ ...props, image: 'helper:2' }))).toThrow('[test] Sidecar \'helper\' is on this scope already, with other options');
});

describe('a container that is added after a pattern for all containers', () => {
  test.each([new GracefulShutdown(), new WritablePaths({ paths: ['/tmp'] }), new LocalProxy({ ...props, appEnv: { A: 'b' } }), new Does('mine', (pod) => pod.containers.length)])('is an error: %#', (pattern) => {
    const pod = new Pod(Testing.chart(), 'web', { containers });
    pod.with(pattern);
    expect(() => pod.addContainer('late')).toThrow(`[test/web] the container 'late' was added after ${pattern.constructor.name} '${pattern.name}', which is for all containers of the app`);
  });

  test('is none where the pattern is for certain containers, and where another pattern brings it', () => {
    const pod = new Pod(Testing.chart(), 'web', { containers });
    pod.with(new GracefulShutdown({ containers: ['web'] }), new Sidecar({ ...props, name: 'first' }));
    pod.addContainer('late');
    pod.with(new WritablePaths({ paths: ['/tmp'] }), new Sidecar({ ...props, native: false }));
    expect(pod.containers.map((c) => c.name)).toEqual(['web', 'late', 'helper']);
  });
});

describe('all or nothing', () => {
  const bad = new Does('bad', (pod) => {
    pod.configure({ hostNetwork: true, tolerations: [], nodeSelector: { a: 'b' } });
    pod.label('a', 'b').annotate('a', 'b').overridePod('spec.foo', 1).addVolume('v', VolumeSource.emptyDir());
    pod.addSidecarContainer('s');
    pod.affinity.requireNodes();
    pod._containers.forEach((container) => container.env('A', 'b').addPort('x', 1));
    pod._containers[0].override('foo', 1);
    pod.volumes[0].override('foo', 1);
    throw new Error('no');
  });

  test('a pod is as it was after a pattern has failed, and the pattern can be put on again', () => {
    for (const make of [(chart: Chart) => new Pod(chart, 'web', { containers }), (chart: Chart) => new StatefulSet(chart, 'web', { containers })]) {
      const chart = Testing.chart();
      const pod: Pod | StatefulSet = make(chart);
      pod.addVolume('mine', VolumeSource.emptyDir());
      const before = JSON.stringify(pod.apiObject.toJson());
      expect(() => pod.with(bad)).toThrow('no');
      expect(JSON.stringify(pod.apiObject.toJson())).toBe(before);
      expect(pod.node.findAll().map((c) => c.node.id).sort()).toEqual(['Resource', 'mine', 'web', 'web']);
      expect(() => pod.with(bad)).toThrow('no');
      pod.addSidecarContainer('s');
    }
  });

  test('of a scope, no pod has it when one cannot', () => {
    const chart = Testing.chart();
    const first = new Pod(chart, 'first', { containers });
    new Pod(chart, 'second', { containers: [{ name: 'helper' }] });
    expect(() => chart.with(new Sidecar(props))).toThrow('[test/second] Sidecar \'helper\': the container name \'helper\' is taken');
    expect(first.toPodSpec()).toEqual({ containers: [{ image: 'nginx:1', name: 'web' }] });
    expect(new Pod(chart, 'third', { containers }).toPodSpec().initContainers).toBeUndefined();
    expect(chart.node.validate()).toEqual([]);
  });
});

describe('what was set before is not replaced', () => {
  test.each<[string, (pod: PodTemplate) => void, string]>([
    ['an option', (pod) => pod.configure({ hostNetwork: true }), 'spec.hostNetwork, which is false already, by true'],
    ['a variable', (pod) => pod._containers[0].env('A', '2'), 'container \'web\'.env.A.value, which is "1" already, by "2"'],
    ['a label', (pod) => pod.label('team', 'b'), 'labels.team, which is "a" already, by "b"'],
    ['the command', (pod) => pod._containers[0].run(['b']), 'container \'web\'.command.0, which is "a" already, by "b"'],
    ['a probe', (pod) => pod._containers[0].liveness(Probe.tcpSocket(2)), 'container \'web\'.livenessProbe.tcpSocket.port, which is 1 already, by 2'],
    ['resources', (pod) => pod._containers[0].resources({}), 'container \'web\'.resources.requests, which is {"cpu":"1"} already, by undefined'],
    ['the profile', (pod) => pod.configure({ securityProfile: 'restricted' }), 'securityProfile, which is "baseline" already, by "restricted"'],
  ])('%s', (_, what, message) => {
    const pod = new Pod(Testing.chart(), 'web', {
      hostNetwork: false,
      metadata: { labels: { team: 'a' } },
      securityProfile: 'baseline',
      containers: [{ name: 'web', command: ['a'], env: { Z: '0', A: '1' }, livenessProbe: Probe.tcpSocket(1), resources: { requests: { cpu: '1' } } }],
    });
    const before = JSON.stringify(pod.apiObject.toJson());
    expect(() => pod.with(new Does('mine', what))).toThrow(`[test/web] Does 'mine': it would replace ${message}; leave one of them out`);
    expect(JSON.stringify(pod.apiObject.toJson())).toBe(before);
  });

  test('the same again, something beside it, and what a reverse proxy takes over are fine', () => {
    const pod = new Pod(Testing.chart(), 'web', { hostNetwork: false, containers: [{ name: 'web', env: { A: '1' }, ports: [{ name: 'http', containerPort: 80 }], readinessProbe: Probe.httpGet('/', 80) }] });
    pod.with(
      new Does('mine', (one) => one.configure({ hostNetwork: false })._containers[0].env('A', '1').env('B', '2').addPort('other', 81)),
      new ReverseProxy({ ...props, servedPort: 'http', listenPort: 8080 }),
    );
    expect(pod.toPodSpec().containers[0]).toMatchObject({ env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], readinessProbe: { httpGet: { port: 8080 } } });
  });

  test('a grace period that is too short for the shutdown', () => {
    const pod = new Pod(Testing.chart(), 'web', { containers, terminationGracePeriod: Duration.seconds(20) });
    expect(() => pod.with(new GracefulShutdown())).toThrow('the pod has a grace period of 20 seconds, and delay and drain take 40; make it longer');
    expect(pod.containers[0].toManifest().lifecycle).toBeUndefined();
    pod.containers[0].preStop(LifecycleHandler.exec(['true']));
  });
});

describe('a proxy that an init container needs', () => {
  const names = (spec: any) => spec.initContainers.map((c: any) => c.name);
  const migrating = { containers, initContainers: [{ name: 'wait', image: 'a:1' }, { name: 'migrate', image: 'a:1' }] };

  test('stands before it, or before all', () => {
    const chart = Testing.chart();
    const web = new Deployment(chart, 'web', migrating);
    web.with(new Sidecar({ ...props, startsBefore: 'migrate' }), new Sidecar({ ...props, name: 'first', startsFirst: true }));
    expect(names(web.toPodSpec())).toEqual(['first', 'wait', 'helper', 'migrate']);
    const theirs = new ApiObject(chart, 'theirs', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: { spec: migrating } } });
    theirs.with(new LocalProxy({ ...props, startsBefore: web.initContainers[3] }));
    expect(names(theirs.toJson().spec.template.spec)).toEqual(['wait', 'helper', 'migrate']);
  });

  test('by a verb as well', () => {
    const pod = new Pod(Testing.chart(), 'web', migrating);
    const proxy = pod.addSidecarContainer('proxy');
    expect(names(pod.startBefore(proxy, 'migrate').toPodSpec())).toEqual(['wait', 'proxy', 'migrate']);
    expect(names(pod.startBefore('migrate').toPodSpec())).toEqual(['migrate', 'wait', 'proxy']);
    expect(() => pod.startBefore('other')).toThrow('[test/web] there is no init container or sidecar \'other\'; there are ["migrate","wait","proxy"]');
    expect(() => pod.startBefore('wait', 'wait')).toThrow('\'wait\' cannot start before itself');
  });

  test('is an error where it is no native sidecar, or there is no such container', () => {
    const put = (more: object) => () => new Pod(Testing.chart(), 'web', migrating).with(new Sidecar({ ...props, ...more }));
    expect(put({ native: false, startsFirst: true })).toThrow('only a native sidecar starts before init containers');
    expect(put({ startsBefore: 'other' })).toThrow('there is no init container or sidecar \'other\'');
  });
});

test('a port named metrics that the app has is no obstacle', () => {
  const pod = new Pod(Testing.chart(), 'web', { containers: [{ name: 'web', ports: [{ name: 'metrics', containerPort: 1 }] }] });
  expect(() => pod.with(new Exporter({ ...props, metricsPort: 9 }))).toThrow('the port name \'metrics\' is taken');
  pod.with(new Exporter({ ...props, metricsPort: 9, metricsPortName: 'more-metrics' }), new MetricsExporter({ metricsPortName: 'statsd' }));
  expect(pod.initContainers.flatMap((c) => c.ports.map((p) => p.name))).toEqual(['more-metrics', 'statsd', 'statsd-udp', 'statsd-tcp']);
});
