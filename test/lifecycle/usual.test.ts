import { container, created, pod, sidecar } from './scenario';
import { simulate, type Script } from '../../src/lifecycle';

const statusAtEnd = (manifest: object, script: Script = {}, usual = true): string => {
  const statuses: any[] = simulate(created(manifest), { until: 20, ...script }, { usual }).timeline.filter(({ kind }) => kind === 'status');
  return statuses.at(-1).columns.status;
};

test('an init container of which nothing is said ends at once; a sidecar runs', () => {
  const manifest = pod([container('web')], { initContainers: [container('init'), sidecar('proxy')] });
  expect(statusAtEnd(manifest)).toBe('Running');
  expect(statusAtEnd(manifest, {}, false)).toBe('Init:0/2');
  expect(statusAtEnd(manifest, { containers: { init: { runs: [{}] } } })).toBe('Init:0/2');
  expect(statusAtEnd(manifest, { containers: { init: { runs: [{ exit: { after: 1, code: 3 } }] } } })).toMatch(/^Init:(Error|CrashLoopBackOff)$/);
});

test('what variables come from is there, unless the script says what is', () => {
  const manifest = pod([container('web', {
    envFrom: [{ configMapRef: { name: 'all' } }],
    env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }, { name: 'B', valueFrom: { configMapKeyRef: { name: 'all', key: 'k' } } }],
  })]);
  expect(statusAtEnd(manifest)).toBe('Running');
  expect(statusAtEnd(manifest, { objects: [] })).toBe('CreateContainerConfigError');
  expect(statusAtEnd(manifest, {}, false)).toBe('CreateContainerConfigError');
});

test('the node has room, unless the script says how much', () => {
  const manifest = pod([container('web', { resources: { requests: { cpu: '100', memory: '500Gi' } } })]);
  expect(statusAtEnd(manifest)).toBe('Running');
  expect(statusAtEnd(manifest, { node: { cpu: '4' } })).toBe('OutOfcpu');
});

test('with scheduling gates the pod gets no node, unless the script says when', () => {
  const manifest = pod([container('web')], { schedulingGates: [{ name: 'example.com/quota' }] });
  expect(statusAtEnd(manifest)).toBe('SchedulingGated');
  expect(statusAtEnd(manifest, { schedule: 5 })).toBe('Running');
});
