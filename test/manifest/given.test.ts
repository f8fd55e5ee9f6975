import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Chart, Duration, Testing } from 'cdk8s';
import * as podwright from '../../src';
import {
  Container, Deployment, EnvValue, Job, LocalProxy, Pod, Probe, RestartPolicy, StartContract, StatefulSet, VolumeSource, WaitFor,
} from '../../src';
import { structsFile } from '../../tools/generate-structs';
import { readPublicApi, type EntryPoint, type Property } from '../../tools/structs';

const ROOT = resolve(__dirname, '..', '..');
const API = readPublicApi(ROOT);

function chart(): Chart {
  return Testing.chart();
}

/** A value of a parameter or property, as the sources write its type: enough for a factory to come to the struct that it is given. */
function anyOf(type: string): any {
  const values: Record<string, () => any> = {
    Construct: () => new Deployment(chart(), 'scope'),
    StatefulSet: () => new StatefulSet(chart(), 'scope'),
    IConstruct: chart,
    boolean: () => true,
    number: () => 1,
  };
  return type.endsWith('[]') ? [] : (values[type] ?? (() => 'a'))();
}

/** What structs cannot do without, and what is right for them. */
const REQUIRED = {
  certificate: 'a',
  config: 'a',
  credentials: 'a',
  image: 'a',
  label: 'a',
  instance: 'a',
  listenPort: 1,
  name: 'a',
  restartPolicy: RestartPolicy.NEVER,
  schedule: '* * * * *',
  servedPort: 'http',
  startup: StartContract.nobodyWaits(),
  volume: 'data',
};

/** Gives `struct` where the API takes it. */
function give(point: EntryPoint, struct: unknown): unknown {
  const { className, method, isStatic, index, parameters } = point;
  const args = parameters.map((type, i) => (i === index ? (type.endsWith('[]') ? [struct] : struct) : anyOf(type)));
  const type = (podwright as any)[className];
  if (method === 'new') {
    return new type(...args);
  }
  return isStatic ? type[method](...args) : instanceOf(className)[method](...args);
}

function instanceOf(className: string): any {
  const pod = new Pod(chart(), 'web', { containers: [{ name: 'web' }] });
  const instances: Record<string, () => any> = {
    Affinity: () => pod.affinity,
    PodLifecycle: () => podwright.PodLifecycle.of(pod),
    PodConstruct: () => pod,
    PodTemplate: () => pod,
    Workload: () => new Deployment(chart(), 'web'),
    ContainerBase: () => pod.addContainer('a'),
    LongRunningContainer: () => pod.addContainer('a'),
  };
  return (instances[className] ?? (() => new (podwright as any)[className](className.endsWith('Container') ? pod : chart(), 'x')))();
}

/** All properties of a struct, those that it inherits among them. */
function propertiesOf(name: string): readonly Property[] {
  const struct = API.structs.get(name);
  return struct === undefined ? [] : [...struct.bases.flatMap(propertiesOf), ...struct.own];
}

const nameOf = ({ className, method }: EntryPoint): string => (method === 'new' ? `new ${className}` : `${className}.${method}`);

describe('a property that a struct does not have is an error wherever the struct is given', () => {
  test('the list of structs and their properties is that of the sources: run `npx projen structs`', () => {
    expect(readFileSync(resolve(ROOT, 'src/manifest/structs.ts'), 'utf8') === structsFile(API)).toBe(true);
    expect(API.entryPoints.length).toBeGreaterThan(100);
  });

  test.each(API.entryPoints.map((point) => [nameOf(point), point] as const))('%s', (_, point) => {
    expect(() => give(point, { noSuchProperty: 1 })).toThrow(`unknown property "noSuchProperty" in ${point.struct}`);
  });

  const nested = API.entryPoints.flatMap((point) => propertiesOf(point.struct).flatMap((property) => (
    property.types.filter((type) => API.structs.has(type)).map((type) => [`${nameOf(point)} { ${property.name} }`, point, property, type] as const))));

  test.each(nested)('%s', (_, point, { name, isList }, type) => {
    const wrong = { noSuchProperty: 1 };
    const struct = Object.fromEntries(Object.entries({ ...REQUIRED, [name]: isList ? [wrong] : wrong })
      .filter(([key]) => propertiesOf(point.struct).some((property) => property.name === key)));
    expect(() => {
      const made: any = give(point, struct);
      // What a pattern is given for its container is a container's when it is put on a pod.
      made.applyTo?.(new Pod(chart(), 'web', {
        containers: [{ name: 'web', ports: [{ containerPort: 80, name: 'http' }], volumeMounts: [{ mountPath: '/data', volume: 'data' }] }],
        volumes: [{ name: 'data', source: VolumeSource.emptyDir() }],
      }));
    }).toThrow(`unknown property "noSuchProperty" in ${type}`);
  });
});

describe('the error says what is meant', () => {
  const props = (more: object): any => ({ image: 'nginx', ...more });
  const cases: [string, () => unknown, string][] = [
    ['a slip', () => new Pod(chart(), 'web').addContainer('web', props({ livenessprobe: Probe.exec(['true']) })), 'did you mean "livenessProbe"?'],
    ['a slip in a part', () => new Pod(chart(), 'web').addContainer('web', props({ resources: { request: { cpu: '100m' } } })),
      'unknown property "request" in ResourceRequirements: did you mean "requests"?'],
    ['a field of the container in that of the pod', () => new Pod(chart(), 'web', { securityContext: { allowPrivilegeEscalation: false } as any }),
      '[test/web] unknown property "allowPrivilegeEscalation" in PodSecurityContext: it belongs to the container\'s securityContext'],
    ['a field of the pod in that of the container', () => new Pod(chart(), 'web').addContainer('web', { securityContext: { fsGroup: 1 } as any }),
      'it belongs to the pod\'s securityContext'],
    ['a field of the security context on the container', () => new Pod(chart(), 'web').addContainer('web', props({ runAsNonRoot: true })),
      'it belongs to the container\'s securityContext'],
    ['a field of a container on the pod', () => new Deployment(chart(), 'web', { image: 'nginx' } as any), 'it belongs to a container'],
    ['a field of the pod on a container', () => new Pod(chart(), 'web').addContainer('web', props({ hostNetwork: true })), 'it belongs to the pod'],
    ['a field of the metadata on the workload', () => new Deployment(chart(), 'web', { labels: { app: 'web' } } as any), 'it belongs to metadata'],
    ['a duration by its field', () => new Pod(chart(), 'web', { terminationGracePeriodSeconds: 60 } as any),
      'unknown property "terminationGracePeriodSeconds" in PodProps: write terminationGracePeriod: Duration.seconds(60)'],
    ['another one', () => new Job(chart(), 'web', { restartPolicy: RestartPolicy.NEVER, ttlSecondsAfterFinished: 5 } as any),
      'write ttlAfterFinished: Duration.seconds(5)'],
    ['a volume by its field', () => new Pod(chart(), 'web', { volumes: [{ name: 'x', persistentVolumeClaim: { claimName: 'data' } } as any] }),
      'unknown property "persistentVolumeClaim" in VolumeProps: write source: VolumeSource.persistentVolumeClaim(...)'],
    ['a mount by its field', () => new Pod(chart(), 'web').addContainer('web', { volumeMounts: [{ name: 'data', mountPath: '/data' } as any] }),
      'unknown property "name" in VolumeMount: write volume'],
    ['the fields of the spec in a spec', () => new Deployment(chart(), 'web', { spec: { replicas: 1 } } as any), 'its fields are properties of the object itself'],
    ['a small struct lists what it has', () => VolumeSource.emptyDir({ size: '1Gi' } as any), 'it has medium, mode, sizeLimit'],
    ['metadata', () => new Pod(chart(), 'web', { metadata: { lables: {} } }), 'unknown property "lables" in ApiObjectMetadata: did you mean "labels"?'],
  ];

  test.each(cases)('%s', (_, make, expected) => expect(make).toThrow(expected));
});

describe('what is no struct is an error that says what would be one', () => {
  test.each([undefined, null, 'text', 7, true, [], 5n].map((value) => [value]))('%p', (value: any) => {
    expect(() => new WaitForSubclass(value)).toThrow(/^SidecarProps|^LocalProxyProps must be an object such as/);
    expect(() => new Container(new Pod(chart(), 'web'), 'a', value ?? null)).toThrow('[test/web/a] ContainerProps must be an object such as { image: ... }');
    expect(() => Probe.httpGet('/', 80, value ?? null)).toThrow('HTTPGetProbeOptions must be an object');
  });

  class WaitForSubclass extends LocalProxy {}
});

describe('a key without a value is an error, in props and in verbs', () => {
  const none: any = process.env.NO_SUCH_VARIABLE;
  const pod = () => new Pod(chart(), 'web');
  const cases: [string, () => unknown, string][] = [
    ['a variable', () => pod().addContainer('web', { env: { TOKEN: none } }), "[test/web/web] env variable 'TOKEN' must be a string or an EnvValue, got undefined"],
    ['variables as a list', () => pod().addContainer('web', { env: [{ name: 'A', value: 'b' }] as any }), "env must be a map such as { NAME: 'value' }, got [{"],
    ['a label', () => new Pod(chart(), 'web', { metadata: { labels: { app: none } } }), '[test/web] metadata.labels["app"] must have a value, got undefined'],
    ['a label of a workload', () => new Deployment(chart(), 'web', { metadata: { labels: { app: none } } }), '[test/web] metadata.labels["app"] must have a value'],
    ['a label of its pods', () => new Deployment(chart(), 'web', { podMetadata: { labels: { app: none } } }), '[test/web] metadata.labels["app"] must have a value'],
    ['a label that is added', () => pod().label('app', none), '[test/web] metadata.labels["app"] must have a value'],
    ['an annotation', () => new Pod(chart(), 'web', { metadata: { annotations: { app: none } } }), 'metadata.annotations["app"] must have a value'],
    ['an annotation that is added', () => pod().annotate('app', none), '[test/web] metadata.annotations["app"] must have a value'],
    ['a node label', () => new Pod(chart(), 'web', { nodeSelector: { zone: none } }), '[test/web] spec.nodeSelector["zone"] must have a value'],
    ['a label to select', () => podwright.LabelSelector.labels({ app: none }), 'matchLabels["app"] must have a value'],
    ['an amount', () => pod().addContainer('web').resources({ limits: { cpu: none } }), '[test/web/web] amounts["cpu"] must have a value'],
  ];

  test.each(cases)('%s', (_, make, expected) => expect(make).toThrow(expected));
});

describe('values that no manifest can have end in an ordinary error', () => {
  const cyclic: any = { a: 1 };
  cyclic.self = cyclic;
  const list: any[] = [];
  list.push(list);
  const deep = Array.from({ length: 20_000 }).reduce((inner: any) => ({ inner }), {});
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const HOSTILE: Record<string, any> = { cyclic, list, deep, revoked, bigint: 5n, null: null };
  const INTERNAL = /Cannot read|call stack|is not a function|is not iterable|Do not know how|Cannot perform|circular structure|Cannot convert|Cannot destructure/;

  function errorOf(run: () => unknown): string {
    try {
      run();
    } catch (e) {
      return (e as Error).message;
    }
    return '';
  }

  test.each(Object.keys(HOSTILE))('as a struct: %s', (name) => {
    // A workload reads its props before it is there to say where: of a proxy the engine says by itself that it was revoked.
    const points = API.entryPoints.filter(({ className, method }) => name !== 'revoked' || method !== 'new' || !(podwright as any)[className].prototype._renderSpec);
    const errors = points.map((point) => `${nameOf(point)}: ${errorOf(() => give(point, HOSTILE[name]))}`);
    expect(errors.filter((error) => INTERNAL.test(error))).toEqual([]);
    expect(errors.filter((error) => error.endsWith(': '))).toEqual([]);
  });

  test.each(Object.keys(HOSTILE))('as a property of a pod or container: %s', (name) => {
    const value = HOSTILE[name];
    const errors = [
      ...propertiesOf('PodProps').map((p) => `${p.name}: ${errorOf(() => new Pod(chart(), 'web', { containers: [{ name: 'a', image: 'a' }], [p.name]: value }).toPodSpec())}`),
      ...propertiesOf('ContainerProps').map((p) => `${p.name}: ${errorOf(() => {
        const at = chart();
        new Pod(at, 'web').addContainer('a', { image: 'a', [p.name]: value });
        Testing.synth(at);
      })}`),
    ];
    expect(errors.filter((error) => INTERNAL.test(error))).toEqual([]);
  });
});

describe('what the type has is taken', () => {
  test('properties without a value are those that are not there', () => {
    const pod = new Pod(chart(), 'web', { terminationGracePeriod: undefined, containers: [{ name: 'a', image: undefined, env: undefined }] });
    expect(pod.toPodSpec()).toEqual({ containers: [{ name: 'a' }] });
  });

  test('instances of classes may have more, and have what accessors give', () => {
    class Shared {
      public readonly helper = 1;
      public get image(): string {
        return 'nginx';
      }
    }
    expect(new Pod(chart(), 'web').addContainer('a', new Shared()).toManifest()).toEqual({ image: 'nginx', name: 'a' });
  });

  test('a recipe takes what its shape takes, a class of one\'s own what it says', () => {
    class Cache extends LocalProxy {
      constructor(options: { readonly size: string; readonly native?: boolean }) {
        const { size, ...more } = options;
        super({ ...more, args: [size], image: 'cache', name: 'cache', startup: StartContract.nobodyWaits() });
      }
    }
    const pod = new Pod(chart(), 'web', { containers: [{ name: 'web' }] }).with(new Cache({ size: '1', native: false }), WaitFor.tcp('db', 1, { timeout: Duration.seconds(1) }));
    expect((pod as Pod).containers.map(({ name }) => name)).toEqual(['web', 'cache']);
    expect(EnvValue.secretKey('a', 'b', { optional: undefined }).toManifest()).toEqual({ valueFrom: { secretKeyRef: { key: 'b', name: 'a' } } });
  });
});
