import { service, testSetAdvice, workload } from './table';

const named = (name: string, labels: object = { app: 'web' }, kind = 'Deployment'): any => {
  const object: any = workload(kind, { selector: { matchLabels: labels } }, {}, name);
  object.spec.template.metadata.labels = labels;
  return object;
};
const on = (object: any, os: string): any => {
  object.spec.template.spec.nodeSelector = { 'kubernetes.io/os': os };
  return object;
};
const elsewhere = { ...named('b'), metadata: { name: 'b', namespace: 'other' } };

testSetAdvice('advice/selector-shared', [
  ['two Deployments with one selector', ['1 spec.selector'], [named('a'), named('b')]],
  ['a Deployment and a StatefulSet with one selector and one Service', ['1 spec.selector'], [named('a'), named('a', { app: 'web' }, 'StatefulSet'), service('a', {})]],
  ['a Deployment and a DaemonSet with one selector, without a Service', [], [named('a'), named('b', { app: 'web' }, 'DaemonSet')]],
  ['two Deployments for different nodes', [], [on(named('a'), 'linux'), on(named('b'), 'windows')]],
  ['labels in another order', ['1 spec.selector'], [named('a', { x: '1', y: '2' }), named('b', { y: '2', x: '1' })]],
  ['one selector in two namespaces', [], [named('a'), elsewhere]],
  ['two selectors', [], [named('a'), named('b', { app: 'web', track: 'canary' })]],
  ['one object twice', [], [named('a'), named('a')]],
]);
