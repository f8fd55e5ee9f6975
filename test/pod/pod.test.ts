import { ApiObject, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { Container, RestartPolicy } from '../../src/container';
import { DNSPolicy } from '../../src/network';
import { Pod, PodOS, PodTemplate, PreemptionPolicy } from '../../src/pod';
import { VolumeSource } from '../../src/volume';

const chart = () => Testing.chart();
const spec = (pod: PodTemplate) => pod.toPodSpec();

test('what nobody wrote is not in the manifest', () => {
  const pod = new Pod(chart(), 'web', { containers: [{ name: 'nginx', image: 'nginx' }] });
  expect(pod.apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'test-web-c8ba1bf5' },
    spec: { containers: [{ image: 'nginx', name: 'nginx' }] },
  });
});

test('the object is the default child, and can be patched', () => {
  const pod = new Pod(chart(), 'web').addJsonPatch(JsonPatch.add('/spec', { brandNew: 1 }));
  expect(ApiObject.of(pod)).toBe(pod.apiObject);
  expect(pod.apiObject.toJson().spec).toEqual({ brandNew: 1 });
});

test('scalars, names, durations and lists of names are rendered as Kubernetes spells them', () => {
  const pod = new PodTemplate(chart(), 'web', {
    activeDeadline: Duration.minutes(2),
    restartPolicy: RestartPolicy.NEVER,
    terminationGracePeriod: Duration.seconds(5),
    os: PodOS.LINUX,
    dnsPolicy: DNSPolicy.NONE,
    hostIPC: true,
    setHostnameAsFQDN: true,
    preemptionPolicy: PreemptionPolicy.NEVER,
    priorityClassName: { name: 'high' },
    imagePullSecrets: ['a', { name: 'b' }],
    readinessGates: ['example.com/ready'],
    schedulingGates: ['example.com/wait'],
    schedulingGroup: 'group',
    serviceAccountName: { name: 'robot' },
  });
  expect(spec(pod)).toEqual({
    activeDeadlineSeconds: 120,
    dnsPolicy: 'None',
    hostIPC: true,
    imagePullSecrets: [{ name: 'a' }, { name: 'b' }],
    os: { name: 'linux' },
    preemptionPolicy: 'Never',
    priorityClassName: 'high',
    readinessGates: [{ conditionType: 'example.com/ready' }],
    restartPolicy: 'Never',
    schedulingGates: [{ name: 'example.com/wait' }],
    schedulingGroup: { podGroupName: 'group' },
    serviceAccountName: 'robot',
    setHostnameAsFQDN: true,
    terminationGracePeriodSeconds: 5,
  });
});

test('props and verbs give the same manifest', () => {
  const byProps = new PodTemplate(chart(), 'web', {
    metadata: { labels: { app: 'web' }, annotations: { note: 'x' } },
    initContainers: [{ name: 'init' }],
    sidecarContainers: [{ name: 'proxy' }],
    containers: [{ name: 'web' }],
    volumes: [{ name: 'data', source: VolumeSource.emptyDir() }],
    hostname: 'web',
  });
  const byVerbs = new PodTemplate(chart(), 'web').label('app', 'web').annotate('note', 'x').configure({ hostname: 'web' });
  byVerbs.addVolume('data', VolumeSource.emptyDir());
  byVerbs.addInitContainer('init');
  byVerbs.addSidecarContainer('proxy');
  new Container(byVerbs, 'web');
  expect(byVerbs.toPodTemplateSpec()).toEqual(byProps.toPodTemplateSpec());
  expect(byVerbs.containers.map((c) => c.name)).toEqual(['web']);
  expect(byVerbs.initContainers.map((c) => c.name)).toEqual(['init', 'proxy']);
  expect(byVerbs.volumes.map((v) => v.name)).toEqual(['data']);
});

test('configure: lists grow, maps take more keys, the rest is replaced', () => {
  const pod = new PodTemplate(chart(), 'web', { imagePullSecrets: ['a'], nodeSelector: { b: '1', c: '1' }, hostname: 'old' });
  pod.configure({ imagePullSecrets: ['b'], nodeSelector: { a: '2', b: '2' }, hostname: 'new' });
  expect(spec(pod)).toEqual({ hostname: 'new', imagePullSecrets: [{ name: 'a' }, { name: 'b' }], nodeSelector: { a: '2', b: '2', c: '1' } });
});

test('override lands as written, in the pod and below, whatever the field', () => {
  const pod = new Pod(chart(), 'web', { containers: [{ name: 'web', resources: { limits: { cpu: '1' } } }] })
    .override('spec.brandNew', { b: 1, a: [null] })
    .override('spec.containers[0].resources.limits[nvidia.com/gpu]', 2)
    .override('metadata.annotations[example.com/note]', 'x')
    .override('topLevel', true);
  const { topLevel, metadata, spec: { brandNew, containers } } = pod.apiObject.toJson();
  expect({ topLevel, annotations: metadata.annotations, brandNew, limits: containers[0].resources.limits }).toEqual({
    topLevel: true,
    annotations: { 'example.com/note': 'x' },
    brandNew: { a: [undefined], b: 1 },
    limits: { 'cpu': '1', 'nvidia.com/gpu': 2 },
  });
});

test('a given object cannot change the pod later, nor can what the pod gives away', () => {
  const hostAliases = [{ ip: '127.0.0.1', hostnames: ['a'] }];
  const pod = new PodTemplate(chart(), 'web', { hostAliases });
  hostAliases[0].hostnames.push('b');
  spec(pod).hostAliases[0].hostnames.push('c');
  expect(spec(pod)).toEqual({ hostAliases: [{ hostnames: ['a'], ip: '127.0.0.1' }] });
});

test('labels of the pod and of its object are the same, whoever adds them', () => {
  const pod = new Pod(new Chart(Testing.app(), 'shop', { labels: { team: 'a' } }), 'web', { metadata: { name: 'web', labels: { app: 'web' } } });
  pod.label('one', '1').metadata.addLabel('two', '2');
  ApiObject.of(pod).metadata.addLabel('three', '3');
  expect(pod.apiObject.toJson().metadata).toEqual({ name: 'web', labels: { app: 'web', one: '1', team: 'a', three: '3', two: '2' } });
});

test('a pod as a template has no name of its own', () => {
  const pod = new Pod(chart(), 'web', { metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } } });
  expect(pod.toPodTemplateSpec()).toEqual({ metadata: { labels: { app: 'web' } }, spec: {} });
  expect(new Pod(chart(), 'web').toPodTemplateSpec()).toEqual({ spec: {} });
});

test('a template emits no object', () => {
  const c = chart();
  new PodTemplate(c, 'web', { containers: [{ name: 'web' }] });
  expect(Testing.synth(c)).toEqual([]);
});

test('ephemeral containers are the body of a request, and not in the pod', () => {
  const pod = new Pod(chart(), 'web', { metadata: { name: 'web', namespace: 'shop' } });
  pod.addEphemeralContainer('debug', { image: 'busybox' });
  expect(spec(pod)).toEqual({});
  expect(pod.toEphemeralContainersBody()).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { ephemeralContainers: [{ image: 'busybox', name: 'debug' }] },
  });
});

test('each field is traced to the construct that it came from', () => {
  const pod = new Pod(chart(), 'web');
  const data = pod.addVolume('data', VolumeSource.emptyDir());
  const init = pod.addInitContainer('init');
  const sidecar = pod.addSidecarContainer('proxy');
  const web = pod.addContainer('web');
  expect(pod._originsOf(['spec', 'volumes', 0, 'emptyDir']).at(-1)!.construct).toBe(data);
  expect(pod._originsOf(['spec', 'initContainers', 0, 'image']).at(-1)!.construct).toBe(init);
  expect(pod._originsOf(['spec', 'initContainers', 1]).at(-1)!.construct).toBe(sidecar);
  expect(pod._originsOf(['spec', 'containers', 0, 'ports', 3]).at(-1)!.construct).toBe(web);
  expect(pod._originsOf(['spec', 'containers', 1]).at(-1)!.construct).toBe(pod);
  expect(pod._originsOf(['metadata', 'name']).at(-1)!.construct).toBe(pod);
});

test('containers may be named like the parts of cdk8s', () => {
  const pod = new Pod(chart(), 'web', { containers: [{ name: 'Resource' }, { name: 'Default' }] });
  expect(pod.apiObject.toJson().spec.containers).toEqual([{ name: 'Resource' }, { name: 'Default' }]);
  expect(ApiObject.of(pod)).toBe(pod.apiObject);
});

describe('what plain JavaScript gets wrong is said with the pod and the field', () => {
  test.each<[any, string]>([
    [{ imagePullSecrets: 'regcred' }, '[test/web] spec.imagePullSecrets must be a list, got "regcred"; write [...]'],
    [{ hostAliases: [null] }, '[test/web] spec.hostAliases[0] must not be null; leave the item out of the list'],
    [{ containers: [{ name: 'a' }, undefined] }, '[test/web] spec.containers[1] must not be undefined; leave the item out of the list'],
    [{ serviceAccountName: {} }, '[test/web] spec.serviceAccountName must be a name or something that has a name, got {}'],
    [{ terminationGracePeriod: 30 }, '[test/web] spec.terminationGracePeriodSeconds must be a Duration such as Duration.seconds(30), got 30'],
    [{ terminationGracePeriod: Duration.millis(1500) }, '[test/web] spec.terminationGracePeriodSeconds must be a whole number of seconds, got 1500 ms; write Duration.seconds(2)'],
  ])('%j', (props, message) => {
    expect(() => new Pod(chart(), 'web', props)).toThrow(message);
  });
});

test('a wrong value is rendered as it is, for the validation to report', () => {
  const wrong: any = { securityContext: 'root', dnsConfig: 5, hostAliases: ['a'], nodeSelector: 'ssd', overhead: true, resources: 7, hostNetwork: 'yes', os: 3 };
  expect(spec(new PodTemplate(chart(), 'web', wrong))).toEqual({ ...wrong, os: { name: 3 } });
});

test('isPodTemplate tells pods and templates from anything else', () => {
  const c = chart();
  expect([new Pod(c, 'a'), new PodTemplate(c, 'b'), c, {}, null, undefined].map((x) => PodTemplate.isPodTemplate(x)))
    .toEqual([true, true, false, false, false, false]);
});
