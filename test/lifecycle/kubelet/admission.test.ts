import { rejection } from '../../../src/lifecycle/kubelet/admission';
import type { Pod } from '../../../src/lifecycle/pod';
import { withQuantities } from '../../../src/lifecycle/quantities';

function pod(spec: object, labels?: Record<string, string>): Pod {
  return { metadata: { name: 'pod', labels }, spec: { containers: [], ...withQuantities(spec) }, status: {} } as unknown as Pod;
}

function asking(requests: object): object {
  return { containers: [{ name: 'a', resources: { requests } }] };
}

function needing(...nodeSelectorTerms: object[]): object {
  return { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } } };
}

function expression(key: string, operator: string, ...values: string[]): object {
  return { matchExpressions: [{ key, operator, values }] };
}

test.each([
  ['asks for nothing', pod({})],
  ['asks for all there is', pod(asking({ cpu: '8', memory: '32Gi' }))],
  ['asks for a device that the node does not have', pod(asking({ 'example.com/gpu': '1' }))],
  ['selects the operating system', pod({ os: { name: 'linux' }, nodeSelector: { 'kubernetes.io/os': 'linux' } })],
  ['fits with one of two terms', pod(needing(expression('zone', 'In', 'a'), expression('zone', 'DoesNotExist')))],
  ['wants a node without a label', pod(needing(expression('zone', 'NotIn', 'a')))],
  ['wants a node with a label', pod(needing(expression('kubernetes.io/os', 'Exists')))],
  ['names the node', pod(needing({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }))],
])('a pod that %s is taken', (_, given) => {
  expect(rejection(given, undefined)).toBeUndefined();
});

test.each([
  ['OutOfcpu', pod(asking({ cpu: '8001m' }))],
  ['OutOfmemory', pod(asking({ memory: '33Gi' }))],
  ['OutOfhugepages-2Mi', pod(asking({ 'hugepages-2Mi': '2Mi' }))],
  ['PodOSNotSupported', pod({ os: { name: 'windows' } })],
  ['PodOSSelectorNodeLabelDoesNotMatch', pod({}, { 'kubernetes.io/os': 'windows' })],
  ['NodeAffinity', pod({ nodeSelector: { zone: 'a' } })],
  ['NodeAffinity', pod(needing(expression('zone', 'In', 'a')))],
  ['NodeAffinity', pod(needing(expression('zone', 'Gt', '1')))],
  ['NodeAffinity', pod(needing({}))],
])('%s: the pod is rejected', (reason, given) => {
  expect(rejection(given, undefined)?.reason).toBe(reason);
});

test('a smaller node takes less', () => {
  expect(rejection(pod(asking({ cpu: '2' })), { cpu: '1' })).toEqual({
    reason: 'OutOfcpu',
    message: 'Node didn\'t have enough resource: cpu, requested: 2000, used: 0, capacity: 1000',
  });
});
