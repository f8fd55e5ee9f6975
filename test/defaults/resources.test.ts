import fc from 'fast-check';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { prepareForCreate } from '../../src/defaults';
import type * as k8s from '../../src/k8s/types';
import { decoded, encoded, type Manifest } from '../decoded';

type Resources = Manifest<k8s.ResourceRequirements>;

/** The resources of a pod as a whole, as the API server fills them in when the pod is created. */
function podResources(resources: Resources | undefined, containers: Resources[] = [], others: Manifest<k8s.PodSpec> = {}): Resources | undefined {
  const spec = decoded<k8s.PodSpec>('PodSpec', { ...others, containers: containers.map((r) => ({ resources: r })), ...(resources && { resources }) });
  prepareForCreate('Pod', { spec }, NEWEST);
  return spec.resources && encoded(spec.resources);
}

describe('resources of a pod as a whole', () => {
  test('are not filled in where none are given', () => {
    const containers = [{ limits: { cpu: '1' }, requests: { cpu: '1' } }];
    expect(podResources(undefined, containers)).toBeUndefined();
    expect(podResources({}, containers)).toEqual({});
    expect(podResources({ limits: {}, requests: {} }, containers)).toEqual({ limits: {}, requests: {} });
  });

  test('request what the containers request', () => {
    expect(podResources({ limits: { cpu: '4' } }, [{ requests: { cpu: '1' } }, { requests: { cpu: '500m', memory: '1Gi' } }])).toEqual({
      limits: { cpu: '4' }, requests: { cpu: '1500m', memory: '1Gi' },
    });
  });

  test('request their limit where no container requests anything', () => {
    expect(podResources({ limits: { 'cpu': '4', 'hugepages-2Mi': '2Mi' } }, [{}])).toEqual({
      limits: { 'cpu': '4', 'hugepages-2Mi': '2Mi' }, requests: { 'cpu': '4', 'hugepages-2Mi': '2Mi' },
    });
  });

  test('keep what they request themselves', () => {
    expect(podResources({ limits: { cpu: '4' }, requests: { cpu: '3' } }, [{ requests: { cpu: '1' } }])).toEqual({ limits: { cpu: '4' }, requests: { cpu: '3' } });
  });

  test('are limited to the huge pages of the containers, but where they request some', () => {
    const containers = [{ limits: { 'hugepages-2Mi': '2Mi' } }, { limits: { 'hugepages-2Mi': '4Mi' } }];
    expect(podResources({ limits: { cpu: '1' } }, containers)).toEqual({
      limits: { 'cpu': '1', 'hugepages-2Mi': '6Mi' }, requests: { 'cpu': '1', 'hugepages-2Mi': '6Mi' },
    });
    expect(podResources({ requests: { 'cpu': '1', 'hugepages-2Mi': '8Mi' } }, [...containers, {}])).toEqual({ requests: { 'cpu': '1', 'hugepages-2Mi': '8Mi' } });
  });

  test('are limited to what the containers may take, where each has a limit, or to what they request if that is more', () => {
    const both = [{ limits: { cpu: '1' } }, { limits: { cpu: '2' } }];
    expect(podResources({ requests: { cpu: '1' } }, both)).toEqual({ requests: { cpu: '1' }, limits: { cpu: '3' } });
    expect(podResources({ requests: { cpu: '5' } }, both)).toEqual({ requests: { cpu: '5' }, limits: { cpu: '5' } });
    expect(podResources({ requests: { cpu: '1' } }, [...both, {}])).toEqual({ requests: { cpu: '1' } });
    expect(podResources({ requests: { cpu: '1' } }, both, { initContainers: [{}] })).toEqual({ requests: { cpu: '1' } });
    expect(podResources({ requests: { cpu: '1' } }, both, { initContainers: [{ resources: { limits: { cpu: '7' } } }] })).toEqual({
      requests: { cpu: '1' }, limits: { cpu: '7' },
    });
  });

  test('have nothing of what only containers can have', () => {
    const own = { 'example.com/gpu': '1', 'ephemeral-storage': '1Gi' };
    expect(podResources({ limits: { cpu: '1' } }, [{ limits: own, requests: own }])).toEqual({ limits: { cpu: '1' }, requests: { cpu: '1' } });
    expect(podResources({ limits: own })).toEqual({ limits: own });
  });

  test('are those of a Pod only', () => {
    const deployment = { spec: { template: { spec: { resources: { limits: { cpu: '1' } } } } } };
    prepareForCreate('Deployment', deployment, NEWEST);
    expect(deployment).toEqual({ spec: { template: { spec: { resources: { limits: { cpu: '1' } } } } } });
  });

  test('stay as they are when they are filled in again', () => {
    const list = fc.dictionary(fc.constantFrom('cpu', 'memory', 'hugepages-2Mi', 'ephemeral-storage'), fc.constantFrom('0', '1', '500m', '2Mi', '1Gi'), { maxKeys: 3 });
    const resources = fc.record({ limits: list, requests: list }, { requiredKeys: [] });
    fc.assert(fc.property(resources, fc.array(resources, { maxLength: 3 }), fc.array(resources, { maxLength: 2 }), (own, containers, init) => {
      const others = { initContainers: init.map((r) => ({ resources: r })) };
      const once = podResources(own, containers, others);
      expect(podResources(once, containers, others)).toEqual(once);
    }));
  });
});
