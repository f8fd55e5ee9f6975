import { ApiObject, App as Cdk8sApp, Chart } from 'cdk8s';
import { App, KubernetesVersion, Pod, Validation } from 'podwright';

let warnings: string;
beforeEach(() => {
  warnings = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warnings += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.PODWRIGHT_KUBERNETES_VERSION;
});

function addPod(app: Cdk8sApp, chart = new Chart(app, 'chart')): Chart {
  new Pod(chart, 'web', { hostnameOverride: 'web' }).addContainer('web', { image: 'nginx' });
  return chart;
}

const UNKNOWN = 'unknown field "spec.hostnameOverride": known since 1.34 (off by default), on since 1.35; the target is 1.33';
const DROPPED = 'spec.hostnameOverride: the API server drops this field: the feature gate HostnameOverride is off by default before 1.35';

test.each<[how: string, make: (version: string) => Cdk8sApp]>([
  ['a property of the App', (kubernetesVersion) => {
    const app = new App({ kubernetesVersion });
    addPod(app);
    return app;
  }],
  ['KubernetesVersion.target of a chart', (version) => {
    const app = new App();
    KubernetesVersion.target(addPod(app), version);
    return app;
  }],
  ['KubernetesVersion.target of an app of cdk8s', (version) => {
    const app = new Cdk8sApp();
    KubernetesVersion.target(app, version);
    addPod(app);
    return app;
  }],
  ['Validation.of', (kubernetesVersion) => {
    const app = new App();
    Validation.of(addPod(app), { kubernetesVersion });
    return app;
  }],
  ['the environment', (version) => {
    process.env.PODWRIGHT_KUBERNETES_VERSION = version;
    const app = new App();
    addPod(app);
    return app;
  }],
])('set by %s, a newer field is an error, a field whose feature is off a warning, and any other as it is', (_how, make) => {
  const synth = (version: string) => (): unknown => make(version).synthYaml();
  expect(synth('1.33')).toThrow(UNKNOWN);
  expect(warnings).toBe('');
  expect(synth('1.34')).not.toThrow();
  expect(warnings).toContain(`Warning: [chart/web] ${DROPPED}`);
  warnings = '';
  expect(synth('v1.35.2')).not.toThrow();
  expect(warnings).toBe('');
});

test('the nearest scope counts', () => {
  const app = new App({ kubernetesVersion: '1.33' });
  const chart = new Chart(app, 'chart');
  KubernetesVersion.target(chart, '1.36');
  addPod(app, chart);
  expect(() => app.synthYaml()).not.toThrow();
});

test('a version that is not known is an error that names the range', () => {
  expect(() => new App({ kubernetesVersion: '1.20' })).toThrow('kubernetesVersion must be a version from 1.33 to 1.37');
  expect(() => KubernetesVersion.target(new App(), '1.99')).toThrow('kubernetesVersion must be a version from 1.33 to 1.37');
  process.env.PODWRIGHT_KUBERNETES_VERSION = 'latest';
  const app = new App();
  addPod(app);
  expect(() => app.synthYaml()).toThrow('PODWRIGHT_KUBERNETES_VERSION must be a version from 1.33 to 1.37');
});

test('of a range all versions are checked, and what only some say names them', () => {
  const app = new App({ kubernetesVersion: '1.33 - 1.36' });
  const pod = new Pod(addPod(app), 'more', { hostAliases: [{ ip: '010.0.0.1', hostnames: ['a'] }] });
  pod.addContainer('Bad', { image: 'nginx' });
  const errors = Validation.of(app).errors().join('\n');
  expect(errors).toContain(`${UNKNOWN} (Kubernetes 1.33)`);
  expect(errors).toContain('spec.hostAliases[0].ip: Invalid value: "010.0.0.1": must not have leading 0s (Kubernetes 1.36)');
  expect(errors).toMatch(/spec.containers\[0\].name: Invalid value: "Bad": (?!.*Kubernetes).*\n/);
  expect(Validation.of(app).warnings().join('\n')).toContain(`${DROPPED} (Kubernetes 1.34)`);
});

test('a target alone does not check the objects of others', () => {
  const app = new App({ kubernetesVersion: '1.33' });
  new ApiObject(new Chart(app, 'chart'), 'web', { apiVersion: 'v1', kind: 'Pod', spec: { hostnameOverride: 'web' } });
  expect(() => app.synthYaml()).not.toThrow();
});

test('a field that no version knows is meant where it was overridden, and one of another version is not', () => {
  const app = new App({ kubernetesVersion: '1.33' });
  const pod = new Pod(new Chart(app, 'chart'), 'web').override('spec.notYetKnown', 1);
  pod.addContainer('web', { image: 'nginx' });
  expect(() => app.synthYaml()).not.toThrow();
  pod.override('spec.hostnameOverride', 'web');
  expect(() => app.synthYaml()).toThrow(UNKNOWN);
});

test('the rules are those of the version, also where all of its versions know the field', () => {
  const errors = (version: string): string[] => {
    const chart = new Chart(new Cdk8sApp(), 'chart');
    new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx', resizePolicy: [] }] })
      .addInitContainer('init', { image: 'init' }).override('resizePolicy', [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]);
    return Validation.of(chart, { kubernetesVersion: version }).findings().map(({ rule }) => rule!);
  };
  expect(errors('1.35')).not.toContain('resize-policy/init-not-restarted');
  expect(errors('1.36')).toContain('resize-policy/init-not-restarted');
});
