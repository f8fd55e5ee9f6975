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

test('an image has a user that its container may run as, unless the script says which', () => {
  const manifest = pod([container('web', { image: 'app:1', securityContext: { runAsNonRoot: true } })]);
  const withUser = (user: number | string): string => statusAtEnd(manifest, { images: { 'app:1': { user } } });
  expect(statusAtEnd(manifest)).toBe('Running');
  expect(statusAtEnd(manifest, {}, false)).toBe('CreateContainerConfigError');
  expect([0, '0', 'nginx', 101, '101:101'].map(withUser)).toEqual([...Array(3).fill('CreateContainerConfigError'), 'Running', 'Running']);
});

test('the configuration of a container has the user of its image', () => {
  const securityOf = (securityContext: object, user?: number | string): any => simulate(
    created(pod([container('web', { image: 'app:1', securityContext })])), { until: 5, config: true, images: { 'app:1': { user } } }, { usual: true },
  ).timeline.map((entry: any) => entry.config?.security ?? entry.security).find((security) => security !== undefined);
  expect(securityOf({})).toMatchObject({ runAsUser: 0 });
  expect(securityOf({ runAsNonRoot: true })).toMatchObject({ runAsUser: 1000 });
  expect(securityOf({ runAsUser: 5 }, 'nginx')).toMatchObject({ runAsUser: 5 });
  expect(securityOf({}, 'nginx')).toMatchObject({ runAsUsername: 'nginx' });
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
