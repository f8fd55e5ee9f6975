import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App as Cdk8sApp, Chart, Helm, Include, JsonPatch, Yaml } from 'cdk8s';
import { App, Hardened, Pod, Validation } from '../../src';

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-include-')));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const pod = (name: string, more: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: web
      image: nginx:1.27
${more}`;

/** What validation says of a file that is included. */
function errors(text: string | Buffer): string[] {
  writeFileSync('legacy.yaml', text);
  const app = new Cdk8sApp();
  const validation = Validation.of(app);
  new Include(new Chart(app, 'shop'), 'old', { url: 'legacy.yaml' });
  return validation.errors();
}

describe('an object of a file', () => {
  test('is reported with the place in the file', () => {
    expect(errors(`${pod('a', '')}---\n# second\n${pod('b', '      ports:\n        - containerPort: 70000\n')}`)).toEqual([[
      '[shop/old/b-pod] spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
      '--> legacy.yaml:20:26',
      'ports are numbers from 1 to 65535',
    ].join('\n      ')]);
  });

  test('that lacks a field has the place of what is nearest', () => {
    expect(errors('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  restartPolicy: Always\n')).toEqual([
      expect.stringContaining('spec.containers: Required value\n      --> legacy.yaml:5:1'),
    ]);
  });

  test('has a hint for YAML, where an object of the program has one for the program', () => {
    const hint = (chart: Chart) => Validation.of(chart).findings().map((finding) => finding.hint);
    const chart = new Chart(new App(), 'shop');
    new Pod(chart, 'own');
    expect(hint(chart)).toEqual(["add a container: pod.addContainer('web', { image: 'nginx:1.27' })"]);
    writeFileSync('empty.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: {}\n');
    const other = new Chart(new App(), 'shop');
    new Include(other, 'old', { url: 'empty.yaml' });
    expect(hint(other)).toEqual(['add a container with a name and an image to containers']);
  });

  test('that reads the same is no error', () => {
    expect(errors(pod('a', '      workingDir: /tmp\n      env: [{ name: MODE, value: "on" }, { name: FILES, value: "012" }]\n'))).toEqual([]);
  });

  test.each([
    ['creationTimestamp', pod('a', '').replace('name: a', 'name: a\n  creationTimestamp: 2020-01-01T00:00:00Z')],
    ['the time of managedFields', pod('a', '').replace('name: a', 'name: a\n  managedFields: [{ manager: kubectl, operation: Update, apiVersion: v1, time: 2020-01-01T0:00:00Z }]')],
    ['timeAdded of a Node', 'apiVersion: v1\nkind: Node\nmetadata: { name: a }\nspec: { taints: [{ key: a, effect: NoExecute, timeAdded: 2020-01-01T02:00:00.5+02:00 }] }\n'],
    ['a list', 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Node\n  metadata: { name: a, creationTimestamp: 2020-01-01T00:00:00Z }\n'],
    ['a custom resource', 'apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: a, creationTimestamp: 2020-01-01T00:00:00Z }\n'],
  ])('that has a time without quotes in %s is no error: cdk8s writes the same moment', (_name, text) => {
    expect(errors(text)).toEqual([]);
  });

  test('that is changed in the app afterwards is no error: what cdk8s has read counts', () => {
    writeFileSync('legacy.yaml', pod('a', ''));
    const app = new App();
    const chart = new Chart(app, 'shop');
    const include = new Include(chart, 'old', { url: 'legacy.yaml' });
    include.apiObjects[0].addJsonPatch(JsonPatch.add('/spec/hostname', 'x'));
    include.apiObjects[0].metadata.addLabel('a', 'b');
    chart.with(new Hardened());
    expect(Validation.of(app).errors()).toEqual([]);
    expect(app.synthYaml()).toContain('runAsNonRoot: true');
  });

  test('of an app that is podwright\'s is known, also before Validation.of', () => {
    writeFileSync('legacy.yaml', pod('a', '      imagePullPolicy: Sometimes\n'));
    const app = new App();
    new Include(new Chart(app, 'shop'), 'old', { url: 'legacy.yaml' });
    expect(Validation.of(app).errors()).toEqual([expect.stringContaining('\n      --> legacy.yaml:9:24')]);
  });
});

describe('what cdk8s reads otherwise than kubectl is an error that names both', () => {
  test.each<[string, string, string]>([
    ['a dot', '      workingDir: .\n', 'spec.containers[0].workingDir: cdk8s reads NaN, kubectl reads "."\n      --> legacy.yaml:9:19'],
    ['a time', '      args: [12:30]\n', 'spec.containers[0].args[0]: cdk8s reads 750, kubectl reads "12:30"\n      --> legacy.yaml:9:14'],
    ['a date', '      args: [2024-01-31]\n', 'spec.containers[0].args[0]: cdk8s reads "2024-01-31T00:00:00.000Z", kubectl reads "2024-01-31"'],
    ['an octal number', '      livenessProbe: { periodSeconds: 0o17, exec: { command: [a] } }\n', 'spec.containers[0].livenessProbe.periodSeconds: cdk8s reads "0o17", kubectl reads 15'],
  ])('%s', (_name, more, message) => {
    expect(errors(pod('a', more))).toContainEqual(expect.stringContaining(`[shop/old/a-pod] ${message}`));
  });

  test.each<[string, string, string]>([
    ['an annotation', pod('a', '').replace('name: a', 'name: a\n  annotations: { a: 2020-01-01T00:00:00Z }'), 'metadata.annotations.a'],
    ['a variable', pod('a', '      env: [{ name: A, value: 2020-01-01T00:00:00Z }]\n'), 'spec.containers[0].env[0].value'],
    ['a custom resource', 'apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: a }\nspec: { creationTimestamp: 2020-01-01T00:00:00Z }\n', 'spec.creationTimestamp'],
    ['a MicroTime', 'apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: { name: a }\nspec: { renewTime: 2020-01-01T00:00:00.000000Z }\n', 'spec.renewTime'],
  ])('the moment of a text in %s', (_name, text, field) => {
    expect(errors(text)).toContainEqual(expect.stringContaining(`${field}: cdk8s reads "2020-01-01T00:00:00.000Z", kubectl reads "2020-01-01T00:00:00`));
  });

  test.each([
    ['2020-01-01 00:00:00', 'no time to Kubernetes'], ['2020-01-01', 'no time to Kubernetes'], ['0020-01-01T00:00:00Z', 'another year'],
  ])('the time %s, which is %s', (time) => {
    expect(errors(pod('a', '').replace('name: a', `name: a\n  creationTimestamp: ${time}`))).toEqual([expect.stringContaining(`kubectl reads "${time}"`)]);
  });

  test('a whole number that JavaScript rounds', () => {
    const data = (n: string): string => `apiVersion: example.com/v1\nkind: Shop\nmetadata:\n  name: a\nspec:\n  count: ${n}\n`;
    expect(errors(data('9007199254740993'))).toEqual([expect.stringContaining('spec.count: cdk8s reads 9007199254740992, kubectl reads 9007199254740993\n      --> legacy.yaml:6:10')]);
    expect(errors(data('9007199254740994'))).toEqual([]);
  });

  test('a file that kubectl cannot read, with the place', () => {
    expect(errors(`${pod('a', '')}---\n${pod('b', '      workingDir: "/tmp\n')}`)).toContainEqual(
      expect.stringMatching(/^\[shop\/old\/a-pod\] cdk8s reads 2 documents in this file, kubectl cannot read it: .*\n {6}--> legacy\.yaml:\d+:\d+/),
    );
  });

  test('an object that a pattern has changed', () => {
    writeFileSync('legacy.yaml', pod('a', '      workingDir: .\n'));
    const app = new App();
    const chart = new Chart(app, 'shop');
    new Include(chart, 'old', { url: 'legacy.yaml' });
    chart.with(new Hardened());
    expect(() => app.synthYaml()).toThrow('spec.containers[0].workingDir: cdk8s reads NaN, kubectl reads "."\n      --> legacy.yaml:9:19');
  });

  test('documents that kubectl leaves out', () => {
    expect(errors(`${pod('a', '')}...\n${pod('b', '')}`)).toContainEqual(
      expect.stringMatching(/^\[shop\/old\/a-pod\] cdk8s reads 2 documents in this file, kubectl reads 1 document\n {6}--> legacy\.yaml:10:1/),
    );
  });
});

test('an object that Helm rendered names its template', () => {
  const chart = `---\n# Source: shop/templates/pod.yaml\n${pod('a', '      imagePullPolicy: Sometimes\n')}`;
  writeFileSync('chart.yaml', chart);
  writeFileSync('helm', '#!/bin/sh\ncat chart.yaml\n', { mode: 0o755 });
  const app = new Cdk8sApp();
  const validation = Validation.of(app);
  new Helm(new Chart(app, 'shop'), 'old', { chart: 'shop', helmExecutable: join(folder, 'helm') });
  expect(validation.errors()).toEqual([expect.stringMatching(/\n {6}--> .*chart\.yaml:11:24 {2}\(rendered from shop\/templates\/pod\.yaml\)$/)]);
});

test('cdk8s reads what it read before', () => {
  writeFileSync('legacy.yaml', 'a: 1\n---\n---\nb: 2\n');
  Validation.of(new Cdk8sApp());
  expect(Yaml.load('legacy.yaml')).toEqual([{ a: 1 }, { b: 2 }]);
});
