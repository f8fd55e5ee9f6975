import { Chart, JsonPatch, Testing } from 'cdk8s';
import { AdoptedPod, App, Container, CronJob, DaemonSet, Deployment, Hardened, Job, KubernetesVersion, LabelSelector, Pod, PodAssert, PodDefaults, StatefulSet, Validation, VolumeSource } from '../../src';

test.each<[string, () => void, string]>([
  ['a version that is a BigInt', () => new App({ kubernetesVersion: 134n as any }), 'kubernetesVersion must be a version from 1.33 to 1.37 such as \'1.36\', or a range such as \'1.35 - 1.37\', got 134'],
  ['a version that is a symbol', () => new App({ kubernetesVersion: Symbol('x') as any }), 'got Symbol(x)'],
  ['an output folder that is a number', () => new App({ outdir: 5 as any }), 'outdir must be the path of a folder, got 5'],
  ['nothing to adopt', () => AdoptedPod.of(null as any), 'AdoptedPod.of takes an ApiObject, got null; of a construct of another library, write AdoptedPod.of(ApiObject.of(construct))'],
  ['a text to adopt', () => AdoptedPod.of('x' as any), 'AdoptedPod.of takes an ApiObject, got "x"'],
  ['a pod of podwright to adopt', () => AdoptedPod.of(new Pod(Testing.chart(), 'p') as any), '[test/p] AdoptedPod.of is for objects of other libraries; this is a pod of podwright'],
  ['the object of one', () => AdoptedPod.of(new Deployment(Testing.chart(), 'p').apiObject), '[test/p] AdoptedPod.of is for objects of other libraries'],
  ['nothing to validate', () => Validation.of(null as any), 'Validation.of takes a construct, such as a pod, a chart or an app, got null'],
  ['nothing to assert', () => PodAssert.of(undefined as any), 'PodAssert.of takes a construct, such as a pod, a chart or an app, got undefined'],
  ['a profile that does not exist', () => Validation.of(Testing.chart(), { securityProfile: 'restrictd' as any }), 'securityProfile must be one of \'privileged\', \'baseline\', \'restricted\', got "restrictd"'],
  ['the same as a default', () => PodDefaults.of(Testing.chart(), { pod: { securityProfile: 'x' as any } }), 'securityProfile must be one of'],
  ['the same by configure', () => new Pod(Testing.chart(), 'p').configure({ securityProfile: 'x' as any }), '[test/p] securityProfile must be one of'],
  ['a rule far from all others', () => Validation.of(Testing.chart()).acknowledge('foo/bar', ''), 'there is no rule "foo/bar"; a finding names its rule, and docs/rules.md has all of them'],
  ['a rule near to one', () => Validation.of(Testing.chart()).acknowledge('reference/service-select-pod', ''), 'did you mean "reference/service-selects-pod"?'],
  ['no rule', () => Validation.of(Testing.chart()).acknowledge(undefined as any, ''), 'the id of a rule is a text such as "container/name-unique", got undefined'],
  ['a command that is a text', () => container().run('sh -c x' as any), '[test/p/web] command must be a list, got "sh -c x"; write [...]'],
  ['no command', () => container().run(undefined as any), '[test/p/web] command must be a list'],
  ['arguments that are a text', () => container().run(['a'], 'b' as any), '[test/p/web] args must be a list, got "b"'],
  ['no source of variables', () => container().envFrom(undefined as any), "[test/p/web] envFrom takes a source such as EnvFrom.configMap('settings'), got undefined"],
  ['a text as a source of variables', () => container().envFrom('settings' as any), '[test/p/web] envFrom takes a source'],
  ['a map of variables', () => container().env({ A: 'b' } as any, 'x'), '[test/p/web] the name of an env variable must be a string, got {"A":"b"}; write env(\'NAME\', \'value\')'],
  ['a volume before its path', () => container().mount(new Pod(Testing.chart(), 'p').addVolume('d', VolumeSource.emptyDir()) as any, '/d'), 'must be a string, got the construct test/p/d'],
  ['no probe', () => container().readiness(undefined as any), '[test/p/web] readiness() must have a value, got undefined; leave the call out'],
  ['no hook', () => container().preStop(null as any), '[test/p/web] preStop() must have a value, got null'],
  ['no pull policy', () => container().pull(undefined as any), '[test/p/web] pull() must have a value'],
  ['mounts that are a text', () => new Pod(Testing.chart(), 'p').addContainer('web', { volumeMounts: 'x' as any }), 'volumeMounts must be a list, got "x"'],
  ['a mount that is null', () => new Pod(Testing.chart(), 'p').addContainer('web', { volumeMounts: [null as any] }), 'volumeMounts[0] must not be null'],
  ['a JSON patch as plain data', () => new Pod(Testing.chart(), 'p').addJsonPatch({ op: 'add' } as any), "addJsonPatch takes operations such as JsonPatch.add('/spec/hostNetwork', true), one argument each, got {\"op\":\"add\"}"],
  ['a JSON patch without a path', () => new Pod(Testing.chart(), 'p').addJsonPatch(JsonPatch.add(undefined as any, 1)), 'the path of a JSON patch must be a pointer'],
  ['an app as the scope', () => new Pod(new App() as any, 'p'), "[p] must be in a chart; create one, new Chart(app, 'name'), and use it as the scope"],
  ['no id', () => new Deployment(Testing.chart(), { replicas: 1 } as any), 'the id of a construct must be a string, got {"replicas":1}; it is the second argument: new Deployment('],
  ['null as properties of a pod', () => new Pod(Testing.chart(), 'p', null as any), '[test/p] PodProps must be an object such as { containers: ... }, got null'],
  ['a number as a port', () => new Container(new Pod(Testing.chart(), 'p'), 'a', { image: 'a', ports: [8080 as any] }),
    'ContainerPortProps must be an object such as { containerPort: ... }, got 8080'],
  ['no properties of a cron job', () => new CronJob(Testing.chart(), 'p', undefined as any), '[test/p] CronJobProps must be an object'],
  ['a type of Service that does not exist', () => new Deployment(Testing.chart(), 'p').exposeViaService({ type: 'loadBalancer' as any }), 'the type of a Service must be one of ClusterIP, NodePort, LoadBalancer, got "loadBalancer"'],
  ['a port of a Service that is a text', () => new Deployment(Testing.chart(), 'p').exposeViaService({ ports: [{ port: '80' as any }] }), 'the port of a Service must be a number from 1 to 65535, got "80"'],
  ['a scope that is none', () => PodDefaults.of(null as any, {}), 'takes a construct, such as a pod, a chart or an app, got null'],
  ['no scope of a version', () => KubernetesVersion.target(null as any, '1.35'), 'KubernetesVersion.target takes a construct'],
  ['the class of a pattern', () => Testing.chart().with(Hardened as any), 'with() takes a pattern, got the class Hardened; write new Hardened(...)'],
  ['no labels to select', () => LabelSelector.labels(undefined as any), "LabelSelector.labels takes an object such as { app: 'web' }, got undefined"],
  ['a text of labels to select', () => LabelSelector.labels('app' as any), "matchLabels must be an object such as { app: 'web' }, got \"app\""],
  ['a value that contains itself', () => new Pod(Testing.chart(), 'p').override('spec.x', cyclic()), 'a value contains itself'],
  ...[Pod, Deployment, StatefulSet, DaemonSet, Job, CronJob].map((kind): [string, () => void, string] => [
    `a revoked proxy as the properties of a ${kind.name}`, () => new kind(Testing.chart(), 'p', revoked()), `[test/p] ${kind.name}Props: a value is a proxy that was revoked`,
  ]),
])('%s is a clear error in the line of the user', (_, run, message) => {
  let error: any;
  try {
    run();
  } catch (e) {
    error = e;
  }
  expect(error.message).toContain(message);
  expect(error.stack.replace(error.message, '').split('\n')[1]).toContain('misuse.test.ts');
});

function container(): Container {
  return new Pod(Testing.chart(), 'p').addContainer('web');
}

function cyclic(): any {
  const value: any = {};
  value.value = value;
  return value;
}

function revoked(): any {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test('a class of the user that hands on its own properties is told to take them out first', () => {
  class Web extends Pod {
    constructor(scope: Chart, id: string, props: any) {
      super(scope, id, props);
    }
  }
  class Worker extends Container {
    constructor(scope: Pod, id: string, props: any) {
      super(scope, id, props);
    }
  }
  const chart = Testing.chart();
  expect(() => new Web(chart, 'web', { queue: 2 })).toThrow('unknown property "queue" in PodProps; a property of Web itself is not for super(): '
    + 'const { queue, ...rest } = props; super(scope, id, rest)');
  expect(() => new Web(chart, 'near', { hostnetwork: true })).toThrow('did you mean "hostNetwork"? A property of Web itself is not for super()');
  expect(() => new Worker(new Pod(chart, 'pod'), 'worker', { queue: 2 })).toThrow('a property of Worker itself');
  expect(() => new Pod(chart, 'plain', { queue: 2 } as any)).toThrow(/unknown property "queue" in PodProps$/);
});

test('what is wrong with a pod, its containers and its volumes is one error', () => {
  const props: any = {
    hostnetwork: true,
    securityProfile: 'restrictd',
    containers: [{ name: 'a', imag: 'a', ports: [{ port: 1 }, { containerport: 2 }] }, { name: 'b', resources: { limit: {} } }],
    volumes: [{ name: 'x', source: VolumeSource.emptyDir(), foo: 1 }, { name: 'none' }],
    initContainers: 'none',
  };
  for (const kind of [Pod, Deployment]) {
    let message = '';
    try {
      new kind(Testing.chart(), 'web', props);
    } catch (e) {
      message = (e as Error).message;
    }
    expect(message.split('\n').map((line) => line.replace(/(".*?").*/, '$1'))).toEqual([
      expect.stringMatching(/^\[test\/web\] unknown property "hostnetwork"/),
      expect.stringMatching(/^\[test\/web\] securityProfile must be one of 'privileged', 'baseline', 'restricted', got "restrictd"/),
      expect.stringMatching(/^\[test\/web\/x\] unknown property "foo"/),
      expect.stringMatching(/^\[test\/web\/none\] volume 'none' must have a source/),
      expect.stringMatching(/^\[test\/web\] spec.initContainers must be a list, got "none"/),
      expect.stringMatching(/^\[test\/web\/a\] unknown property "imag"/),
      expect.stringMatching(/^\[test\/web\/a\] unknown property "port"/),
      expect.stringMatching(/^\[test\/web\/a\] unknown property "containerport"/),
      expect.stringMatching(/^\[test\/web\/b\] unknown property "limit"/),
    ]);
  }
});
