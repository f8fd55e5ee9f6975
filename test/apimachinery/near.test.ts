import { nearTo } from '../../src/apimachinery/near';

const KINDS = ['Deployment', 'DaemonSet', 'Pod', 'StatefulSet'];

test.each([
  ['Deploymnet', 'Deployment'],
  ['deployment', 'Deployment'],
  ['Deploy', 'Deployment'],
  ['Statefulset', 'StatefulSet'],
  ['Pods', 'Pod'],
])('%s is meant as %s', (text, expected) => {
  expect(nearTo(text, KINDS)).toBe(expected);
});

test.each(['', 'x', 'Ingress', 'ServiceMonitor', 'D'.repeat(1000)])('%s is none of them', (text) => {
  expect(nearTo(text, KINDS)).toBeUndefined();
});

test('among none is none', () => {
  expect(nearTo('Pod', [])).toBeUndefined();
});
