import { withQuantities } from '../../../src/lifecycle/quantities';
import { podRequests } from '../../../src/lifecycle/status/resources';

function asks(cpu: string, fields: object = {}): any {
  return { resources: { requests: { cpu } }, ...fields };
}

const SIDECAR = { restartPolicy: 'Always' };

test.each([
  ['what its containers ask for together', { containers: [asks('1'), asks('500m')] }, '1500m'],
  ['the largest init container, where that is more', { containers: [asks('1')], initContainers: [asks('2'), asks('3')] }, '3'],
  ['a sidecar beside the containers', { containers: [asks('1')], initContainers: [asks('1', SIDECAR)] }, '2'],
  ['a sidecar beside a later init container', { containers: [asks('1')], initContainers: [asks('1', SIDECAR), asks('3')] }, '4'],
  ['an init container before a sidecar alone', { containers: [asks('1')], initContainers: [asks('3'), asks('1', SIDECAR)] }, '3'],
  ['the overhead on top', { containers: [asks('1')], overhead: { cpu: '250m' } }, '1250m'],
  ['the pod as a whole, where that is said', { containers: [asks('1')], resources: { requests: { cpu: '4' } } }, '4'],
])('a pod requests %s', (_, spec, cpu) => {
  expect(podRequests(withQuantities(spec)).cpu.toString()).toBe(cpu);
});
