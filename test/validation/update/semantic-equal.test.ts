import { Quantity } from '../../../src/apimachinery/quantity';
import { semanticEqual } from '../../../src/validation/update/semantic-equal';

const cpu = (amount: string): object => ({ cpu: Quantity.parse(amount) });

test.each<[type: string, same: boolean, a: unknown, b: unknown]>([
  ['PodSpec', true, {}, { hostNetwork: false, hostAliases: [], nodeSelector: {}, nodeName: '' }],
  ['PodSpec', false, {}, { hostUsers: false }],
  ['PodSpec', false, {}, { runtimeClassName: '' }],
  ['PodSpec', false, {}, { resources: {} }],
  ['PodSpec', true, { overhead: cpu('1') }, { overhead: cpu('1000m') }],
  ['PodSpec', false, { overhead: cpu('1') }, { overhead: { memory: Quantity.parse('1') } }],
  ['Container', true, {}, { resources: { requests: {}, claims: [] } }],
  ['Container', false, {}, { restartPolicy: '' }],
  ['Probe', true, {}, { initialDelaySeconds: 0 }],
  ['Probe', false, {}, { terminationGracePeriodSeconds: 0 }],
  ['ISCSIVolumeSource', true, {}, { lun: 0 }],
  ['FCVolumeSource', false, {}, { lun: 0 }],
  ['PodSpec', false, { overhead: cpu('0') }, {}],
  ['ResourceFieldSelector', true, { divisor: Quantity.parse('1') }, { divisor: Quantity.parse(1) }],
  ['ResourceFieldSelector', true, { divisor: Quantity.parse('0') }, {}],
  ['EmptyDirVolumeSource', false, { sizeLimit: Quantity.parse('0') }, {}],
  ['TCPSocketAction', true, { port: 0 }, {}],
  ['TCPSocketAction', false, { port: '1' }, { port: 1 }],
  ['PodTemplateSpec', true, {}, { metadata: { labels: {} }, spec: {} }],
  ['LabelSelector', false, { matchLabels: { a: '' } }, { matchLabels: { b: '' } }],
  ['LabelSelector', false, { matchLabels: { a: '' } }, {}],
  ['LabelSelector', false, undefined, {}],
  ['[]Toleration', true, undefined, []],
  ['[]Toleration', false, [{ key: 'a' }, { key: 'b' }], [{ key: 'b' }, { key: 'a' }]],
  ['ManagedFieldsEntry', true, { fieldsV1: { a: {} } }, { fieldsV1: { a: {} } }],
  ['ManagedFieldsEntry', false, { fieldsV1: { a: {} } }, { fieldsV1: {} }],
])('as %s, it is %s that both are the same: %j, %j', (type, same, a, b) => {
  expect([semanticEqual(a, b, type), semanticEqual(b, a, type)]).toEqual([same, same]);
});
