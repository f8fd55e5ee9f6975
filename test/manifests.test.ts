import { App, Chart } from 'cdk8s';
import { validate, validateUpdate, ValidationError } from '../src/manifests';
import * as podwright from 'podwright';

const pod = (container: object) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [container] } });
const GOOD = pod({ name: 'a', image: 'a' });

test('a hint is about the manifest, not about constructs', () => {
  const { errors } = validate({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: {} });
  expect(errors.map(({ hint }) => hint)).toEqual(['add a container with a name and an image to containers']);
});

test('validate says what is wrong, with rule, field, path, hint and page', () => {
  expect(validate(GOOD)).toEqual({ judged: true, errors: [], warnings: [] });
  expect(validate(pod({ name: 'a' })).errors).toEqual([{
    rule: 'container/image-required',
    field: 'spec.containers[0].image',
    path: ['spec', 'containers', 0, 'image'],
    message: 'spec.containers[0].image: Required value',
    hint: expect.any(String),
    page: expect.stringContaining('https://kubernetes.io/'),
  }]);
  expect(validate({ apiVersion: 'v1', kind: 'ConfigMap' }).judged).toBe(false);
  expect(validate(undefined).errors).not.toEqual([]);
});

test('a version, a range and a security profile are asked for', () => {
  const fresh = pod({ name: 'a', image: 'a', restartPolicyRules: [] });
  expect(validate(fresh, { kubernetesVersion: '1.33' }).errors.map(({ rule }) => rule)).toContain('decode/field-of-other-version');
  expect(validate(fresh, { kubernetesVersion: '1.33 - 1.37' }).errors[0].message).toContain('(Kubernetes 1.33');
  expect(validate(fresh, { kubernetesVersion: '1.37' }).errors.map(({ rule }) => rule)).not.toContain('decode/field-of-other-version');
  expect(validate(GOOD, { securityProfile: 'restricted' }).errors).not.toEqual([]);
  expect(() => validate(GOOD, { kubernetesVersion: '1.1' })).toThrow('1.1');
});

test('validateUpdate compares with the manifest that was applied before', () => {
  expect(validateUpdate(pod({ name: 'a', image: 'b' }), GOOD).errors).toEqual([]);
  expect(validateUpdate(pod({ name: 'b', image: 'a' }), GOOD).errors.map(({ field }) => field)).toEqual(['spec']);
  expect(validateUpdate(pod({ name: 'a', image: 'a', resources: { requests: { cpu: '1' } } }), GOOD, { subresource: 'resize' }).errors).not.toEqual([]);
});

test('validateUpdate takes the new manifest first', () => {
  const withDeadline: any = { ...GOOD, spec: { ...GOOD.spec, activeDeadlineSeconds: 5 } };
  expect(validateUpdate(withDeadline, GOOD).errors).toEqual([]);
  expect(validateUpdate(GOOD, withDeadline).errors.map(({ field }) => field)).toEqual(['spec.activeDeadlineSeconds']);
});

test.each([
  [{ securityProfile: 'Restricted' }, 'securityProfile must be one of privileged, baseline, restricted, got "Restricted"'],
  [{ securityprofile: 'restricted' }, 'there is no option "securityprofile": did you mean "securityProfile"?'],
  [null, 'the options must be an object, got null'],
])('an option that would be ignored is an error: %j', (options: any, message) => {
  expect(() => validate(GOOD, options)).toThrow(message);
});

test('an unknown subresource is an error', () => {
  expect(() => validateUpdate(GOOD, GOOD, { subresource: 'status' as any })).toThrow('subresource must be one of ephemeralcontainers, resize, got "status"');
});

test('validate looks into lists, and refuses kinds that Kubernetes does not serve', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [GOOD, pod({ name: 'a' })] };
  expect(validate(list)).toMatchObject({ judged: true, errors: [{ field: 'items[1].spec.containers[0].image' }] });
  expect(validate({ apiVersion: 'extensions/v1beta1', kind: 'Deployment' }).errors.map(({ rule }) => rule)).toEqual(['kind/is-served']);
  expect(validate({ apiVersion: 'example.com/v1', kind: 'Rollout' })).toEqual({ judged: false, errors: [], warnings: [] });
});

describe('what synth throws', () => {
  function thrown(count: number, say: (pod: podwright.Pod) => void): unknown {
    const app = new podwright.App();
    const chart = new Chart(app, 'c');
    for (let i = 0; i < count; i++) {
      say(new podwright.Pod(chart, `p${i}`));
    }
    try {
      app.synth();
    } catch (e) {
      return e;
    }
    throw new Error('nothing was thrown');
  }

  test('has its findings as data', () => {
    const error = thrown(1, (p) => p.addContainer('web'));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ name: 'ValidationError' });
    expect((error as ValidationError).findings).toEqual([{
      severity: 'error',
      path: 'c/p0',
      rule: 'container/image-required',
      object: { apiVersion: 'v1', kind: 'Pod', name: expect.stringMatching(/^c-p0-/), namespace: undefined },
      field: 'spec.containers[0].image',
      message: 'spec.containers[0].image: Required value',
      place: { position: expect.stringMatching(/^test\/manifests\.test\.ts:\d+:\d+$/), call: expect.any(String), calledFrom: expect.any(String) },
      firstPlace: undefined,
      hint: expect.any(String),
    }]);
  });

  test('is not any error', () => {
    expect(new Error('x')).not.toBeInstanceOf(ValidationError);
    expect(undefined).not.toBeInstanceOf(ValidationError);
  });

  test('has the errors of other constructs', () => {
    const error = thrown(1, (p) => p.node.addValidation({ validate: () => ['mine'] })) as ValidationError;
    expect(error.findings).toContainEqual({ severity: 'error', path: 'c/p0', field: '', message: 'mine' });
  });

  test('says an error that one line has caused in many pods once, with their number', () => {
    const { message, findings } = thrown(80, (p) => p.addContainer('web')) as ValidationError;
    expect(findings).toHaveLength(80);
    expect(message.match(/Required value/g)).toHaveLength(1);
    expect(message).toContain('\n      and 79 more like it: [c/p1], [c/p2], [c/p3], ...');
    expect(message).toMatch(/\n {2}80 errors$/);
  });

  test('says a few errors one by one, and those of other lines or values', () => {
    expect((thrown(3, (p) => p.addContainer('web')) as Error).message.match(/Required value/g)).toHaveLength(3);
    const names = thrown(8, (p) => p.addContainer(`W${p.node.id}`, { image: 'a' })) as Error;
    expect(names.message.match(/Invalid value: "Wp\d"/g)).toHaveLength(8);
  });

  test('is the text of cdk8s in its App', () => {
    const app = new App();
    new podwright.Pod(new Chart(app, 'c'), 'p').addContainer('web');
    expect(() => app.synth()).toThrow(/^Validation failed with the following errors:\n {2}\[c\/p\] spec\.containers\[0\]\.image: Required value\n {6}--> /);
  });
});
