import { Chart, Testing } from 'cdk8s';
import { AdoptedPod, App, Container, CronJob, DaemonSet, Deployment, Job, Pod, PodAssert, PodDefaults, StatefulSet, Validation, VolumeSource } from '../../src';

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
    volumes: [{ name: 'x', source: VolumeSource.emptyDir(), foo: 1 }],
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
      expect.stringMatching(/^\[test\/web\/a\] unknown property "imag"/),
      expect.stringMatching(/^\[test\/web\/a\] unknown property "port"/),
      expect.stringMatching(/^\[test\/web\/a\] unknown property "containerport"/),
      expect.stringMatching(/^\[test\/web\/b\] unknown property "limit"/),
    ]);
  }
});
