import { ApiObject, Chart, Testing } from 'cdk8s';
import { Pod, PodAssert } from 'podwright';

function pods(): { chart: Chart; good: Pod; bad: Pod } {
  const chart = new Chart(Testing.app(), 'c');
  const good = new Pod(chart, 'good', { containers: [{ name: 'web', image: 'nginx:1.27' }] }).label('example.com/app', 'web');
  const bad = new Pod(chart, 'bad', { containers: [{ name: 'Web', image: 'a' }] });
  return { chart, good, bad };
}

test('isValid passes for what the API server accepts, and says of anything else what is wrong, and where', () => {
  const { chart, good, bad } = pods();
  PodAssert.of(good).isValid().hasNoWarnings();
  expect(() => PodAssert.of(bad).isValid()).toThrow('there is 1 error, expected none:\n  [c/bad] spec.containers[0].name: Invalid value: "Web"');
  expect(() => PodAssert.of(chart).isValid()).toThrow('--> test/assert/pod-assert.test.ts:');
});

test('objects of others are validated, too', () => {
  const { chart } = pods();
  new ApiObject(chart, 'foreign', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [] } });
  PodAssert.of(chart).hasError({ field: 'spec.containers' });
});

test.each([
  [{}, true],
  [{ field: 'spec.containers[0].name' }, true],
  [{ rule: 'container/name-format' }, true],
  [{ message: '"Web"' }, true],
  [{ field: 'spec.containers[0].name', rule: 'container/name-unique' }, false],
  [{ field: 'spec.containers[0].image' }, false],
  [{ message: 'Duplicate' }, false],
])('hasError(%j): %s', (expected, isThere) => {
  const check = () => PodAssert.of(pods().bad).hasError(expected);
  if (isThere) {
    expect(check).not.toThrow();
  } else {
    expect(check).toThrow(/^there is 1 error, expected one of \{.*\}:\n {2}\[c\/bad\] spec.containers\[0\].name/);
  }
});

test('hasError fails where there is no error', () => {
  expect(() => PodAssert.of(pods().good).hasError({})).toThrow('there are 0 errors, expected one of {}');
});

test('a rule that does not exist is an error that names the nearest one', () => {
  const message = 'there is no rule "container/name-uniqe": did you mean "container/name-unique"?';
  expect(() => PodAssert.of(pods().bad).hasError({ rule: 'container/name-uniqe' })).toThrow(message);
  expect(() => PodAssert.of(pods().bad).hasWarning({ rule: 'container/name-uniqe' })).toThrow(message);
});

test('warnings are asserted apart from errors', () => {
  const { good } = pods();
  good.override('spec.newField', 1);
  PodAssert.of(good).isValid().hasWarning({ field: 'spec.newField', rule: 'decode/unknown-field' });
  expect(() => PodAssert.of(good).hasNoWarnings()).toThrow('there is 1 warning, expected none');
});

test('hasField compares a part of the manifest', () => {
  const { chart, good } = pods();
  PodAssert.of(good)
    .hasField('spec.containers[0].image', 'nginx:1.27')
    .hasField('/spec/containers', [{ name: 'web', image: 'nginx:1.27' }])
    .hasField('metadata.labels[example.com/app]', 'web')
    .hasField('spec.hostNetwork');
  expect(() => PodAssert.of(good).hasField('spec.containers[0].image', 'a')).toThrow('[c/good] spec.containers[0].image is "nginx:1.27", expected "a"');
  expect(() => PodAssert.of(good).hasField('spec.volumes[0].name', 'a')).toThrow('spec.volumes[0].name is not there, expected "a"');
  expect(() => PodAssert.of(good).hasField('spec.hostNetwrk', true)).toThrow('unknown field "spec.hostNetwrk": did you mean "hostNetwork"?');
  expect(() => PodAssert.of(good).hasField('spec.hostNetwrk')).toThrow('did you mean "hostNetwork"?');
  expect(() => PodAssert.of(good).hasField('spec.containers[0].imag', 'a')).toThrow('did you mean "image"?');
  expect(() => PodAssert.of(chart).hasField('kind', 'Pod')).toThrow('[c] has 2 objects');
});
