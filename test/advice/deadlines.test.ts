import { testAdvice } from './table';
import { simulate } from '../../src/lifecycle';
import { validateToCreate } from '../../src/validation';
import { container, execProbe, pod, sidecar } from '../lifecycle/scenario';

const withSidecar = (startupProbe: object, spec: object, web: object = {}): any => pod([container('web', web)], {
  initContainers: [sidecar('proxy', { startupProbe: execProbe('up', startupProbe) })], ...spec,
});
const job = (template: any, spec: object): object => ({
  apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec: { ...spec, template: { spec: { restartPolicy: 'Never', ...template.spec } } },
});
const cronJob = (template: any, spec: object): object => ({
  apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'a' }, spec: { schedule: '* * * * *', jobTemplate: { spec: (job(template, spec) as any).spec } },
});
const DELAYED = { initialDelaySeconds: 61 };
const UNKNOWN_PORT = { tcpSocket: { port: 'none' } };
const PROBE = 'spec.initContainers[0].startupProbe';

testAdvice('advice/sidecar-past-deadline', {
  fails: [
    [PROBE, withSidecar(DELAYED, { activeDeadlineSeconds: 60 })],
    [`spec.template.${PROBE}`, job(withSidecar(DELAYED, {}), { activeDeadlineSeconds: 60 })],
    [`spec.jobTemplate.spec.template.${PROBE}`, cronJob(withSidecar(DELAYED, {}), { activeDeadlineSeconds: 60 })],
    ['spec.initContainers[1].startupProbe', pod([container('web')], {
      initContainers: [1, 2].map((n) => sidecar(`s${n}`, { startupProbe: execProbe('up', { initialDelaySeconds: 31 }) })), activeDeadlineSeconds: 60,
    })],
  ],
  passes: [
    withSidecar(DELAYED, {}),
    withSidecar(DELAYED, { activeDeadlineSeconds: 61 }),
    pod([container('web')], { initContainers: [container('init')], activeDeadlineSeconds: 1 }),
    pod([container('web', { startupProbe: execProbe('up', DELAYED) })], { activeDeadlineSeconds: 60 }),
    pod([container('web')], { initContainers: [sidecar('proxy', { startupProbe: { ...UNKNOWN_PORT, ...DELAYED } })], activeDeadlineSeconds: 60 }),
  ],
});

testAdvice('advice/deadline-before-started', {
  fails: [
    ['spec.activeDeadlineSeconds', withSidecar({ failureThreshold: 30 }, { activeDeadlineSeconds: 120 })],
    ['spec.activeDeadlineSeconds', withSidecar({ failureThreshold: 7 }, { activeDeadlineSeconds: 100 }, { startupProbe: execProbe('up', { failureThreshold: 6 }) })],
    ['spec.activeDeadlineSeconds', job(withSidecar({ failureThreshold: 30 }, {}), { activeDeadlineSeconds: 120 })],
    ['spec.template.spec.activeDeadlineSeconds', job(withSidecar({ failureThreshold: 30 }, { activeDeadlineSeconds: 100 }), { activeDeadlineSeconds: 120 })],
    ['spec.jobTemplate.spec.activeDeadlineSeconds', cronJob(withSidecar({ failureThreshold: 30 }, {}), { activeDeadlineSeconds: 120 })],
  ],
  passes: [
    withSidecar({ failureThreshold: 30 }, {}),
    withSidecar({ failureThreshold: 30 }, { activeDeadlineSeconds: 300 }),
    withSidecar(DELAYED, { activeDeadlineSeconds: 60 }),
    pod([container('web', { startupProbe: { ...UNKNOWN_PORT, failureThreshold: 30 } })], { activeDeadlineSeconds: 60 }),
    pod([container('web', { readinessProbe: execProbe('up', { failureThreshold: 30 }) })], { activeDeadlineSeconds: 60 }),
  ],
});

test('a pod whose sidecar cannot start before the deadline fails, and its container never runs', () => {
  const { timeline } = simulate(validateToCreate(withSidecar(DELAYED, { activeDeadlineSeconds: 60 })).object, { until: 120 });
  expect(timeline.some((entry) => entry.kind === 'container' && entry.container === 'web')).toBe(false);
  expect(timeline.at(-1)).toMatchObject({ kind: 'status', status: { phase: 'Failed', reason: 'DeadlineExceeded' } });
});

test('a pod whose sidecar takes the time that it is allowed fails before it has started', () => {
  const manifest = withSidecar({ failureThreshold: 30 }, { activeDeadlineSeconds: 120 });
  const { timeline } = simulate(validateToCreate(manifest).object, { until: 300, containers: { proxy: { runs: [{ startup: [[0, 'failure'], [280, 'success']] }] } } });
  expect(timeline.at(-1)).toMatchObject({ kind: 'status', status: { reason: 'DeadlineExceeded' } });
  expect(timeline.some((entry) => entry.kind === 'container' && entry.container === 'web')).toBe(false);
});
