import { KINDS, kindOf, podTemplateOf, type KindName } from '../../src/apimachinery/kinds';
import { fieldsOf } from '../../src/apimachinery/schema';

const ALL = Object.keys(KINDS) as KindName[];

test.each(ALL)('%s is called as its definition, and its template stands where the definition has a template of pods', (kind) => {
  const { template } = KINDS[kind];
  expect(template.reduce((definition, field) => fieldsOf(definition).get(field)!.type, kind as string)).toBe(kind === 'Pod' ? 'Pod' : 'PodTemplateSpec');
});

test.each(ALL)('%s is told by its apiVersion and kind', (kind) => {
  expect(kindOf({ apiVersion: KINDS[kind].apiVersion, kind })).toBe(kind);
  expect(kindOf({ apiVersion: 'example.com/v1', kind })).toBeUndefined();
  expect(kindOf({ kind })).toBeUndefined();
});

test.each([['v1', 'ConfigMap'], ['v1', 'toString'], ['v1', undefined], [undefined, 7]])('%s %s is none of the kinds', (apiVersion, kind) => {
  expect(kindOf({ apiVersion, kind })).toBeUndefined();
});

test('the pod of an object is found where it stands, and is undefined where it is not there', () => {
  const template = { spec: {} };
  expect(podTemplateOf('Pod', template)).toBe(template);
  expect(podTemplateOf('CronJob', { spec: { jobTemplate: { spec: { template } } } })).toBe(template);
  expect(podTemplateOf('CronJob', { spec: {} })).toBeUndefined();
});
