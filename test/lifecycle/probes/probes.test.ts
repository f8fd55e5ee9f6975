import { container, execProbe, exits, pod, story } from '../scenario';

function web(probes: object): any {
  return pod([container('web', probes)]);
}

test('a readiness probe counts failures in a row', () => {
  expect(story(
    web({ readinessProbe: execProbe('r', { periodSeconds: 1, failureThreshold: 2 }) }),
    { until: 8, containers: { web: { runs: [{ readiness: [[0, 'success'], [3, 'failure'], [3.9, 'success'], [5, 'failure']] }] } } },
    'status',
  )).toEqual([
    '0 0/1 ContainerCreating 0 Pending',
    '0.001 1/1 Running 0 Running',
    '6.001 0/1 Running 0 Running',
  ]);
});

test('nothing else is probed until the startup probe has succeeded', () => {
  expect(story(
    web({
      startupProbe: execProbe('s', { periodSeconds: 2 }),
      readinessProbe: execProbe('r', { periodSeconds: 1 }),
      livenessProbe: execProbe('l', { periodSeconds: 3 }),
    }),
    { until: 7, containers: { web: { runs: [{ startup: [[0, 'failure'], [3, 'success']] }] } } },
    'probe',
  )).toEqual([
    '2 web startup failure',
    '4 web startup success',
    '4 web readiness success',
    '5 web readiness success',
    '6 web readiness success',
    '6 web liveness success',
  ]);
});

test('the delay of a probe counts from the start of the container', () => {
  expect(story(web({ livenessProbe: execProbe('l', { initialDelaySeconds: 5, periodSeconds: 2 }) }), { until: 9 }, 'probe')).toEqual([
    '6 web liveness success',
    '8 web liveness success',
  ]);
});

test('a container that is started again is probed as soon as it is seen', () => {
  expect(story(
    web({ readinessProbe: execProbe('r', { periodSeconds: 2 }) }),
    { until: 9, containers: { web: { runs: [exits(3.4, 1), {}] } } },
    'probe', 'container',
  )).toEqual([
    '0 web running',
    '0.001 web readiness success',
    '2.001 web readiness success',
    '3.4 web exited 1',
    '3.5 web running',
    '3.501 web readiness success',
    '5.501 web readiness success',
    '7.501 web readiness success',
  ]);
});

test('a command that takes too long is named as it is run: with the values that stand at its variables, and none of those with a source', () => {
  const env = [{ name: 'A', value: 'a"' }, { name: 'B', value: '$(A)' }, { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }];
  const command = ['check', '$(A)', '$(B)', '$(POD)', '$(NONE)', '$$(A)'];
  const [line] = story(
    web({ env, readinessProbe: { exec: { command }, timeoutSeconds: 90, periodSeconds: 100 } }),
    { until: 100, containers: { web: { runs: [{ readiness: [[0, 'success', 90]] }] } } },
    'event',
  ).slice(-1);
  expect(line).toBe('90.001 Unhealthy: Readiness probe failed: command timed out: "check a\\" $(A)  $(NONE) $(A)" timed out after 1m30s');
});
