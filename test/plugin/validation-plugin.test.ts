import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ValidationPlugin } from '../../src';
import type { PluginViolation } from '../../src/plugin/check-manifests';

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-plugin-')));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly violations: readonly PluginViolation[];
  readonly logged: readonly string[];
  readonly submitted: readonly unknown[];
}

/** What the plugin says of files to cdk8s-cli. */
async function run(files: { readonly [name: string]: string }, properties?: unknown, stdout = false): Promise<Outcome> {
  Object.entries(files).forEach(([name, text]) => writeFileSync(name, text));
  const violations: PluginViolation[] = [];
  const logged: string[] = [];
  const submitted: unknown[] = [];
  await new ValidationPlugin(properties).validate({
    manifests: Object.keys(files),
    stdout,
    logger: { log: (message: string) => logged.push(message) },
    report: { addViolation: (violation: PluginViolation) => violations.push(violation), submit: (...args: unknown[]) => submitted.push(args) },
  });
  return { violations, logged, submitted };
}

const pod = (name: string, container = 'image: nginx:1.27', kind = 'Pod'): string => (
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: web\n      ${container}\n`
);

test('a report of manifests that are right is a success', async () => {
  expect(await run({ 'a.yaml': pod('web') }, { kubernetesVersion: 1.35 })).toEqual({ violations: [], logged: [], submitted: [['success', { Kubernetes: '1.35' }]] });
});

test('an error has its rule, what is wrong, what to do, the name of the object and the place', async () => {
  const { violations, submitted } = await run({ 'a.yaml': pod('web', 'imge: nginx') });
  expect(violations).toContainEqual({
    ruleName: 'decode/unknown-field',
    recommendation: expect.stringMatching(/^spec\.containers\[0\]\.imge: Strict decoding: unknown field "spec\.containers\[0\]\.imge"/),
    fix: expect.stringMatching(/\(https:\/\/kubernetes\.io\/.*\)$/),
    violatingResources: [{ resourceName: 'web', locations: ['a.yaml:8:7'], manifestPath: 'a.yaml' }],
  });
  expect(submitted).toEqual([['failure', { Kubernetes: '1.37' }]]);
});

test('the same error in several objects is reported once', async () => {
  const { violations } = await run({ 'a.yaml': pod('a', 'imagePullPolicy: Always'), 'b.yaml': pod('b', 'imagePullPolicy: Always') });
  expect(violations.map(({ violatingResources }) => violatingResources.map(({ resourceName }) => resourceName))).toEqual([['a', 'b']]);
});

test('an object whose name another one has is called by its kind too: cdk8s-cli would show the construct of the other one', async () => {
  const { violations } = await run({ 'a.yaml': `${pod('web', 'imge: a')}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n` });
  expect(violations[0].violatingResources[0].resourceName).toBe('Pod web');
});

test('a file that is not read to its end is an error of the file', async () => {
  expect((await run({ 'a.yaml': 'a: [' })).violations).toMatchObject([{ ruleName: 'file/readable', violatingResources: [{ resourceName: 'a.yaml', manifestPath: 'a.yaml' }] }]);
});

test('a warning is logged', async () => {
  const { logged, submitted } = await run({ 'a.yaml': pod('web', 'image: nginx:1.27\n      ports: [{ containerPort: 80 }, { containerPort: 80 }]') });
  expect(logged).toEqual([expect.stringMatching(/^Warning: a\.yaml:9:38: spec\.containers\[0\]\.ports\[1\]: duplicate port/)]);
  expect(submitted).toEqual([['success', expect.anything()]]);
});

test('places in temporary files have their names alone', async () => {
  const file = join(folder, 'a.yaml');
  const { violations } = await run({ [file]: pod('web', 'imge: nginx') }, {}, true);
  expect(violations[0].violatingResources[0].locations[0]).toMatch(/^a\.yaml:\d+:\d+$/);
});

test('podwright.yaml counts as it does for podwright check, properties before it', async () => {
  const ignored = 'kubernetesVersion: "1.34"\nignore:\n  - rule: decode/unknown-field\n    reason: it is meant\n';
  writeFileSync('podwright.yaml', ignored);
  const text = pod('web', 'image: nginx:1.27\n      imge: a');
  expect((await run({ 'a.yaml': text })).submitted).toEqual([['success', { Kubernetes: '1.34' }]]);
  expect((await run({ 'a.yaml': text }, { kubernetesVersion: '1.35 - 1.36' })).submitted).toEqual([['success', { Kubernetes: '1.35 - 1.36' }]]);
});

test('a security profile is asked for by a property', async () => {
  const { violations } = await run({ 'a.yaml': pod('web') }, { security: 'restricted' });
  expect(violations.map(({ ruleName }) => ruleName)).toContain('security/run-as-non-root');
});

test.each<[unknown, string]>([
  [[], 'podwright: properties must be a map'],
  [{ version: '1.35' }, 'podwright: there is no property "version": did you mean '],
  [{ security: 'strict' }, "podwright: security must be 'baseline' or 'restricted', got \"strict\""],
  [{ strict: 'yes' }, 'podwright: strict must be true or false, got "yes"'],
  [{ kubernetesVersion: 1.2 }, 'podwright: kubernetesVersion must be a version from 1.33'],
])('properties that are wrong are an error: %j', async (properties, message) => {
  await expect(run({ 'a.yaml': pod('web') }, properties)).rejects.toThrow(message);
});
