import { aggregateContainerResources, type PodContainers } from '../../src/apimachinery/container-resources';
import { Quantity } from '../../src/apimachinery/quantity';

const cpu = (amount: string): { requests: { cpu: Quantity } } => ({ requests: { cpu: Quantity.parse(amount) } });
const sum = (pod: PodContainers): string | undefined => aggregateContainerResources(pod, 'requests').get('cpu')?.toString();

describe('resources that containers take together', () => {
  test('app containers add up', () => {
    expect(sum({ containers: [{ resources: cpu('1') }, { resources: cpu('500m') }, {}] })).toBe('1500m');
  });

  test('an init container counts where it takes more than the app containers', () => {
    expect(sum({ containers: [{ resources: cpu('1') }], initContainers: [{ resources: cpu('2') }, { resources: cpu('3') }] })).toBe('3');
    expect(sum({ containers: [{ resources: cpu('4') }], initContainers: [{ resources: cpu('2') }] })).toBe('4');
  });

  test('a sidecar counts with the app containers', () => {
    expect(sum({ containers: [{ resources: cpu('1') }], initContainers: [{ restartPolicy: 'Always', resources: cpu('2') }] })).toBe('3');
  });

  test('an init container runs beside the sidecars that stand before it', () => {
    const sidecar = { restartPolicy: 'Always', resources: cpu('2') };
    expect(sum({ containers: [{ resources: cpu('1') }], initContainers: [sidecar, { resources: cpu('5') }] })).toBe('7');
    expect(sum({ containers: [{ resources: cpu('1') }], initContainers: [{ resources: cpu('5') }, sidecar] })).toBe('5');
  });

  test('requests and limits are told apart', () => {
    const pod = { containers: [{ resources: { ...cpu('1'), limits: { memory: Quantity.parse('1Gi') } } }] };
    expect([...aggregateContainerResources(pod, 'limits').keys()]).toEqual(['memory']);
    expect(aggregateContainerResources({}, 'limits').size).toBe(0);
  });
});
