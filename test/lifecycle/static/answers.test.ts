import { possibleChanges } from '../../../src/lifecycle/static/changes';
import { declaredVariables } from '../../../src/lifecycle/static/env-sources';
import { graceUse } from '../../../src/lifecycle/static/grace';
import { startOrder, stopOrder } from '../../../src/lifecycle/static/order';
import { probeTimings, readyTime } from '../../../src/lifecycle/static/timing';
import { container, execProbe, sidecar } from '../scenario';

const sleep = (seconds: number): object => ({ preStop: { sleep: { seconds } } });
const SPEC: any = {
  initContainers: [sidecar('proxy', { startupProbe: execProbe('up') }), container('migrate'), sidecar('logs', { lifecycle: sleep(4) })],
  containers: [container('web', { lifecycle: { postStart: { exec: {} }, ...sleep(5) } }), container('api')],
  terminationGracePeriodSeconds: 5,
};

test('containers start one after the other, each for its reason', () => {
  expect(startOrder(SPEC).map(({ container: name, kind, waitsFor }) => `${kind} ${name}: ${waitsFor}`)).toEqual([
    'sidecar proxy: the sandbox of the pod',
    'init migrate: the startup probe of proxy to succeed',
    'sidecar logs: migrate to end with code 0',
    'main web: logs to run',
    'main api: web to start and its postStart hook to end',
  ]);
});

test('sidecars stop after the regular containers, from the last to the first', () => {
  expect(stopOrder(SPEC).map(({ container: name, waitsFor }) => `${name}: ${waitsFor}`)).toEqual([
    'web: its preStop hook to end',
    'api: nothing',
    'logs: web, api to end and its preStop hook to end',
    'migrate: nothing (it runs only while the pod starts)',
    'proxy: logs to end',
  ]);
});

describe('how long probes take', () => {
  const probed = container('web', {
    startupProbe: execProbe('s', { initialDelaySeconds: 5, periodSeconds: 10, failureThreshold: 30, timeoutSeconds: 1 }),
    livenessProbe: execProbe('l', { periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 2, terminationGracePeriodSeconds: 7 }),
    readinessProbe: execProbe('r', { periodSeconds: 2, failureThreshold: 1, successThreshold: 3, timeoutSeconds: 1 }),
  });

  test('a startup probe kills after its delay and as many periods as it may fail, a liveness probe after its periods', () => {
    expect(probeTimings({}, probed)).toEqual([
      { kind: 'startup', passes: { shortest: 4, longest: 16 }, fails: { shortest: 294, longest: 306 }, grace: 30 },
      { kind: 'liveness', passes: { shortest: 0, longest: 0 }, fails: { shortest: 10, longest: 17 }, grace: 7 },
      { kind: 'readiness', passes: { shortest: 0, longest: 7 }, fails: { shortest: 0, longest: 3 } },
    ]);
  });

  test('a container is ready when its startup and readiness probes have succeeded; without probes, at once', () => {
    expect(readyTime({}, probed)).toEqual({ shortest: 4, longest: 23 });
    expect(readyTime({}, container('web'))).toEqual({ shortest: 0, longest: 0 });
  });
});

test('hook and shutdown share the grace period; two seconds are left in any case', () => {
  expect(graceUse(SPEC).map(({ container: name, preStop, left, isOverrun }) => ({ name, preStop, left, isOverrun }))).toEqual([
    { name: 'web', preStop: 5, left: 2, isOverrun: true },
    { name: 'api', preStop: undefined, left: 5, isOverrun: false },
    { name: 'proxy', preStop: undefined, left: 5, isOverrun: false },
    { name: 'logs', preStop: 4, left: 2, isOverrun: false },
  ]);
});

test('without grace no preStop hook runs', () => {
  expect(graceUse({ ...SPEC, terminationGracePeriodSeconds: 0 })[0].remark).toBe('with a grace period of 0 the preStop hook does not run');
});

test('variables are told in their order, with where their values come from', () => {
  const env = [
    { name: 'A', value: 'a' }, { name: 'B', value: '$(A)/$(NONE)' }, { name: 'S', valueFrom: { secretKeyRef: { name: 'db', key: 'k' } } }, { name: 'U', value: 'x$(S)' },
  ];
  expect(declaredVariables({ envFrom: [{ prefix: 'P_', configMapRef: { name: 'settings' } }], env })).toEqual([
    { name: 'P_*', from: 'all keys of the ConfigMap settings' },
    { name: 'A', value: 'a', from: 'its value' },
    { name: 'B', value: 'a/$(NONE)', from: 'its value, $(A)/$(NONE)' },
    { name: 'S', value: undefined, from: 'the key k of the Secret db' },
    { name: 'U', value: undefined, from: 'its value, x$(S)' },
  ]);
});

test('images and resources of each container may be changed; scheduling only while it is gated', () => {
  const fields = possibleChanges(SPEC).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['spec.containers[1].image', 'spec.initContainers[2].image', 'spec.containers[0].resources']));
  expect(fields).not.toContain('spec.schedulingGates');
  expect(possibleChanges({ ...SPEC, schedulingGates: [{ name: 'a' }] }).map(({ field }) => field)).toContain('spec.schedulingGates');
});
