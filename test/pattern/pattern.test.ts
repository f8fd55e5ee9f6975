import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Include, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Quantity } from '../../src';
import { Probe, RestartPolicy } from '../../src/container';
import { AdoptedPod, FileProducer, LocalProxy, Pattern, Sidecar, StartContract, type SidecarProps } from '../../src/pattern';
import { Pod, PodTemplate } from '../../src/pod';
import { VolumeSource } from '../../src/volume';
import { Deployment, Job } from '../../src/workload';

const props: SidecarProps = { name: 'helper', image: 'helper:1', startup: StartContract.nobodyWaits() };
const helper = () => new Sidecar(props);
const names = (pod: any) => ({ init: pod.initContainers?.map((c: any) => c.name), main: pod.containers?.map((c: any) => c.name) });
const web = (chart: Chart, id = 'web') => new Pod(chart, id, { containers: [{ name: 'web', image: 'nginx', ports: [{ name: 'http', containerPort: 80 }] }] });

/** The manifests of a chart, without asking whether they are valid: these are about what is written. */
const written = (chart: Chart) => chart.node.findAll().filter((c): c is ApiObject => ApiObject.isApiObject(c)).map((object) => object.toJson());

/** A label for every pod: the smallest pattern of one's own. */
class Labelled extends Pattern {
  constructor(private readonly value: string) {
    super('labelled', value);
  }

  protected applyToPod(pod: PodTemplate): void {
    pod.label('team', this.value);
  }
}

describe('where a pattern goes', () => {
  test('on one pod, and only on it', () => {
    const chart = Testing.chart();
    const one = web(chart, 'one').with(helper()) as Pod;
    expect(names(one.toPodSpec())).toEqual({ init: ['helper'], main: ['web'] });
    expect(names(web(chart, 'two').toPodSpec())).toEqual({ init: undefined, main: ['web'] });
  });

  test('on every pod of an app that is there by then', () => {
    const app = Testing.app();
    const pods = [web(new Chart(app, 'a')), new Deployment(new Chart(app, 'b'), 'web'), new PodTemplate(new Chart(app, 'c'), 'web')];
    app.with(new Labelled('x'));
    expect(pods.map((pod) => pod.podMetadata.getLabel('team'))).toEqual(['x', 'x', 'x']);
  });

  test('in the order of the calls', () => {
    const pod = web(Testing.chart());
    pod.with(new Sidecar({ ...props, name: 'a' }), new Sidecar({ ...props, name: 'b' })).with(new Sidecar({ ...props, name: 'c' }));
    expect(names(pod.toPodSpec()).init).toEqual(['a', 'b', 'c']);
  });
});

describe('twice', () => {
  test('the same pattern changes nothing the second time, nor does one that says the same', () => {
    const chart = Testing.chart();
    const pod = web(chart);
    const pattern = new LocalProxy({ ...props, appEnv: { A: '1' }, volumes: [{ name: 'v', mountPath: '/v', source: VolumeSource.emptyDir() }] });
    const again = new LocalProxy({ ...props, appEnv: { A: '1' }, volumes: [{ name: 'v', mountPath: '/v', source: VolumeSource.emptyDir() }] });
    pod.with(pattern);
    const before = JSON.stringify(pod.toPodSpec());
    chart.with(pattern);
    chart.with(again);
    expect(JSON.stringify(pod.toPodSpec())).toBe(before);
  });

  test('quantities are compared by what they say, those beyond exact numbers too', () => {
    const sidecar = (cpu: string) => new Sidecar({ ...props, resources: { requests: { cpu: Quantity.parse(cpu) } } });
    const pod = web(Testing.chart());
    pod.with(sidecar('123456789012345678901'), sidecar('123456789012345678901'));
    expect(() => pod.with(sidecar('123456789012345678902'))).toThrow('is on this pod already, with other options');
  });

  test('the same kind and name with other options is an error', () => {
    const pod = web(Testing.chart());
    pod.with(helper());
    expect(() => pod.with(new Sidecar({ ...props, image: 'helper:2' })))
      .toThrow('[test/web] Sidecar \'helper\' is on this pod already, with other options; apply it once, or give one of them another name');
  });
});

describe('patterns that are written in another language', () => {
  /** As jsii's kernel makes them: an object of the JavaScript class above, with the methods of the other language. */
  const labelled = (value: string): Pattern => {
    const pattern = new (Pattern as any)('labelled');
    return Object.defineProperty(pattern, 'applyToPod', { value: (pod: PodTemplate) => pod.label(value, 'yes') });
  };

  test('are told apart by themselves: their class is not known', () => {
    const pod = web(Testing.chart());
    pod.with(labelled('a'), labelled('b'));
    expect(pod.metadata.toJson().labels).toEqual({ a: 'yes', b: 'yes' });
  });

  test('change nothing the second time', () => {
    let calls = 0;
    const pattern = Object.defineProperty(new Sidecar(props), 'applyToPod', { value: () => calls++ });
    web(Testing.chart()).with(pattern, pattern);
    expect(calls).toBe(1);
  });
});

describe('clashes name both sides', () => {
  const on = (pattern: Pattern) => () => web(Testing.chart()).with(new Sidecar({ ...props, name: 'first', ports: [{ containerPort: 9000, name: 'admin' }] }), pattern);

  test.each<[string, Pattern, RegExp]>([
    ['a container of the app', new Sidecar({ ...props, name: 'web' }), /\[test\/web\] Sidecar 'web': the container name 'web' is taken by the container that was added at .*pattern\.test\.ts:\d+:\d+; give/],
    ['a container of a pattern', new LocalProxy({ ...props, name: 'first' }), /LocalProxy 'first': the container name 'first' is taken by the container that Sidecar 'first' added/],
    ['a port of the app', new Sidecar({ ...props, ports: [{ containerPort: 80 }] }), /the port 80\/TCP is taken by the container 'web' that was added at .*pattern\.test\.ts/],
    ['a port of a pattern', new Sidecar({ ...props, ports: [{ containerPort: 9000 }] }), /the port 9000\/TCP is taken by the container 'first' that Sidecar 'first' added/],
    ['the name of a port', new Sidecar({ ...props, ports: [{ containerPort: 1, name: 'http' }] }), /the port name 'http' is taken by the container 'web'/],
  ])('%s', (_, pattern, message) => {
    expect(on(pattern)).toThrow(message);
  });

  test('a mount path', () => {
    const pod = web(Testing.chart());
    pod.containers[0].mount('/files', pod.addVolume('files', VolumeSource.emptyDir()));
    const producer = new FileProducer({ ...props, mountPath: '/files', producerPath: '/out' });
    expect(() => pod.with(producer)).toThrow(/FileProducer 'helper': something is mounted at '\/files' of the container 'web' that was added at/);
  });

  test('a volume', () => {
    const pod = web(Testing.chart());
    pod.addVolume('helper', VolumeSource.emptyDir());
    const producer = new FileProducer({ ...props, mountPath: '/files', producerPath: '/out' });
    expect(() => pod.with(producer)).toThrow(/the volume name 'helper' is taken by the volume that was added at/);
  });

  test('a variable', () => {
    const pod = web(Testing.chart());
    pod.containers[0].env('A', '1');
    expect(() => pod.with(new LocalProxy({ ...props, appEnv: { A: '2' } }))).toThrow(/the variable 'A' of the container 'web' is set already/);
  });

  test('a container that is not there', () => {
    expect(() => web(Testing.chart()).with(new LocalProxy({ ...props, clients: ['api'] })))
      .toThrow('[test/web] LocalProxy \'helper\': there is no container \'api\'; the app has \'web\'');
  });
});

describe('a sidecar', () => {
  test('is native, restricted, and says whether the app waits for it', () => {
    const pod = web(Testing.chart());
    pod.with(new Sidecar({ ...props, startup: StartContract.waitFor(Probe.tcpSocket(9000)) }));
    expect(pod.toPodSpec().initContainers).toEqual([{
      image: 'helper:1',
      name: 'helper',
      restartPolicy: 'Always',
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      startupProbe: { tcpSocket: { port: 9000 } },
    }]);
    // @ts-expect-error the contract has to be said
    new Sidecar({ name: 'a', image: 'b' });
  });

  test('is an ordinary container on request', () => {
    const pod = web(Testing.chart());
    pod.with(new Sidecar({ ...props, native: false, securityContext: {} }));
    expect(pod.toPodSpec().containers[1]).toEqual({ image: 'helper:1', name: 'helper', securityContext: {} });
  });
});

describe('pods of others', () => {
  const spec = (manifest: any) => manifest.spec.template.spec;

  test('a deployment of cdk8s-plus', () => {
    const chart = Testing.chart();
    new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx', portNumber: 8080 }], replicas: 3 });
    const [before] = written(chart);
    chart.with(helper());
    const [after] = written(chart);
    const { initContainers, ...rest } = spec(after);
    expect(initContainers.map((c: any) => c.name)).toEqual(['helper']);
    expect({ ...after, spec: { ...after.spec, template: { ...after.spec.template, spec: rest } } }).toEqual(before);
  });

  test('included YAML, unknown fields and all', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'podwright-')), 'web.yaml');
    writeFileSync(file, JSON.stringify({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'web' },
      brandNew: 1,
      spec: {
        schedule: '* * * * *',
        jobTemplate: {
          spec: {
            template: {
              metadata: { labels: { a: 'b' }, brandNew: 2 },
              spec: {
                brandNew: 3,
                restartPolicy: 'Never',
                affinity: { nodeAffinity: { brandNew: 4 } },
                volumes: [{ name: 'v', emptyDir: {}, brandNew: 5 }],
                initContainers: [{ name: 'i', brandNew: 6 }, { name: 's', restartPolicy: 'Always' }],
                containers: [{ name: 'web', image: 'nginx', brandNew: 7 }],
              },
            },
          },
        },
      },
    }));
    const chart = Testing.chart();
    new Include(chart, 'yaml', { url: file });
    const [before] = written(chart);
    chart.with(new Labelled('x'));
    const [after] = written(chart);
    before.spec.jobTemplate.spec.template.metadata.labels.team = 'x';
    expect(after).toEqual(before);
  });

  test('a pod that is an object of its own', () => {
    const chart = Testing.chart();
    new ApiObject(chart, 'web', { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'web' }] } });
    chart.with(new Labelled('x'), helper());
    const [pod] = written(chart);
    expect(pod.metadata).toEqual({ labels: { a: 'b', team: 'x' }, name: 'test-web-c8694308' });
    expect(names(pod.spec)).toEqual({ init: ['helper'], main: ['web'] });
  });

  test('a custom resource, whose template is where somebody says', () => {
    const chart = Testing.chart();
    const rollout = new ApiObject(chart, 'web', {
      apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', spec: { strategy: {}, template: { spec: { containers: [{ name: 'web' }] } } },
    });
    chart.with(new Labelled('x'));
    AdoptedPod.of(rollout, 'spec.template');
    const [manifest] = written(chart);
    expect(manifest.spec).toEqual({ strategy: {}, template: { metadata: { labels: { team: 'x' } }, spec: { containers: [{ name: 'web' }] } } });
    expect(() => AdoptedPod.of(new ApiObject(chart, 'other', { apiVersion: 'a/v1', kind: 'B' }))).toThrow(/the path of the pod template in a B of a\/v1 is unknown/);
  });

  test('two patterns, one adopted pod; our own objects are not adopted', () => {
    const chart = Testing.chart();
    const job = new Job(chart, 'ours', { restartPolicy: RestartPolicy.NEVER, containers: [{ name: 'web' }] });
    const theirs = new ApiObject(chart, 'theirs', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: { spec: { containers: [{ name: 'web' }] } } } });
    chart.with(new Sidecar({ ...props, name: 'a' })).with(new Sidecar({ ...props, name: 'b' }));
    expect(names(spec(theirs.toJson())).init).toEqual(['a', 'b']);
    expect(names(job.toPodSpec()).init).toEqual(['a', 'b']);
  });

  test('affinities of both sides are kept', () => {
    const chart = Testing.chart();
    const rule = (key: string) => ({ matchExpressions: [{ key, operator: 'Exists' }] });
    const theirs = new ApiObject(chart, 'theirs', {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [rule('a')] } } }, containers: [] },
    });
    AdoptedPod.of(theirs).override('spec.affinity.nodeAffinity.brandNew', 1);
    expect(theirs.toJson().spec.affinity.nodeAffinity).toMatchObject({ brandNew: 1 });
  });

  test('a change behind the back of the pattern is an error, a change around the pod is not', () => {
    const chart = Testing.chart();
    const deployment = new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
    chart.with(helper());
    deployment.metadata.addLabel('later', 'yes');
    expect(written(chart)[0].metadata.labels).toEqual({ later: 'yes' });
    deployment.addContainer({ name: 'late', image: 'nginx', portNumber: 8081 });
    expect(() => ApiObject.of(deployment).toJson()).toThrow(/the pod of this Deployment was changed after a pattern was applied to it/);
  });
});
