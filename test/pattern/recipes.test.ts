import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { stringify } from 'yaml';
import { addApp, RECIPES } from './matrix';
import { LifecycleHandler, Probe } from '../../src/container';
import {
  ConfigReloader, FileConsumer, GracefulShutdown, Hardened, OAuth2Proxy, RollOnChange, StartContract, TLSTerminator, WaitFor, WritablePaths,
  type Pattern,
} from '../../src/pattern';
import { Pod } from '../../src/pod';

/** The pod of the app, with a pattern on it. */
function put(pattern: Pattern, prepare: (pod: Pod) => unknown = () => {}, chart: Chart = Testing.chart()): any {
  const pod = new Pod(chart, 'web');
  addApp(pod);
  prepare(pod);
  pod.with(pattern);
  return pod.toPodSpec();
}

/** What a pattern changes, as YAML: containers without the security settings, which are the same for all. */
function changed(recipe: string): string {
  const before = put(new WritablePaths({ paths: [] }));
  const { containers: [app], initContainers = [], volumes, securityContext: _, ...rest } = put(RECIPES[recipe](Testing.chart()));
  const isNew = (key: string) => JSON.stringify(app[key]) !== JSON.stringify(before.containers[0][key]);
  return stringify({
    ...rest,
    app: Object.fromEntries(Object.keys(app).filter(isNew).map((key) => [key, app[key]])),
    initContainers: initContainers.map(({ securityContext, ...container }: any) => ({ ...container, user: securityContext.runAsUser })),
    volumes: volumes.filter((volume: any) => volume.name !== 'config'),
  });
}

test.each(Object.keys(RECIPES))('%s', (recipe) => {
  expect(changed(recipe)).toMatchSnapshot();
});

describe('ConfigReloader', () => {
  test('wants to know how the app is told, and what it watches', () => {
    expect(() => new ConfigReloader({ volume: 'config' })).toThrow('ConfigReloader: set reload to');
    expect(() => put(new ConfigReloader({ volume: 'other', image: 'a' })))
      .toThrow(/no container of the app mounts the volume 'other'; mount it first/);
  });
});

describe('a reverse proxy', () => {
  const proxy = (servedPort: string | number, listenPort = 4180) => new OAuth2Proxy({ credentials: 'oauth2', servedPort, listenPort, args: [] });

  test('takes over the port, and lets probes and hooks of the app ask through it', () => {
    const { containers: [app], initContainers: [sidecar] } = put(proxy('http'), (pod) => pod.containers[0]
      .readiness(Probe.httpGet('/healthz', 'http'))
      .liveness(Probe.tcpSocket(8080))
      .startup(Probe.httpGet('/up', 9999))
      .preStop(LifecycleHandler.httpGet('/drain', 8080)));
    expect(app.ports).toBeUndefined();
    expect(app.readinessProbe.httpGet.port).toBe(4180);
    expect(app.livenessProbe.tcpSocket.port).toBe(4180);
    expect(app.startupProbe.httpGet.port).toBe(9999);
    expect(app.lifecycle.preStop.httpGet.port).toBe(4180);
    expect(sidecar.ports).toEqual([{ containerPort: 44180 }, { containerPort: 4180, name: 'http' }]);
    expect(sidecar.env.filter((env: any) => env.value)).toEqual([
      { name: 'APP_PORT', value: '8080' },
      { name: 'OAUTH2_PROXY_SKIP_AUTH_ROUTES', value: 'GET=^/healthz$,GET=^/drain$' },
    ]);
  });

  test('leaves the other ports of the app, and what asks on them', () => {
    const { containers: [app], initContainers: [sidecar] } = put(proxy('http'), (pod) => {
      pod.containers[0].addPort('metrics', 9090);
      pod.containers[0].addPort('dns', 8080, { protocol: 'UDP' });
      pod.containers[0]
        .startup(Probe.httpGet('/up', 'http'))
        .readiness(Probe.httpGet('/ready', 'metrics'))
        .liveness(Probe.tcpSocket(9090))
        .postStart(LifecycleHandler.tcpSocket(8080))
        .preStop(LifecycleHandler.httpGet('/drain', 9090));
    });
    expect(app.ports).toEqual([{ containerPort: 9090, name: 'metrics' }, { containerPort: 8080, name: 'dns', protocol: 'UDP' }]);
    expect(app.startupProbe.httpGet).toEqual({ path: '/up', port: 4180 });
    expect(app.readinessProbe.httpGet.port).toBe('metrics');
    expect(app.livenessProbe.tcpSocket.port).toBe(9090);
    expect(app.lifecycle).toEqual({ postStart: { tcpSocket: { port: 4180 } }, preStop: { httpGet: { path: '/drain', port: 9090 } } });
    expect(sidecar.env).toContainEqual({ name: 'OAUTH2_PROXY_SKIP_AUTH_ROUTES', value: 'GET=^/up$' });
  });

  test('takes over a port by its number, in whatever container it is', () => {
    const { containers: [, other], initContainers: [sidecar] } = put(proxy(7070), (pod) => pod.addContainer('other', { image: 'other' }).addPort('grpc', 7070));
    expect(other.ports).toBeUndefined();
    expect(sidecar.ports).toContainEqual({ containerPort: 4180, name: 'grpc' });
    expect(sidecar.env).toContainEqual({ name: 'APP_PORT', value: '7070' });
  });

  test('with TLS, probes ask by HTTPS', () => {
    const { containers: [app] } = put(
      new TLSTerminator({ certificate: 'tls', servedPort: 'http' }),
      (pod) => pod.containers[0].readiness(Probe.httpGet('/healthz', 8080)),
    );
    expect(app.readinessProbe.httpGet).toEqual({ path: '/healthz', port: 8443, scheme: 'HTTPS' });
  });

  test('listens on another port than the app, and on one that the app has', () => {
    expect(() => put(proxy('http', 8080))).toThrow(/it cannot listen on 8080, on which the container 'web' listens/);
    expect(() => put(proxy('grpc'))).toThrow(/no container of the app has the port "grpc"; there are \["http"\]/);
  });
});

describe('a file consumer', () => {
  const consumer = new FileConsumer({
    name: 'tail', image: 'tail:1', startup: StartContract.nobodyWaits(), consumerPath: '/in', mountPath: '/etc/nginx', volumeName: 'config',
  });

  test('uses a volume that the app has, and leaves the app\'s mount alone', () => {
    const { containers: [app], initContainers: [sidecar], volumes } = put(consumer);
    expect(app.volumeMounts).toEqual([{ mountPath: '/etc/nginx', name: 'config' }]);
    expect(sidecar.volumeMounts).toEqual([{ mountPath: '/in', name: 'config', readOnly: true }]);
    expect(volumes).toHaveLength(1);
  });
});

describe('WaitFor', () => {
  test.each([999999, 0, -1, 1.5, '80' as any])('the port %p is an error', (port) => {
    expect(() => WaitFor.tcp('db', port)).toThrow(`port of WaitFor.tcp must be a whole number from 1 to 65535, got ${JSON.stringify(port)}`);
  });

  test('may take its time, under a name of its own', () => {
    const { initContainers: [gate] } = put(WaitFor.tcp('db', 5432, { name: 'db', timeout: Duration.seconds(10), interval: Duration.seconds(1) }));
    expect([gate.name, gate.command]).toEqual(['db', ['timeout', '10', 'sh', '-c', 'until nc -z -w 2 "$HOST" "$PORT"; do sleep 1; done']]);
  });
});

describe('GracefulShutdown', () => {
  test('keeps a grace period that is longer, and refuses a second hook', () => {
    const { terminationGracePeriodSeconds } = put(new GracefulShutdown(), (pod) => pod.configure({ terminationGracePeriod: Duration.minutes(5) }));
    expect(terminationGracePeriodSeconds).toBe(300);
    expect(() => put(new GracefulShutdown(), (pod) => pod.containers[0].preStop(LifecycleHandler.exec(['true']))))
      .toThrow(/the container 'web' has a preStop hook already/);
  });
});

describe('Hardened', () => {
  test('keeps what is said', () => {
    const writable = (pod: Pod) => pod.containers[0].security({ readOnlyRootFilesystem: false });
    const { securityContext, containers: [app] } = put(new Hardened({ user: 7 }), writable);
    expect(securityContext).toEqual({ fsGroup: 7, runAsGroup: 7, runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } });
    expect(app.securityContext.readOnlyRootFilesystem).toBe(false);
  });

  test('leaves users and groups to the platform', () => {
    const pod = new Pod(Testing.chart(), 'web', { containers: [{ name: 'web' }] });
    pod.with(Hardened.platform());
    expect(pod.toPodSpec().securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  });
});

describe('WritablePaths', () => {
  test('paths that differ have directories that differ', () => {
    const paths = ['/var/cache', '/var-cache', '/var_cache', '/var/cache/'];
    const { containers: [app] } = put(new WritablePaths({ paths }));
    expect(app.volumeMounts.slice(1).map((mount: any) => mount.subPath)).toEqual(['var/cache', 'var-cache', 'var_cache', 'var/cache']);
  });

  test('of one container', () => {
    const { containers: [app], volumes } = put(new WritablePaths({ paths: ['/tmp'], containers: ['web'], name: 'scratch' }));
    expect(app.volumeMounts[1]).toEqual({ mountPath: '/tmp', name: 'web-scratch', subPath: 'tmp' });
    expect(volumes[1]).toEqual({ emptyDir: {}, name: 'web-scratch' });
  });
});

describe('RollOnChange', () => {
  test('tells objects apart: a ConfigMap and a Secret of one name, long names that begin alike', () => {
    const chart = Testing.chart();
    const long = 'a'.repeat(60);
    const pod = new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });
    const configMap = (id: string, name: string) => new kplus.ConfigMap(chart, id, { metadata: { name }, data: { a: id } });
    pod.with(
      new RollOnChange(configMap('a', 'app')),
      new RollOnChange(new kplus.Secret(chart, 'b', { metadata: { name: 'app' }, stringData: { a: 'b' } })),
      new RollOnChange(configMap('c', `${long}-one`)),
      new RollOnChange(configMap('d', `${long}-two`)),
    );
    const { annotations } = pod.apiObject.toJson().metadata;
    expect(Object.keys(annotations)).toEqual([
      expect.stringMatching(/^podwright\.dev\/configmap-a{44}-[0-9a-f]{8}$/), expect.stringMatching(/^podwright\.dev\/configmap-a{44}-[0-9a-f]{8}$/),
      'podwright.dev/configmap-app', 'podwright.dev/secret-app',
    ]);
    expect(new Set(Object.values(annotations)).size).toBe(4);
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('the annotation follows the content, whenever that is said', () => {
    const chart = Testing.chart();
    const config = new kplus.ConfigMap(chart, 'content', { metadata: { name: 'content' }, data: { a: '1' } });
    const pod = new Pod(chart, 'web');
    pod.with(new RollOnChange(config));
    const hash = () => pod.apiObject.toJson().metadata.annotations['podwright.dev/configmap-content'];
    const before = hash();
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(hash()).toBe(before);
    config.addData('b', '2');
    expect(hash()).not.toBe(before);
  });
});
