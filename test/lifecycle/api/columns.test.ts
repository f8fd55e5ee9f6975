import { columnsOf } from '../../../src/lifecycle';

const NOW = 0;
const running = { running: { startedAt: '2000-01-01T00:00:00Z' } };
const waiting = (reason?: string): object => ({ waiting: { reason } });
const terminated = (exitCode: number, reason?: string): object => ({ terminated: { exitCode, reason } });

function status(name: string, state: object, fields: object = {}): any {
  return { name, state, ready: false, restartCount: 0, lastState: {}, ...fields };
}

/** STATUS of a pod with these statuses; the specification has a container for each. */
function print(containers: readonly any[], inits: readonly any[] = [], fields: { status?: object; spec?: object; metadata?: object } = {}): any {
  const spec: any = {
    containers: containers.map(({ name }) => ({ name })),
    initContainers: inits.map(({ name, sidecar }) => ({ name, ...(sidecar ? { restartPolicy: 'Always' } : {}) })),
    ...fields.spec,
  };
  const of: any = { phase: 'Running', containerStatuses: containers, initContainerStatuses: inits, ...fields.status };
  return columnsOf({ metadata: { ...fields.metadata } as any, spec, status: of }, NOW);
}

describe('STATUS', () => {
  test.each([
    ['the phase, where nothing says more', [status('a', running)], 'Running'],
    ['why a container waits', [status('a', waiting('CrashLoopBackOff'))], 'CrashLoopBackOff'],
    ['why a container ended', [status('a', terminated(1, 'OOMKilled'))], 'OOMKilled'],
    ['the exit code, where no reason is given', [status('a', terminated(3))], 'ExitCode:3'],
    ['the reason of the first container that has one', [status('a', waiting('ErrImagePull')), status('b', terminated(0, 'Completed'))], 'ErrImagePull'],
    ['an error before a container that is done', [status('a', terminated(0, 'Completed')), status('b', terminated(1, 'Error'))], 'Error'],
    ['NotReady, where one is done and another runs', [status('a', terminated(0, 'Completed')), status('b', running, { ready: true })], 'NotReady'],
  ])('is %s', (_, containers, expected) => {
    expect(print(containers).status).toBe(expected);
  });

  test('is Running, where one is done and the pod is ready', () => {
    const containers = [status('a', terminated(0, 'Completed')), status('b', running, { ready: true })];
    expect(print(containers, [], { status: { conditions: [{ type: 'Ready', status: 'True' }] } }).status).toBe('Running');
  });

  test.each([
    ['how many init containers are done', [status('i', terminated(0)), status('j', running)], 'Init:1/2'],
    ['why an init container failed', [status('i', terminated(1, 'Error'))], 'Init:Error'],
    ['its exit code', [status('i', terminated(7))], 'Init:ExitCode:7'],
    ['why an init container waits', [status('i', waiting('ImagePullBackOff'))], 'Init:ImagePullBackOff'],
    ['not that it waits for others', [status('i', waiting('PodInitializing'))], 'Init:0/1'],
    ['a sidecar that has not started', [status('s', running, { sidecar: true, started: false })], 'Init:0/1'],
  ])('tells %s', (_, inits, expected) => {
    expect(print([status('a', waiting('PodInitializing'))], inits).status).toBe(expected);
  });

  test('is that of the containers as soon as the condition Initialized is true', () => {
    const fields = { status: { conditions: [{ type: 'Initialized', status: 'True' }] } };
    const init = status('s', waiting('CrashLoopBackOff'), { sidecar: true });
    expect(print([status('a', waiting('ErrImagePull'))], [init]).status).toBe('Init:CrashLoopBackOff');
    expect(print([status('a', waiting('ErrImagePull'))], [init], fields).status).toBe('ErrImagePull');
  });

  test.each([
    [{ phase: 'Running' }, 'Terminating'], [{ phase: 'Failed', reason: 'Evicted' }, 'Evicted'], [{ phase: 'Running', reason: 'NodeLost' }, 'Unknown'],
  ])('of a pod that is being deleted with %j is %s', (of, expected) => {
    expect(print([], [], { status: of, metadata: { deletionTimestamp: '2000-01-01T00:12:00Z' } }).status).toBe(expected);
  });

  test('is SchedulingGated where the scheduler waits for gates', () => {
    expect(print([], [], { status: { phase: 'Pending', conditions: [{ type: 'PodScheduled', reason: 'SchedulingGated' }] } }).status).toBe('SchedulingGated');
  });
});

test('READY counts containers and sidecars, not init containers', () => {
  const inits = [status('i', terminated(0)), status('s', running, { sidecar: true, started: true, ready: true })];
  expect(print([status('a', running, { ready: true }), status('b', running)], inits).ready).toBe('2/3');
});

test('RESTARTS are those of init containers while the pod starts, then those of containers and sidecars, with the time of the last', () => {
  const last = { terminated: { exitCode: 1, finishedAt: '2000-01-01T00:11:00Z' } };
  const init = status('i', running, { restartCount: 2, lastState: last });
  expect(print([status('a', waiting('PodInitializing'), { restartCount: 1 })], [init]).restarts).toBe('2 (60s ago)');
  expect(print([status('a', running, { restartCount: 1 })], [status('i', terminated(0), { restartCount: 2, lastState: last })]).restarts).toBe('1');
});

test('READINESS GATES tells how many are passed', () => {
  const spec = { readinessGates: [{ conditionType: 'a' }, { conditionType: 'b' }] };
  expect(print([], [], { spec, status: { conditions: [{ type: 'b', status: 'True' }] } }).gates).toBe('1/2');
  expect(print([]).gates).toBe('<none>');
});

test('AGE is the time since the creation', () => {
  expect(print([], [], { metadata: { creationTimestamp: '2000-01-01T00:02:00Z' } }).age).toBe('10m');
  expect(print([]).age).toBe('<unknown>');
});
