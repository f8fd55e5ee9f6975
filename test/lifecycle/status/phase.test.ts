import { phaseOf } from '../../../src/lifecycle/status/phase';

const running = { running: {} };
const ended = (exitCode: number): object => ({ terminated: { exitCode } });
const fresh = { waiting: { reason: 'ContainerCreating' } };

/** A pod with a container for each state, and init containers and sidecars. */
function phase(restartPolicy: string, states: readonly object[], inits: readonly any[] = [], isTerminated = false): string {
  const containers = states.map((_, i) => ({ name: `c${i}` }));
  const initContainers = inits.map(({ sidecar }, i) => ({ name: `i${i}`, ...(sidecar ? { restartPolicy: 'Always' } : {}) }));
  const statuses: any[] = [
    ...states.map((state, i) => ({ name: `c${i}`, state })),
    ...inits.map(({ state, started, last }, i) => ({ name: `i${i}`, state, started, lastState: last ?? {} })),
  ];
  const pod: any = { metadata: {}, spec: { restartPolicy, containers, initContainers }, status: {} };
  return phaseOf(pod, statuses, isTerminated, states.some((state) => state !== fresh));
}

test.each<[string, string, object[], string]>([
  ['nothing has run', 'Always', [fresh], 'Pending'],
  ['one container never ran', 'Always', [running, fresh], 'Pending'],
  ['all run', 'Always', [running, running], 'Running'],
  ['one has ended, one runs', 'Never', [ended(1), running], 'Running'],
  ['it crashed and will run again', 'Always', [ended(1)], 'Running'],
  ['it failed and will run again', 'OnFailure', [ended(1)], 'Running'],
  ['all ended well', 'OnFailure', [ended(0), ended(0)], 'Succeeded'],
  ['one ended badly', 'Never', [ended(0), ended(1)], 'Failed'],
])('%s (%s): the phase is right', (_, policy, states, expected) => {
  expect(phase(policy, states)).toBe(expected);
});

test('once the kubelet has ended the pod the restart policy does not matter', () => {
  expect([phase('Always', [ended(0)], [], true), phase('Always', [ended(137)], [], true)]).toEqual(['Succeeded', 'Failed']);
});

test.each<[string, object, string]>([
  ['an init container runs', { state: running }, 'Pending'],
  ['an init container failed and will run again', { state: ended(1) }, 'Pending'],
  ['a sidecar is not started', { sidecar: true, state: running, started: false }, 'Pending'],
])('%s: the pod is pending', (_, init, expected) => {
  expect(phase('Always', [fresh], [init])).toBe(expected);
});

test('an init container that failed for good fails the pod', () => {
  expect(phase('Never', [fresh], [{ state: ended(1) }])).toBe('Failed');
});

test('how a sidecar ended does not count', () => {
  expect(phase('Never', [ended(0)], [{ sidecar: true, state: ended(137) }])).toBe('Succeeded');
});
