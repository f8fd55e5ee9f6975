import { qosClass } from '../../src/apimachinery/qos';
import type * as k8s from '../../src/k8s/types';
import { decoded, type Manifest } from '../decoded';

const FULL = { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: 0.5, memory: '1024Mi' } };
const HALF = { requests: { cpu: '500m' } };

test.each<[string, string, Manifest<k8s.PodSpec>]>([
  ['BestEffort', 'nothing is requested', { containers: [{ name: 'a' }] }],
  ['BestEffort', 'zero is requested', { containers: [{ name: 'a', resources: { requests: { cpu: 0 } } }] }],
  ['BestEffort', 'only other resources are requested', { containers: [{ name: 'a', resources: { requests: { 'example.com/gpu': 1 } } }] }],
  ['Burstable', 'something is requested', { containers: [{ name: 'a', resources: HALF }] }],
  ['Burstable', 'one of the containers has no limits', { containers: [{ name: 'a', resources: FULL }], initContainers: [{ name: 'b' }] }],
  ['Guaranteed', 'all containers are limited to what they request', { containers: [{ name: 'a', resources: FULL }], initContainers: [{ name: 'b', resources: FULL }] }],
  ['Guaranteed', 'the pod as a whole is', { containers: [{ name: 'a', resources: HALF }], resources: FULL }],
  ['Burstable', 'the pod as a whole is not', { containers: [{ name: 'a', resources: FULL }], resources: HALF }],
])('%s where %s', (expected, _, spec) => {
  expect(qosClass(decoded('PodSpec', spec))).toBe(expected);
});
