import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { fieldsOf, isDefinition } from '../../src/apimachinery/schema';
import { DEMANDS, FIELD_RULES } from '../../src/k8s/field-rules';
import { RULES } from '../../src/validation/rules/register';
import { addAdvice, addCases, addWrong, fieldAt, type FieldRules } from '../../tools/generate-field-rules';
import { partsOfRegister } from '../../tools/generate-rules-doc';

const table = Object.entries(FIELD_RULES).flatMap(([definition, fields]) => Object.entries(fields).map(([field, rules]): [string, string[]] => (
  [`${definition}.${field}`, rules.split(' ')])));

test('the table has the demand of each rule of the register', () => {
  expect(DEMANDS).toEqual(Object.fromEntries(partsOfRegister().flatMap(({ rules }) => rules.map(({ id, demand }) => [id, demand]))));
});

test('its fields and rules are there', () => {
  expect(table.filter(([field]) => !isDefinition(field.split('.')[0]) || !fieldsOf(field.split('.')[0]).has(field.split('.')[1]))).toEqual([]);
  expect(table.flatMap(([, rules]) => rules).filter((id) => !Object.hasOwn(RULES, id))).toEqual([]);
});

test('a rule that is broken at a field in the recorded cases or by a wrong value, or is advice on it, is in the table', () => {
  const found: FieldRules = new Map();
  addCases(found, NEWEST);
  addWrong(found, NEWEST);
  addAdvice(found);
  const known = new Map(table);
  const missing = [...found].flatMap(([field, rules]) => [...rules].filter((rule) => !known.get(field)?.includes(rule)).map((rule) => `${field} ${rule}`));
  expect(found.size).toBeGreaterThan(300);
  expect(missing).toEqual([]);
});

test('numbers of workloads are judged', () => {
  const fields = ['DeploymentSpec.replicas', 'DeploymentSpec.minReadySeconds', 'DeploymentSpec.revisionHistoryLimit', 'StatefulSetSpec.replicas',
    'DaemonSetSpec.minReadySeconds', 'DeploymentSpec.progressDeadlineSeconds'];
  const known = new Map(table);
  expect(fields.filter((field) => !known.get(field)?.includes('workload/non-negative'))).toEqual([]);
});

test('most rules are known to judge a field', () => {
  const judging = new Set(table.flatMap(([, rules]) => rules));
  expect(judging.size / Object.keys(RULES).length).toBeGreaterThan(0.85);
});

test('a place in a manifest is one of the last field that has a name', () => {
  expect(fieldAt('Deployment', ['spec', 'template', 'spec', 'containers', 0, 'ports', 1, 'name'])).toBe('ContainerPort.name');
  expect(fieldAt('Pod', ['metadata', 'labels', 'a'])).toBe('ObjectMeta.labels');
  expect(fieldAt('Pod', [])).toBeUndefined();
});
