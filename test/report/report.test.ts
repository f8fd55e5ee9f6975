import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Testing } from 'cdk8s';
import { App, Deployment, EnvValue, Pod, PodTemplate, SecurityProfile, StatefulSet, Validation, VolumeSource } from 'podwright';

let outdir: string;
let warnings: string;
beforeEach(() => {
  outdir = join(mkdtempSync(join(tmpdir(), 'podwright-report-')), 'dist');
  warnings = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warnings += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(join(outdir, '..'), { recursive: true });
});

/** The error of `run`, places without the line and without what was called there, which is another in files that a test runner maps (`source-line.test.ts`). */
function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (e) {
    return (e as Error).message.replace(/test\/report\/report\.test\.ts:\d+:\d+(  \(.*\))?/g, 'this file');
  }
  throw new Error('nothing was thrown');
}

describe.each([['podwright', App], ['cdk8s', Cdk8sApp]])('with the App of %s', (name, AppClass) => {
  test('all violations of an app come in one error, each with construct path, field, message, source line and hint; no file is written', () => {
    const app = new AppClass({ outdir });
    const chart = new Chart(app, 'shop');
    const pod = new Pod(chart, 'web');
    pod.addContainer('nginx', { image: 'nginx:1.27' });
    pod.addContainer('nginx', { image: 'nginx:1.27' }).addPort('http', 70000);
    new Pod(chart, 'other', { containers: [{ name: 'a' }] });
    expect(errorOf(() => app.synth())).toBe([
      'Validation failed with the following errors:',
      '  [shop/web] spec.containers[1].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
      '      --> this file',
      '      ports are numbers from 1 to 65535',
      '  [shop/web] spec.containers[1].name: Duplicate value: "nginx"',
      '      --> this file',
      '      first used in this file; container names are unique within a pod, init containers and sidecars included',
      '  [shop/other] spec.containers[0].image: Required value',
      '      --> this file',
      '      set the container\'s image, such as image: \'nginx:1.27\'',
      ...(name === 'podwright' ? ['  3 errors'] : []),
    ].join('\n'));
    expect(readdirSync(join(outdir, '..')).flatMap((d) => readdirSync(join(outdir, '..', d)))).toEqual([]);
    expect(() => app.synthYaml()).toThrow('spec.containers[1].name: Duplicate value: "nginx"');
    expect(() => Testing.synth(chart)).toThrow('spec.containers[1].name: Duplicate value: "nginx"');
  });

  test('the line is that of the call, in the person\'s own code', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p');
    const here = new Error().stack!.split('\n')[1].match(/:(\d+):\d+\)?$/)![1];
    pod.addContainer('A', { image: 'a' });
    let message = '';
    try {
      app.synth();
    } catch (e) {
      message = (e as Error).message;
    }
    expect(message).toContain(`--> test/report/report.test.ts:${Number(here) + 1}:`);
  });

  test('two containers without a name are an error', () => {
    const app = new AppClass({ outdir });
    new Pod(new Chart(app, 'c'), 'p', { containers: [{ image: 'a' }, { image: 'b' }] });
    const message = errorOf(() => app.synth());
    expect(message).toContain('spec.containers[0].name: Required value');
    expect(message).toContain('spec.containers[1].name: Required value');
  });

  test('a pod that is mended after an error synthesizes', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p');
    expect(() => app.synth()).toThrow('spec.containers: Required value');
    pod.addContainer('a', { image: 'a' });
    app.synth();
    expect(readdirSync(outdir)).toHaveLength(1);
  });

  test('objects of others are checked after Validation.of', () => {
    const app = new AppClass({ outdir });
    const chart = new Chart(app, 'c');
    new ApiObject(chart, 'foreign', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'A', image: 'a' }], typo: 1 } });
    app.synth();
    Validation.of(app);
    const message = errorOf(() => app.synth());
    expect(message).toContain('[c/foreign] spec.typo: Strict decoding: unknown field "spec.typo"');
    expect(message).toContain('[c/foreign] spec.containers[0].name: Invalid value: "A"');
  });

  test('a field that override put there and Kubernetes does not know is written, with a warning that can be acknowledged', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p', { containers: [{ name: 'a', image: 'a' }] }).override('spec.newField', 'yes');
    expect(app.synthYaml()).toContain('newField: "yes"');
    expect(warnings).toContain('Warning: [c/p] spec.newField: Strict decoding: unknown field "spec.newField"');
    warnings = '';
    Validation.of(pod).acknowledge('decode/unknown-field', 'our cluster has it');
    expect(Validation.of(pod).warnings()).toEqual([]);
  });

  test('a warning is written once, however often it is synthesized, with the id by which it is acknowledged', () => {
    const app = new AppClass({ outdir });
    for (const id of ['one', 'two']) {
      new Pod(new Chart(app, id), 'p', { containers: [{ name: 'a', image: 'a' }] }).override('spec.newField', 'yes');
    }
    app.synth();
    app.synth();
    expect(warnings.match(/unknown field "spec.newField"/g)).toHaveLength(2);
    expect(warnings).toContain("acknowledge('decode/unknown-field', 'why')");
  });

  test('what changed after the first look is seen by the second', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p', { containers: [{ name: 'a', image: 'a' }] });
    app.synth();
    pod.addContainer('B', { image: 'b' });
    expect(errorOf(() => app.synth())).toContain('spec.containers[1].name: Invalid value: "B"');
    new ApiObject(pod.node.scope as Chart, 'service', { apiVersion: 'v1', kind: 'Service', spec: { selector: { app: 'x' }, ports: [{ port: 1 }] } });
    expect(Validation.of(app).warnings().join()).toContain('matches no pod of what is checked');
  });

  test('what only follows from another error is left out', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p');
    pod.addContainer('a', { image: 'a' }).mount('/data', pod.addVolume('Data', VolumeSource.emptyDir())).mount('/other', 'nowhere');
    expect(Validation.of(app).findings().map(({ field }) => field)).toEqual(['spec.volumes[0].name', 'spec.containers[0].volumeMounts[1].name']);
  });

  test.each<[what: string, add: (scope: Chart) => Pod | StatefulSet, field: string]>([
    ['a volume', (scope) => {
      const pod = new Pod(scope, 'p', { containers: [{ name: 'a', image: 'a' }] });
      pod.containers[0].mount('/cfg', pod.addVolume('cfg', VolumeSource.configMap('c', { items: [{ key: 'a', path: '../a' }] })));
      return pod;
    }, 'spec.volumes[0].configMap.items[0].path'],
    ['a volume of a block device', (scope) => {
      const pod = new Pod(scope, 'p', { containers: [{ name: 'a', image: 'a' }] });
      pod.containers[0].attach('/dev/xvda', pod.addVolume('disk', VolumeSource.persistentVolumeClaim('')));
      return pod;
    }, 'spec.volumes[0].persistentVolumeClaim.claimName'],
    ['a volume beside one of a claim', (scope) => {
      const db = new StatefulSet(scope, 'p', { serviceName: 'db', containers: [{ name: 'a', image: 'a' }] });
      const data = db.addVolumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
      db.containers[0].mount('/data', data).mount('/cfg', db.addVolume('cfg', VolumeSource.configMap('c', { defaultMode: 1000 })));
      return db;
    }, 'spec.template.spec.volumes[1].configMap.defaultMode'],
    ['a volume of a claim', (scope) => {
      const db = new StatefulSet(scope, 'p', { serviceName: 'db', containers: [{ name: 'a', image: 'a' }] });
      const data = db.addVolumeClaimTemplate('Data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
      db.containers[0].mount('/data', data);
      return db;
    }, 'spec.template.spec.volumes[0].name'],
  ])('that a volume with an error is not found where it is mounted is left out: %s', (_, add, field) => {
    const pod = add(new Chart(new AppClass({ outdir }), 'c'));
    expect(Validation.of(pod).findings().map((finding) => finding.field)).toEqual([field]);
  });

  test.each([['in an object of another kind', true], ['in no object', false]])('that a volume with an error is not found is left out in a pod %s', (_, isPlaced) => {
    const chart = new Chart(new AppClass({ outdir }), 'c');
    const pod = new PodTemplate(chart, 'pod', { containers: [{ name: 'a', image: 'a' }] });
    pod.containers[0].mount('/bad', pod.addVolume('bad', VolumeSource.hostPath('../a')));
    const template = pod.toPodTemplateSpec();
    if (isPlaced) {
      new ApiObject(chart, 'rollout', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', spec: { template } } as any);
    }
    expect(Validation.of(chart).findings().map(({ rule }) => rule)).toEqual(['path/no-backsteps']);
  });

  test('a security profile is asked for by the nearest scope; a pod may ask for another', () => {
    const app = new AppClass({ outdir });
    const chart = new Chart(app, 'c');
    Validation.of(app, { securityProfile: SecurityProfile.BASELINE });
    new ApiObject(chart, 'foreign', { apiVersion: 'v1', kind: 'Pod', spec: { hostNetwork: true, containers: [{ name: 'a', image: 'a' }] } });
    new Pod(chart, 'own', { securityProfile: SecurityProfile.PRIVILEGED, hostNetwork: true, containers: [{ name: 'a', image: 'a' }] });
    expect(Validation.of(app).findings().map(({ path, message }) => [path, message])).toEqual([['c/foreign', expect.stringContaining('Pod Security Standard "baseline"')]]);
    Validation.of(chart, { securityProfile: SecurityProfile.PRIVILEGED });
    expect(Validation.of(app).errors()).toEqual([]);
  });

  test('a rule that does not exist cannot be acknowledged: the error names the nearest', () => {
    const app = new AppClass({ outdir });
    expect(() => Validation.of(app).acknowledge('reference/same-namespaces', 'why')).toThrow(
      'there is no rule "reference/same-namespaces": did you mean "reference/same-namespace"?');
  });

  test('a pod that says something against the security profile that it asked for is an error', () => {
    const app = new AppClass({ outdir });
    const pod = new Pod(new Chart(app, 'c'), 'p', { securityProfile: SecurityProfile.RESTRICTED, hostNetwork: true });
    pod.addContainer('a', { image: 'a', securityContext: { allowPrivilegeEscalation: true } });
    const message = errorOf(() => app.synth());
    expect(message).toContain('spec.hostNetwork: Forbidden: violates the Pod Security Standard "restricted": host namespaces');
    expect(message).toContain('spec.containers[0].securityContext.allowPrivilegeEscalation: Forbidden');
  });

});

describe('references within an app', () => {
  function app(): { chart: Chart; errors: () => string[]; warned: () => string[] } {
    const root = new App({ outdir });
    const chart = new Chart(root, 'c', { disableResourceNameHashes: true });
    return { chart, errors: () => Validation.of(root).errors(), warned: () => Validation.of(root).warnings() };
  }

  test('a key that the ConfigMap of the app does not have is an error, unless it is optional', () => {
    const { chart, errors } = app();
    const config = new ApiObject(chart, 'conf', { apiVersion: 'v1', kind: 'ConfigMap', data: { real: 'x' } });
    const pod = new Pod(chart, 'p');
    pod.addVolume('v', VolumeSource.configMap(config, { items: [{ key: 'wrong', path: 'a' }] }));
    pod.addContainer('a', { image: 'a' })
      .env('OK', EnvValue.configMapKey(config, 'real'))
      .env('MAYBE', EnvValue.configMapKey(config, 'wrong', { optional: true }))
      .env('BAD', EnvValue.configMapKey(config, 'wrong'));
    expect(errors().map((e) => e.split('\n')[0])).toEqual([
      '[c/p] spec.volumes[0].configMap.items[0].key: Invalid value: "wrong": ConfigMap "c-conf" has only the keys "real"',
      '[c/p] spec.containers[0].env[2].valueFrom.configMapKeyRef.key: Invalid value: "wrong": ConfigMap "c-conf" has only the keys "real"',
    ]);
  });

  test('an object that the app has only in another namespace is a warning', () => {
    const { chart, errors, warned } = app();
    new ApiObject(chart, 'claim', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'other' } });
    const pod = new Pod(chart, 'p', { containers: [{ name: 'a', image: 'a' }] });
    pod.addVolume('v', VolumeSource.persistentVolumeClaim('data'));
    expect(errors()).toEqual([]);
    expect(warned()[0]).toContain('what is checked has the PersistentVolumeClaim only in namespace "other"');
  });

  test('a Service whose target port no selected pod has is an error, one that selects no pod a warning', () => {
    const { chart, errors, warned } = app();
    const web = new Deployment(chart, 'web', { podMetadata: { labels: { app: 'web' } } });
    web.addContainer('a', { image: 'a' }).addPort('http', 80);
    const service = (id: string, selector: object, targetPort: string): void => {
      new ApiObject(chart, id, { apiVersion: 'v1', kind: 'Service', spec: { selector, ports: [{ port: 80, targetPort }] } });
    };
    service('good', { app: 'web' }, 'http');
    service('bad', { app: 'web' }, 'https');
    service('nobody', { app: 'db' }, 'sql');
    expect(errors().map((e) => e.split('\n')[0])).toEqual([
      '[c/bad] spec.ports[0].targetPort: Invalid value: "https": no container of the selected pods has a port of this name; they have "http"',
    ]);
    expect(warned().map((e) => e.split('\n')[0])).toEqual(['[c/nobody] spec.selector: Invalid value: {"app":"db"}: matches no pod of what is checked']);
  });

  test('kinds of other groups refer to nothing and are not referred to, though they are called as those of Kubernetes', () => {
    const { chart, errors, warned } = app();
    const pod = new Pod(chart, 'web', { containers: [{ name: 'a', image: 'a' }] });
    pod.addVolume('v', VolumeSource.configMap('settings', { items: [{ key: 'a', path: 'a' }] }));
    new ApiObject(chart, 'service', { apiVersion: 'serving.knative.dev/v1', kind: 'Service', spec: { selector: { app: 'db' }, ports: [{ port: 80 }] } });
    new ApiObject(chart, 'settings', { apiVersion: 'example.com/v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { b: '' } });
    expect([errors(), warned()]).toEqual([[], []]);
  });
});

describe('advice', () => {
  function badly(options: object): { app: App; chart: Chart } {
    const app = new App({ outdir });
    const chart = new Chart(app, 'c', { disableResourceNameHashes: true });
    new Pod(chart, 'p', { containers: [{ name: 'a', image: 'App' }] });
    new ApiObject(chart, 'db', { apiVersion: 'v1', kind: 'Service', spec: { selector: { app: 'db' }, ports: [{ port: 80 }] } });
    const workload = new Deployment(chart, 'web', { podMetadata: { labels: { app: 'db' } } });
    workload.addContainer('web', { image: 'web' }).addPort('http', 8080);
    Validation.of(app, options);
    return { app, chart };
  }

  test('is not given unless it is asked for', () => {
    const { app } = badly({});
    app.synthYaml();
    expect(warnings).toBe('');
  });

  test('is written as warnings are, with the line, and no error', () => {
    const { app } = badly({ advice: true });
    app.synthYaml();
    expect(warnings).toMatch(/^Warning: \[c\/p\] spec.containers\[0\].image: no runtime can read the image "App": .*\n {6}--> test\/report\/report.test.ts:\d+/m);
    expect(warnings).toContain('Warning: [c/db] spec.ports[0].port: no container of the selected pods has port 80; they have 8080/TCP');
    expect(Validation.of(app).warnings()).toHaveLength(2);
  });

  test('is acknowledged with a reason', () => {
    const { app, chart } = badly({ advice: true });
    Validation.of(chart).acknowledge('advice/image-reference', 'replaced later').acknowledge('advice/target-port-unknown', 'it listens there');
    expect(Validation.of(app).warnings()).toEqual([]);
  });

  test('is asked for by the nearest scope', () => {
    const { app, chart } = badly({ advice: true });
    Validation.of(chart, { advice: false });
    expect(Validation.of(app).warnings()).toEqual([]);
  });

  test('is loaded when it is asked for', () => {
    jest.isolateModules(() => {
      jest.doMock('../../src/advice', () => {
        throw new Error('loaded');
      });
      /* eslint-disable @typescript-eslint/no-require-imports */
      const { Chart: IsolatedChart, App: IsolatedApp }: typeof import('cdk8s') = require('cdk8s');
      const { Pod: IsolatedPod, Validation: Isolated }: typeof import('podwright') = require('podwright');
      /* eslint-enable @typescript-eslint/no-require-imports */
      const app = new IsolatedApp({ outdir });
      new IsolatedPod(new IsolatedChart(app, 'c'), 'p', { containers: [{ name: 'a', image: 'App' }] });
      expect(Isolated.of(app).warnings()).toEqual([]);
      expect(() => Isolated.of(app, { advice: true }).warnings()).toThrow('loaded');
    });
    jest.dontMock('../../src/advice');
  });

  test('of a range of versions is given once', () => {
    const { app } = badly({ advice: true, kubernetesVersion: '1.33 - 1.37' });
    expect(Validation.of(app).warnings()).toHaveLength(2);
  });
});
