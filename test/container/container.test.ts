import { Duration, Testing } from 'cdk8s';
import { Quantity } from '../../src/apimachinery/quantity';
import {
  Container, ContainerRestartAction, RestartPolicy, ContainerRestartRule, EnvFrom, EnvValue, EphemeralContainer, ImagePullPolicy,
  InitContainer,
  LifecycleHandler, Probe, Protocol, ResizeRestartPolicy, SidecarContainer, type ContainerProps,
} from '../../src/container';
import { Pod, PodTemplate } from '../../src/pod';
import { Volume, VolumeSource } from '../../src/volume';
import { Deployment } from '../../src/workload';

const pod = () => new Pod(Testing.chart(), 'web');
const manifest = (props: ContainerProps) => pod().addContainer('web', props).toManifest();

test('a container says what was said', () => {
  expect(pod().addContainer('web').toManifest()).toEqual({ name: 'web' });
  expect(manifest({
    image: 'nginx',
    command: ['sh'],
    args: ['-c', ''],
    workingDir: '/',
    stdin: false,
    imagePullPolicy: ImagePullPolicy.NEVER,
    resizePolicy: [{ resourceName: 'cpu', restartPolicy: ResizeRestartPolicy.NOT_REQUIRED }],
  })).toEqual({
    args: ['-c', ''],
    command: ['sh'],
    image: 'nginx',
    imagePullPolicy: 'Never',
    name: 'web',
    resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
    stdin: false,
    workingDir: '/',
  });
});

test('props and verbs give the same', () => {
  const p = pod();
  const data = p.addVolume('data', VolumeSource.emptyDir());
  const probe = Probe.exec(['true']);
  const hook = LifecycleHandler.exec(['true']);
  const byVerbs = p.addContainer('web')
    .run(['nginx'], ['-g', 'daemon off;'])
    .pull(ImagePullPolicy.ALWAYS)
    .env('A', 'b')
    .envFrom(EnvFrom.secret('s'))
    .mount('/data', data, { readOnly: true })
    .attach('/dev/x', data)
    .resources({ limits: { cpu: 1 } })
    .security({ runAsUser: 5 })
    .liveness(probe)
    .readiness(probe)
    .startup(probe)
    .postStart(hook)
    .preStop(hook)
    .stopSignal('SIGINT');
  byVerbs.addPort('http', 80);
  const byProps = new Container(p, 'other', {
    name: 'web',
    command: ['nginx'],
    args: ['-g', 'daemon off;'],
    imagePullPolicy: ImagePullPolicy.ALWAYS,
    env: { A: 'b' },
    envFrom: [EnvFrom.secret('s')],
    volumeMounts: [{ mountPath: '/data', volume: data, readOnly: true }],
    volumeDevices: [{ devicePath: '/dev/x', volume: 'data' }],
    resources: { limits: { cpu: 1 } },
    securityContext: { runAsUser: 5 },
    livenessProbe: probe,
    readinessProbe: probe,
    startupProbe: probe,
    lifecycle: { postStart: hook, preStop: hook, stopSignal: 'SIGINT' },
    ports: [{ name: 'http', containerPort: 80 }],
  });
  expect(JSON.stringify(byVerbs.toManifest())).toBe(JSON.stringify(byProps.toManifest()));
});

test('the four kinds stand in their lists', () => {
  const p = pod();
  new InitContainer(p, 'init');
  new SidecarContainer(p, 'proxy');
  new Container(p, 'web');
  new EphemeralContainer(p, 'debug', { targetContainer: 'web' });
  expect(p.toPodSpec()).toEqual({ containers: [{ name: 'web' }], initContainers: [{ name: 'init' }, { name: 'proxy', restartPolicy: 'Always' }] });
  expect(p.toEphemeralContainersBody().spec.ephemeralContainers).toEqual([{ name: 'debug', targetContainerName: 'web' }]);
});

test('an init container that runs to completion has neither probes nor hooks', () => {
  const init = pod().addInitContainer('init');
  // @ts-expect-error
  expect(init.liveness).toBeUndefined();
  // @ts-expect-error
  expect(init.preStop).toBeUndefined();
  // @ts-expect-error
  expect(() => pod().addInitContainer('init', { readinessProbe: Probe.exec(['true']) })).toThrow('unknown property "readinessProbe" in InitContainerProps');
  // @ts-expect-error a sidecar always restarts
  expect(() => pod().addSidecarContainer('proxy', { restartPolicy: RestartPolicy.NEVER }))
    .toThrow('unknown property "restartPolicy" in SidecarContainerProps');
});

test('containers of the same name stay two, for the validation to report', () => {
  const p = pod();
  p.addContainer('web', { image: 'a' });
  p.addContainer('web', { image: 'b' });
  expect(p.toPodSpec().containers).toEqual([{ image: 'a', name: 'web' }, { image: 'b', name: 'web' }]);
});

test('a container without a name has none', () => {
  const p = new Pod(Testing.chart(), 'web', { containers: [{ image: 'a' }, { image: 'b' }] });
  expect(p.toPodSpec().containers.map((c: any) => c.name)).toEqual(['', '']);
});

test('a container may be created anywhere below its pod, and nowhere else', () => {
  const deployment = new Deployment(Testing.chart(), 'web');
  const outer = new Container(deployment, 'outer');
  new Container(outer, 'inner');
  expect(deployment.containers.map((c) => c.name)).toEqual(['outer', 'inner']);
  expect(() => new Container(Testing.chart(), 'lost')).toThrow(/container 'lost' must be created inside a pod, got the scope/);
});

describe('environment', () => {
  test('all sources', () => {
    expect(manifest({
      env: {
        PLAIN: 'yes',
        CONFIG: EnvValue.configMapKey('config', 'key'),
        SECRET: EnvValue.secretKey({ name: 'secret' }, 'key', { optional: true }),
        LABEL: EnvValue.podLabel('app'),
        LIMIT: EnvValue.resourceFieldRef('limits.memory', { divisor: Quantity.parse('1Mi') }),
        FILE: EnvValue.fileKey('data', 'env', 'KEY'),
      },
    }).env).toEqual([
      { name: 'PLAIN', value: 'yes' },
      { name: 'CONFIG', valueFrom: { configMapKeyRef: { key: 'key', name: 'config' } } },
      { name: 'SECRET', valueFrom: { secretKeyRef: { key: 'key', name: 'secret', optional: true } } },
      { name: 'LABEL', valueFrom: { fieldRef: { fieldPath: 'metadata.labels[\'app\']' } } },
      { name: 'LIMIT', valueFrom: { resourceFieldRef: { divisor: '1Mi', resource: 'limits.memory' } } },
      { name: 'FILE', valueFrom: { fileKeyRef: { key: 'KEY', path: 'env', volumeName: 'data' } } },
    ]);
  });

  test('a variable that is set again is replaced in its place', () => {
    expect(pod().addContainer('web').env('A', '1').env('B', '2').env('A', '3').toManifest().env).toEqual([{ name: 'A', value: '3' }, { name: 'B', value: '2' }]);
  });

  test('a variable without a value is refused, in props and by the verb', () => {
    expect(() => manifest({ env: { A: undefined as any, B: '' } }))
      .toThrow('env variable \'A\' must be a string or an EnvValue, got undefined; leave it out, or write \'\'');
    expect(() => pod().addContainer('web').env('A', undefined as any))
      .toThrow('[test/web/web] env variable \'A\' must be a string or an EnvValue, got undefined; leave it out, or write \'\'');
  });

  test('prefixes of whole objects', () => {
    expect(manifest({ envFrom: [EnvFrom.configMap('a', { prefix: 'A_' }), EnvFrom.secret('b', { optional: false })] }).envFrom)
      .toEqual([{ configMapRef: { name: 'a' }, prefix: 'A_' }, { secretRef: { name: 'b', optional: false } }]);
  });
});

describe('ports', () => {
  test('a port is referred to by its name, or by its number where it has none', () => {
    const web = pod().addContainer('web');
    const http = web.addPort('http', 8080, { protocol: Protocol.TCP });
    web.readiness(Probe.httpGet('/', http)).liveness(Probe.grpc(http)).preStop(LifecycleHandler.tcpSocket(9090));
    expect(web.toManifest()).toEqual({
      lifecycle: { preStop: { tcpSocket: { port: 9090 } } },
      livenessProbe: { grpc: { port: 8080 } },
      name: 'web',
      ports: [{ containerPort: 8080, name: 'http', protocol: 'TCP' }],
      readinessProbe: { httpGet: { path: '/', port: 'http' } },
    });
    expect(web.ports.map((port) => [port.name, port.number])).toEqual([['http', 8080]]);
  });
});

describe('probes and hooks', () => {
  test('durations are whole seconds', () => {
    expect(Probe.tcpSocket(80, {
      failureThreshold: 1,
      initialDelay: Duration.minutes(1),
      period: Duration.seconds(2),
      successThreshold: 1,
      terminationGracePeriod: Duration.seconds(3),
      timeout: Duration.seconds(4),
    }).toManifest()).toEqual({
      failureThreshold: 1,
      initialDelaySeconds: 60,
      periodSeconds: 2,
      successThreshold: 1,
      tcpSocket: { port: 80 },
      terminationGracePeriodSeconds: 3,
      timeoutSeconds: 4,
    });
    expect(() => Probe.exec(['true'], { period: Duration.millis(1500) })).toThrow('period of a probe must be a whole number of seconds, got 1500 ms');
  });

  test('one handler each: there is no way to write a second', () => {
    // @ts-expect-error
    expect(() => Probe.httpGet('/', 80, { tcpSocket: { port: 80 } })).toThrow('unknown property "tcpSocket" in HTTPGetProbeOptions');
    // @ts-expect-error
    expect(new Deployment(Testing.chart(), 'a').addContainer('web', { livenessProbe: { exec: {}, grpc: {} } }).toManifest().livenessProbe).toBeDefined();
    expect(LifecycleHandler.sleep(Duration.seconds(5)).toManifest()).toEqual({ sleep: { seconds: 5 } });
  });
});

test('resources: numbers, texts and quantities; extended resources are ordinary', () => {
  expect(manifest({
    resources: {
      requests: { memory: '100Mi', cpu: 0.5 },
      limits: { 'nvidia.com/gpu': 1, 'memory': Quantity.parse('1.5Gi') },
      claims: [{ name: { name: 'gpu' }, request: 'one' }],
    },
  }).resources).toEqual({
    claims: [{ name: 'gpu', request: 'one' }],
    limits: { 'memory': '1536Mi', 'nvidia.com/gpu': 1 },
    requests: { cpu: 0.5, memory: '100Mi' },
  });
});

test('restart rules', () => {
  expect(manifest({
    restartPolicy: RestartPolicy.NEVER,
    restartPolicyRules: [
      ContainerRestartRule.onExitCodesIn([42]),
      ContainerRestartRule.onExitCodesNotIn([1, 2], ContainerRestartAction.RESTART_ALL_CONTAINERS),
    ],
  })).toEqual({
    name: 'web',
    restartPolicy: 'Never',
    restartPolicyRules: [
      { action: 'Restart', exitCodes: { operator: 'In', values: [42] } },
      { action: 'RestartAllContainers', exitCodes: { operator: 'NotIn', values: [1, 2] } },
    ],
  });
});

describe('mounts', () => {
  test('a volume of another pod cannot be mounted', () => {
    const chart = Testing.chart();
    const foreign = new Pod(chart, 'db').addVolume('data', VolumeSource.emptyDir());
    const web = new Pod(chart, 'web').addContainer('web');
    const message = '[test/web/web] the volume \'test/db/data\' belongs to the pod \'test/db\', not to \'test/web\'; add a volume to this pod: addVolume(\'data\', ...)';
    expect(() => web.mount('/data', foreign)).toThrow(message);
    expect(() => web.attach('/dev/x', foreign)).toThrow(message);
    expect(() => new Container(new PodTemplate(chart, 'c'), 'c', { volumeMounts: [{ mountPath: '/a', volume: foreign }] })).toThrow(/belongs to the pod 'test\/db'/);
  });

  test('nothing is left behind by a container that could not be created', () => {
    const chart = Testing.chart();
    const foreign = new Pod(chart, 'db').addVolume('data', VolumeSource.emptyDir());
    const web = new Pod(chart, 'web');
    expect(() => web.addContainer('web', { volumeMounts: [{ mountPath: '/a', volume: foreign }] })).toThrow();
    expect(web.toPodSpec()).toEqual({});
  });

  test('a mount takes a volume', () => {
    // @ts-expect-error a probe is none
    expect(() => pod().addContainer('web').mount('/data', Probe.exec(['true']))).toThrow(/volume of the mount at '\/data' must be a name or something that has a name/);
    const p = pod();
    expect(p.addContainer('web').mount('/data', new Volume(p, 'data', { source: VolumeSource.emptyDir() })).mountPaths).toEqual(['/data']);
  });
});

test('override lands as written', () => {
  const web = pod().addContainer('web', { resources: { limits: { cpu: 1 } } })
    .override('resources.limits[nvidia.com/gpu]', '1')
    .override('brandNew', { b: 1, a: 2 })
    .override('/ports/0', { containerPort: 80 });
  expect(web.toManifest()).toEqual({
    brandNew: { a: 2, b: 1 },
    name: 'web',
    ports: [{ containerPort: 80 }],
    resources: { limits: { 'cpu': 1, 'nvidia.com/gpu': '1' } },
  });
  expect(() => web.override('brandNew.a.b', 1)).toThrow(/\[test\/web\/web\] override path "brandNew.a.b": "brandNew.a" is 2, which has no field "b"/);
});

test('a profile for kubectl debug holds what kubectl does not set itself', () => {
  const debug = pod().addEphemeralContainer('debug', { image: 'busybox', command: ['sh'], securityContext: { runAsUser: 0 }, targetContainer: 'web' });
  expect(debug.toDebugProfile()).toEqual({ securityContext: { runAsUser: 0 } });
});

describe('what plain JavaScript gets wrong is said with the container and the field', () => {
  test.each<[any, string]>([
    [{ args: 'oops' }, '[test/web/web] args must be a list, got "oops"; write [...]'],
    [{ ports: [null] }, '[test/web/web] ports[0] must not be null; leave the item out of the list'],
    [{ volumeMounts: [{ mountPath: '/a' }] }, '[test/web/web] volume of the mount at \'/a\' must be a name or something that has a name, got undefined'],
    [{ envFrom: [undefined] }, '[test/web/web] envFrom[0] must not be undefined; leave the item out of the list'],
    [{ volumeMounts: 'data' }, '[test/web/web] volumeMounts must be a list'],
  ])('%j', (props, message) => {
    expect(() => pod().addContainer('web', props)).toThrow(message);
  });
});

test('a command without arguments leaves those that were set', () => {
  const container = pod().addContainer('web', { image: 'nginx', args: ['-v'] });
  expect(container.run(['nginx']).toManifest()).toMatchObject({ command: ['nginx'], args: ['-v'] });
  expect(container.run(['nginx'], []).toManifest()).not.toHaveProperty('args', ['-v']);
});
