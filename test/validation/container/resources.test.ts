import fc from 'fast-check';
import type * as k8s from '../../../src/k8s/types';
import { validatePodResources } from '../../../src/validation/container/pod-resources';
import { validateResourceRequirements } from '../../../src/validation/container/resources';
import { decoded, type Manifest } from '../../decoded';
import { brokenRules, testRules } from '../rule-table';

const both = (resources: Record<string, string>): Manifest<k8s.ResourceRequirements> => ({ limits: resources, requests: resources });

describe('resources of a container', () => {
  testRules<Manifest<k8s.ResourceRequirements>>([
    [[], {}],
    [[], { requests: { 'cpu': '100m', 'memory': '1Gi', 'ephemeral-storage': '1Gi' }, limits: { cpu: 1, memory: '1024Mi' } }],
    [[], both({ 'nvidia.com/gpu': '1', 'cpu': '1', 'hugepages-2Mi': '4Mi' })],
    [[], { limits: { 'hugepages-1Gi': '2Gi', 'memory': '1Gi' } }],
    [[], { claims: [{ name: 'gpu', request: 'one' }, { name: 'gpu', request: 'two' }, { name: 'nic' }] }],
    [['resources/name x.limits[storage]'], { limits: { storage: '1' } }],
    [['resources/name x.limits[foo]'], { limits: { foo: '1' } }],
    [['resources/name x.limits[Bad Key]'], { limits: { 'Bad Key': '1' } }],
    [['resources/name x.limits[requests.example.com/x]'], { limits: { 'requests.example.com/x': '1' } }],
    [[], { limits: { 'foo.kubernetes.io/bar': '1500m' } }],
    [['resources/non-negative x.limits[cpu]'], { limits: { cpu: '-1' } }],
    [['resources/integer x.limits[nvidia.com/gpu]'], { limits: { 'nvidia.com/gpu': '500m' } }],
    [['resources/name x.limits[pods]', 'resources/integer x.limits[pods]'], { limits: { pods: '0.5' } }],
    [['resources/whole-huge-pages x.limits[hugepages-2Mi]'], { limits: { 'hugepages-2Mi': '3Mi', 'cpu': '1' } }],
    [['resources/whole-huge-pages x.limits[hugepages-big]'], { limits: { 'hugepages-big': '3Mi', 'cpu': '1' } }],
    [['resources/huge-pages-need-cpu-or-memory x'], { limits: { 'hugepages-2Mi': '2Mi' } }],
    [['resources/request-within-limit x.requests'], { requests: { cpu: '2' }, limits: { cpu: '1999m' } }],
    [['resources/request-equals-limit x.requests'], { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '2' } }],
    [['resources/limit-required x.limits'], { requests: { 'nvidia.com/gpu': '1' } }],
    [['resource-claim/name-required x.claims[0]'], { claims: [{}] }],
    [['resource-claim/claim-exists x.claims[0]'], { claims: [{ name: 'disk' }] }],
    [['resource-claim/unique x.claims[1]'], { claims: [{ name: 'gpu' }, { name: 'gpu', request: 'one' }] }],
    [['resource-claim/unique x.claims[1]'], { claims: [{ name: 'gpu', request: 'one' }, { name: 'gpu' }] }],
    [['resource-claim/unique x.claims[1]'], { claims: [{ name: 'gpu', request: 'one' }, { name: 'gpu', request: 'one' }] }],
    [['resource-claim/claim-exists x.claims[0]', 'resource-claim/claim-exists x.claims[1]'], { claims: [{ name: 'a/b', request: 'one' }, { name: 'a/b' }] }],
    [['resource-claim/request-format x.claims[0].request'], { claims: [{ name: 'gpu', request: 'A' }] }],
  ], (resources, path, ctx) => validateResourceRequirements(decoded('ResourceRequirements', resources), 'container', new Set(['gpu', 'nic']), path, ctx));

  test('a request is accepted exactly when it is not above the limit', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.nat(10_000), (request, limit) => {
      const resources = decoded<k8s.ResourceRequirements>('ResourceRequirements', { requests: { memory: `${request}Mi` }, limits: { memory: `${limit * 1024}Ki` } });
      const broken = brokenRules((path, ctx) => validateResourceRequirements(resources, 'container', new Set(), path, ctx));
      expect(broken).toEqual(request > limit ? ['resources/request-within-limit x.requests'] : []);
    }));
  });
});

describe('resources of a whole pod', () => {
  const containers: Manifest<k8s.Container>[] = [
    { resources: { requests: { cpu: '1' }, limits: { 'cpu': '2', 'hugepages-2Mi': '2Mi' } } },
    { resources: { requests: { cpu: '500m' }, limits: { 'hugepages-2Mi': '2Mi' } } },
  ];
  const sidecar = { restartPolicy: 'Always', resources: { requests: { cpu: '1' } } };
  testRules<Manifest<k8s.PodSpec>>([
    [[], { containers }],
    [[], { containers, resources: { requests: { cpu: '1500m' }, limits: { cpu: '2' } } }],
    [['resources/pod-level-supported x.resources.limits[ephemeral-storage]'], { resources: { limits: { 'ephemeral-storage': '1' } } }],
    [['resources/name x.resources.limits[foo]'], { resources: { limits: { foo: '1' } } }],
    [['pod-resources/not-windows x.resources'], { os: { name: 'windows' }, resources: { limits: { foo: '1' } } }],
    [['pod-resources/no-claims x.resources.claims'], { resources: { claims: [] } }],
    [['pod-resources/requests-cover-containers x.resources.requests[cpu]'], { containers, resources: { requests: { cpu: '1499m' } } }],
    [
      ['pod-resources/requests-cover-containers x.resources.requests[cpu]'],
      { containers, initContainers: [sidecar], resources: { requests: { cpu: '2' } } },
    ],
    [
      ['pod-resources/requests-cover-containers x.resources.requests[cpu]'],
      { containers: [], initContainers: [sidecar, { resources: { requests: { cpu: '3' } } }], resources: { requests: { cpu: '3' } } },
    ],
    [
      ['pod-resources/limits-cover-containers x.resources.limits[hugepages-2Mi]'],
      { containers, resources: { limits: { 'memory': '1', 'hugepages-2Mi': '2Mi' } } },
    ],
    [
      ['pod-resources/container-within-limits x.resources.containers[0][cpu].limits'],
      { containers, resources: { limits: { cpu: '1' } } },
    ],
  ], (spec, path, ctx) => validatePodResources(decoded('PodSpec', spec), new Set(), path, ctx));
});
