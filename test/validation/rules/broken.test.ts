import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Include, JsonPatch } from 'cdk8s';
import { recorded } from '../../../conformance/cases';
import { App, EnvValue, Pod, PodTemplate, Validation } from '../../../src';
import { NEWEST, OLDEST } from '../../../src/apimachinery/kubernetes-version';
import { nameIsDNSSubdomain } from '../../../src/apimachinery/names';
import { validate, validateUpdate, validateWithStandards } from '../../../src/validation';
import { Context } from '../../../src/validation/context';
import { FieldPath } from '../../../src/validation/field-path';
import { validateObjectMeta } from '../../../src/validation/metadata/object-meta';
import { validatePodSpec } from '../../../src/validation/pod/pod-spec';
import { RULES } from '../../../src/validation/rules/register';
import { validateSchedulingGroup } from '../../../src/validation/scheduling/group';
import { validateResize } from '../../../src/validation/update/resize';
import { validateVolumeMounts } from '../../../src/validation/volume/mounts';
import { validateEmptyDir } from '../../../src/validation/volume/node-storage';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TESTS = join(__dirname, '..', '..');

const pod = (spec: object, metadata: object = {}) => ({
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', ...metadata }, spec: { containers: [{ name: 'a', image: 'a' }], ...spec },
});
const managed = (fields: object) => pod({}, { managedFields: [{ operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', manager: 'a', ...fields }] });
const container = (fields: object, spec: object = {}) => pod({ containers: [{ name: 'a', image: 'a', ...fields }], ...spec });
const port = (hostIP?: string) => ({ containerPort: 80, hostPort: 80, ...hostIP !== undefined && { hostIP } });

const rulesOf = ({ violations, warnings }: ReturnType<typeof validate>) => [...violations, ...warnings].map(({ rule }) => rule);

describe('rules that are hard to break by chance', () => {
  test.each<[keyof typeof RULES, object]>([
    ['metadata/managed-fields-subresource-length', managed({ subresource: 'a'.repeat(257) })],
    ['metadata/manager-printable', managed({ manager: 'a\u0001' })],
    ['dns/searches-length', pod({ dnsConfig: { searches: Array.from({ length: 30 }, (_, i) => `${i}.${'a'.repeat(60)}.${'b'.repeat(20)}`) } })],
    ['windows/gmsa-spec-size', container({ securityContext: { windowsOptions: { gmsaCredentialSpec: 'a'.repeat((1 << 16) + 1) } } })],
    ['warning/port-ambiguous', container({ ports: [port('127.0.0.1'), port()] })],
  ])('%s', (rule, manifest) => {
    expect(rulesOf(validate(manifest))).toContain(rule);
  });

  test('update/deadline-range', () => {
    expect(rulesOf(validateUpdate(pod({ activeDeadlineSeconds: 5 }), pod({ activeDeadlineSeconds: -1 })))).toContain('update/deadline-range');
  });
});

/** The rules that `validate` finds broken. */
function brokenBy(validateIn: (path: FieldPath, ctx: Context) => void): string[] {
  const ctx = new Context(NEWEST);
  validateIn(FieldPath.of('x'), ctx);
  return ctx.violations.map(({ rule }) => rule);
}

test.each<[keyof typeof RULES, (path: FieldPath, ctx: Context) => void]>([
  ['mount/bind-options-not-on-image', (path, ctx) => {
    validateVolumeMounts({ name: 'a', volumeMounts: [{ name: 'v', mountPath: '/v', bindMountOptions: ['noexec'] }] }, new Map([['v', { name: 'v', image: { reference: 'a' } }]]), path, ctx);
  }],
  ['scheduling-group/name-required', (path, ctx) => validateSchedulingGroup({}, [], path, ctx)],
  ['scheduling-group/no-eviction-responders', (path, ctx) => validateSchedulingGroup({ podGroupName: 'a' }, [{}], path, ctx)],
  ['volume/empty-dir-mode-range', (path, ctx) => validateEmptyDir({ mode: 0o2000 }, path, ctx)],
])('behind a gate that is off: %s', (rule, validateIn) => {
  expect(brokenBy(validateIn)).toEqual([rule]);
});

test('of what the server takes from the old pod before it looks: resize/volumes', () => {
  const volumes = (medium: string) => pod({ volumes: [{ name: 'v', emptyDir: { medium } }] });
  expect(brokenBy((_, ctx) => validateResize(volumes('Memory'), volumes(''), ctx))).toContain('resize/volumes');
  expect(brokenBy((_, ctx) => validateResize(volumes('Memory'), volumes('Memory'), ctx))).not.toContain('resize/volumes');
});

describe('rules that defaults keep from being broken', () => {
  test('pod/grace-period-required, pod/restart-policy-required', () => {
    expect(brokenBy((path, ctx) => validatePodSpec({ containers: [] }, undefined, path, ctx)))
      .toEqual(expect.arrayContaining(['pod/grace-period-required', 'pod/restart-policy-required']));
  });

  test('metadata/namespace-required', () => {
    expect(brokenBy((path, ctx) => validateObjectMeta({ name: 'a' }, nameIsDNSSubdomain, path, ctx))).toEqual(['metadata/namespace-required']);
  });
});

describe('rules of an app', () => {
  const CONTAINERS = [{ name: 'web', image: 'nginx' }];
  const TEMPLATE = { metadata: { labels: { app: 'web' } }, spec: { containers: CONTAINERS } };

  test.each<[keyof typeof RULES, (chart: Chart) => void]>([
    ['manifest/read-alike', (chart) => {
      const file = join(folder, 'old.yaml');
      writeFileSync(file, 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a, workingDir: . }] }\n');
      new Include(chart, 'old', { url: file });
    }],
    ['manifest/renders', (chart) => new Pod(chart, 'web', { containers: CONTAINERS }).addJsonPatch(JsonPatch.replace('/spec/none/deep', 1))],
    ['object/pod-is-current', (chart) => {
      const template = new PodTemplate(chart, 'template', { containers: CONTAINERS });
      new ApiObject(chart, 'rollout', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', spec: { template: { ...template.toPodTemplateSpec() } } } as any);
      template.label('late', 'yes');
    }],
    ['reference/object-has-keys', (chart) => {
      new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' } });
      new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] }).containers[0].env('A', EnvValue.configMapKey('config', 'a'));
    }],
    ['reference/service-target-port', (chart) => {
      new ApiObject(chart, 'web', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: { matchLabels: { app: 'web' } }, template: TEMPLATE } } as any);
      new ApiObject(chart, 'service', { apiVersion: 'v1', kind: 'Service', spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] } } as any);
    }],
  ])('%s', (rule, build) => {
    const chart = new Chart(new App({ outdir: folder }), 'shop');
    build(chart);
    expect(Validation.of(chart.node.root).findings().map((finding) => finding.rule)).toContain(rule);
  });
});

test('each rule is broken by a recorded case, or by a test that names it', () => {
  const broken = new Set<string>();
  for (const minor of [NEWEST, OLDEST]) {
    for (const { question } of recorded().get(minor)!) {
      const result = 'manifest' in question ? validateWithStandards(question.manifest, { minor })
        : validateUpdate(question.old, question.new, { minor, subresource: question.subresource, oldIsManifest: !question.oldIsStored });
      const standards = Object.values(('standards' in result && result.standards) || {}).flatMap(({ violations = [] }: any) => violations);
      [...result.violations, ...result.warnings, ...standards].forEach(({ rule }) => broken.add(rule));
    }
  }
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const tests = files.map((file) => readFileSync(join(TESTS, file), 'utf8')).join('\n');
  expect(broken.size).toBeGreaterThan(500);
  expect(Object.keys(RULES).filter((rule) => !broken.has(rule) && !tests.includes(rule))).toEqual([]);
});
