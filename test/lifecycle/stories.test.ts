import { container, execProbe, exits, pod, sidecar, story } from './scenario';

describe('starting', () => {
  test('an image is pulled, the container runs, and the list after that shows it', () => {
    expect(story(
      pod([container('web')]),
      { until: 3, images: { 'app:1': { pull: 1 } } },
      'status', 'event', 'container', 'cri', 'sandbox',
    )).toEqual([
      '0 cri RunPodSandbox',
      '0 cri PullImage',
      '0 sandbox ready',
      '0 Pulling: Pulling image "app:1"',
      '0 0/1 ContainerCreating 0 Pending',
      '1 web running',
      '1 Pulled: Successfully pulled image "app:1" in 1s (1s including waiting). Image size: 1000 bytes.',
      '1 Created: Container created',
      '1 Started: Container started',
      '1.001 1/1 Running 0 Running',
    ]);
  });

  test('a pull that fails is tried again after a back-off, with the next retry of the pod', () => {
    expect(story(
      pod([container('web')]),
      { until: 40, images: { 'app:1': { pull: 1.2, fails: 2 } } },
      'status', 'cri',
    )).toEqual([
      '0 cri RunPodSandbox',
      '0 cri PullImage',
      '0 0/1 ContainerCreating 0 Pending',
      '1.5 0/1 ErrImagePull 0 Pending',
      '11.51 cri PullImage',
      '11.51 0/1 ImagePullBackOff 0 Pending',
      '23.51 0/1 ErrImagePull 0 Pending',
      '34.51 cri PullImage',
      '34.51 0/1 ImagePullBackOff 0 Pending',
      '35.711 1/1 Running 0 Running',
    ]);
  });

  test('init containers end, sidecars start, each step with a sync of its own', () => {
    expect(story(
      pod([container('web')], { initContainers: [container('i'), sidecar('s', { startupProbe: execProbe('u', { periodSeconds: 1 }) })] }),
      { until: 20, containers: { i: { runs: [exits(2.3, 0)] } } },
      'status', 'container',
    )).toEqual([
      '0 i running',
      '0 0/2 Init:0/2 0 Pending',
      '0.001 0/2 Init:0/2 0 Pending',
      '2.3 i exited 0',
      '2.5 s running',
      '2.5 0/2 Init:1/2 0 Pending',
      '2.501 0/2 Init:1/2 0 Pending',
      '3 0/2 PodInitializing 0 Pending',
      '3.5 web running',
      '3.5 1/2 PodInitializing 0 Pending',
      '3.501 2/2 Running 0 Running',
    ]);
  });

  test('nothing else happens to the pod while a postStart hook runs', () => {
    expect(story(
      pod([container('web', { lifecycle: { postStart: { exec: { command: ['p'] } } } }), container('log')]),
      { until: 6, containers: { web: { runs: [{ postStart: { takes: 2.2 } }] } } },
      'status', 'hook', 'container',
    )).toEqual([
      '0 web running',
      '0 web postStart begins',
      '0 0/2 ContainerCreating 0 Pending',
      '2.2 log running',
      '2.2 web postStart ends success',
      '2.201 2/2 Running 0 Running',
    ]);
  });

  test('a postStart hook that fails kills the container, and it is started again', () => {
    expect(story(
      pod([container('web', { lifecycle: { postStart: { exec: { command: ['p'] } } } })]),
      { until: 6, containers: { web: { runs: [{ postStart: { takes: 1.2, fail: true } }] } } },
      'status', 'hook', 'container',
    )).toEqual([
      '0 web running',
      '0 web postStart begins',
      '0 0/1 ContainerCreating 0 Pending',
      '1.2 web exited 0',
      '1.2 web postStart ends failure',
      '1.5 web running',
      '1.5 web postStart begins',
      '1.5 0/1 PostStartHookError 0 Running',
      '2.7 web exited 0',
      '2.7 web postStart ends failure',
      '3.5 0/1 PostStartHookError 1 (1s ago) Running',
      '4.5 0/1 CrashLoopBackOff 1 (2s ago) Running',
    ]);
  });

  test('a pod that asks for more than the node has is rejected by the kubelet', () => {
    expect(story(
      pod([container('web', { resources: { requests: { cpu: '20' } } })]),
      { until: 5 },
      'status', 'event',
    )).toEqual([
      '0 OutOfcpu: Node didn\'t have enough resource: cpu, requested: 20000, used: 0, capacity: 8000',
      '0 0/1 OutOfcpu 0 Failed',
    ]);
  });
});

describe('restarting', () => {
  test('the first restart is immediate, the next ones wait 10, 20, 40 s from the end of the container', () => {
    expect(story(
      pod([container('web')]),
      { until: 80, containers: { web: { runs: [exits(1.3, 1)] } } },
      'status', 'container',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '1.3 web exited 1',
      '1.5 web running',
      '1.5 0/1 Error 0 Running',
      '1.501 1/1 Running 1 (0s ago) Running',
      '2.8 web exited 1',
      '3.5 0/1 Error 1 (2s ago) Running',
      '13.51 web running',
      '13.51 0/1 CrashLoopBackOff 1 (11s ago) Running',
      '13.511 1/1 Running 2 (11s ago) Running',
      '14.81 web exited 1',
      '15.5 0/1 Error 2 (13s ago) Running',
      '35.51 web running',
      '35.51 0/1 CrashLoopBackOff 2 (21s ago) Running',
      '35.511 1/1 Running 3 (21s ago) Running',
      '36.81 web exited 1',
      '37.5 0/1 Error 3 (23s ago) Running',
      '77.51 web running',
      '77.51 0/1 CrashLoopBackOff 3 (41s ago) Running',
      '77.511 1/1 Running 4 (41s ago) Running',
      '78.81 web exited 1',
      '79.5 0/1 Error 4 (43s ago) Running',
    ]);
  });

  test('with a probe, an extra sync shows that the container waits', () => {
    expect(story(
      pod([container('web', { readinessProbe: execProbe('r', { periodSeconds: 2 }) })]),
      { until: 14, containers: { web: { runs: [exits(1.3, 1)] } } },
      'status', 'container',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '1.3 web exited 1',
      '1.5 web running',
      '1.5 0/1 Error 0 Running',
      '1.501 1/1 Running 1 (0s ago) Running',
      '2.8 web exited 1',
      '3.5 0/1 Error 1 (2s ago) Running',
      '4.5 0/1 CrashLoopBackOff 1 (2s ago) Running',
      '13.51 web running',
      '13.511 1/1 Running 2 (11s ago) Running',
    ]);
  });

  test('a pod that ends by itself succeeds when its sandbox has been stopped', () => {
    expect(story(
      pod([container('web')], { restartPolicy: 'Never' }),
      { until: 20, containers: { web: { runs: [exits(4.3, 0)] } } },
      'status', 'container', 'sandbox',
    )).toEqual([
      '0 sandbox ready',
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '4.3 web exited 0',
      '4.5 0/1 Completed 0 Running',
      '5.5 sandbox stopped',
      '5.5 0/1 Completed 0 Running',
      '6.5 0/1 Completed 0 Succeeded',
    ]);
  });

  test('a rule restarts all containers', () => {
    expect(story(
      pod([container('web', { restartPolicy: 'Never', restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [42] } }] }), container('log')]),
      { until: 10, containers: { web: { runs: [exits(3.2, 42), {}] } } },
      'status', 'container', 'signal',
    )).toEqual([
      '0 web running',
      '0 log running',
      '0 0/2 ContainerCreating 0 Pending',
      '0.001 2/2 Running 0 Running',
      '3.2 web exited 42',
      '3.5 log exited 0',
      '3.5 log TERM 2',
      '3.5 1/2 Error 0 Running',
      '3.501 web running',
      '3.501 log running',
      '3.501 0/2 RestartingAllContainers 2 Running',
      '3.502 2/2 Running 2 Running',
    ]);
  });

  test('a new image restarts the container at once, whatever its restart policy', () => {
    expect(story(
      pod([container('web')]),
      { until: 10, events: [{ at: 3, do: 'patch', patch: { spec: { containers: [{ name: 'web', image: 'app:2' }] } } }] },
      'status', 'container', 'signal',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '3 web exited 0',
      '3 web running',
      '3 web TERM 30',
      '3 1/1 Running 0 Running',
      '3.001 1/1 Running 1 (0s ago) Running',
    ]);
  });

  test('without its sandbox the pod starts anew', () => {
    expect(story(
      pod([container('web')]),
      { until: 10, events: [{ at: 3, do: 'killSandbox' }] },
      'status', 'container', 'sandbox',
    )).toEqual([
      '0 sandbox ready',
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '3 sandbox stopped',
      '3 web exited 137',
      '3.5 sandbox ready',
      '3.5 web running',
      '3.5 0/1 Error 0 Running',
      '3.501 1/1 Running 1 (0s ago) Running',
    ]);
  });
});

describe('probing', () => {
  test('a readiness probe is made as soon as the container is seen started, then each period', () => {
    expect(story(
      pod([container('web', { readinessProbe: execProbe('r', { periodSeconds: 5 }) })]),
      { until: 22, containers: { web: { runs: [{ readiness: [[0, 'failure'], [7, 'success']] }] } } },
      'status', 'probe',
    )).toEqual([
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 web readiness failure',
      '0.001 0/1 Running 0 Running',
      '0.5 web readiness failure',
      '5.5 web readiness failure',
      '10.5 web readiness success',
      '10.5 1/1 Running 0 Running',
      '15.5 web readiness success',
      '20.5 web readiness success',
    ]);
  });

  test('a liveness probe that fails for good kills the container with the grace period of the probe', () => {
    expect(story(
      pod([container('web', { livenessProbe: execProbe('l', { periodSeconds: 2, failureThreshold: 2, terminationGracePeriodSeconds: 3 }) })]),
      { until: 14, containers: { web: { runs: [{ liveness: [[3, 'failure']], term: { ignore: true } }, {}] } } },
      'status', 'probe', 'signal', 'container',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '2 web liveness success',
      '4 web liveness failure',
      '6 web TERM 3',
      '6 web liveness failure',
      '9 web exited 137',
      '9 web running',
      '9 web KILL',
      '9.001 1/1 Running 1 (0s ago) Running',
      '10 web liveness success',
      '12 web liveness success',
    ]);
  });

  test('a readiness gate holds the pod back until it is passed', () => {
    expect(story(
      pod([container('web')], { readinessGates: [{ conditionType: 'lb' }] }),
      { until: 10, events: [{ at: 3, do: 'gate', type: 'lb', status: 'True' }] },
      'status',
    )).toEqual([
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '3 1/1 Running 0 Running',
    ]);
  });
});

describe('ending', () => {
  test('the preStop hook and the shutdown share the grace period, and the pod goes with the list after', () => {
    expect(story(
      pod([container('web', { lifecycle: { preStop: { exec: { command: ['p'] } } } })], { terminationGracePeriodSeconds: 10 }),
      { until: 40, events: [{ at: 5.2, do: 'delete' }], containers: { web: { runs: [{ preStop: { takes: 3.4 }, term: { after: 2, code: 143 } }] } } },
      'status', 'hook', 'container', 'signal', 'gone',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '5.2 web preStop begins',
      '5.2 1/1 Terminating 0 Running',
      '8.6 web preStop ends success',
      '8.6 web TERM 7',
      '10.6 web exited 143',
      '10.6 0/1 Terminating 0 Running',
      '11.5 0/1 Error 0 Failed',
      '11.5 gone',
    ]);
  });

  test('a container has two seconds in any case, and then KILL', () => {
    expect(story(
      pod([container('web')], { terminationGracePeriodSeconds: 1 }),
      { until: 40, events: [{ at: 5.2, do: 'delete' }], containers: { web: { runs: [{ term: { ignore: true } }] } } },
      'status', 'container', 'signal', 'gone',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '5.2 web TERM 2',
      '5.2 1/1 Terminating 0 Running',
      '7.2 web exited 137',
      '7.2 web KILL',
      '7.2 0/1 Terminating 0 Running',
      '7.5 0/1 Error 0 Failed',
      '7.5 gone',
    ]);
  });

  test('without grace the object goes at once, and the containers get two seconds', () => {
    expect(story(
      pod([container('web')]),
      { until: 40, events: [{ at: 5.2, do: 'delete', grace: 0 }], containers: { web: { runs: [{ term: { after: 5 } }] } } },
      'status', 'container', 'signal', 'gone',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '5.2 web TERM 2',
      '5.2 1/1 Terminating 0 Running',
      '5.2 gone',
      '7.2 web exited 137',
      '7.2 web KILL',
    ]);
  });

  test('sidecars end after the regular containers, from the last to the first', () => {
    expect(story(
      pod([container('web')], { terminationGracePeriodSeconds: 20, initContainers: [sidecar('a'), sidecar('b')] }),
      { until: 40, events: [{ at: 5.2, do: 'delete' }], containers: { web: { runs: [{ term: { after: 2 } }] }, b: { runs: [{ term: { after: 1 } }] } } },
      'container', 'signal',
    )).toEqual([
      '0 a running',
      '0.001 b running',
      '0.002 web running',
      '5.2 web TERM 20',
      '7.2 web exited 0',
      '7.2 b TERM 18',
      '8.2 a exited 0',
      '8.2 b exited 0',
      '8.2 a TERM 17',
    ]);
  });

  test('sidecars do not wait longer than the grace period', () => {
    expect(story(
      pod([container('web')], { terminationGracePeriodSeconds: 4, initContainers: [sidecar('a')] }),
      { until: 40, events: [{ at: 5.2, do: 'delete' }], containers: { web: { runs: [{ term: { ignore: true } }] }, a: { runs: [{ term: { ignore: true } }] } } },
      'container', 'signal',
    )).toEqual([
      '0 a running',
      '0.001 web running',
      '5.2 web TERM 4',
      '9.2 web exited 137',
      '9.2 a TERM 2',
      '9.2 web KILL',
      '11.2 a exited 137',
      '11.2 a KILL',
    ]);
  });

  test('an eviction for want of memory leaves two seconds', () => {
    expect(story(
      pod([container('web')]),
      { until: 20, events: [{ at: 5.2, do: 'evict' }], containers: { web: { runs: [{ term: { after: 1 } }] } } },
      'status', 'container', 'signal', 'event',
    )).toEqual([
      '0 web running',
      '0 Pulled: Container image "app:1" already present on machine and can be accessed by the pod',
      '0 Created: Container created',
      '0 Started: Container started',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '5.2 web TERM 2',
      '5.2 Evicted: The node was low on resource: memory. ',
      '5.2 Killing: Stopping container web',
      '6.2 web exited 0',
      '6.2 0/1 Completed 0 Running',
      '6.5 0/1 Completed 0 Succeeded',
    ]);
  });

  test('past its deadline the pod is no longer ready, and ends with the next list', () => {
    expect(story(
      pod([container('web')], { activeDeadlineSeconds: 5 }),
      { until: 12 },
      'status', 'container', 'signal',
    )).toEqual([
      '0 web running',
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '5.51 1/1 Running 0 Running',
      '6.5 web exited 0',
      '6.5 web TERM 30',
      '6.5 0/1 Completed 0 Running',
      '7.5 0/1 Completed 0 Failed',
    ]);
  });

  test('a node that is not heard of makes the pod not ready after 50 s, and it is deleted 300 s later', () => {
    expect(story(
      pod([container('web')]),
      { until: 400, events: [{ at: 10, do: 'nodeLost' }] },
      'status', 'script', 'gone',
    )).toEqual([
      '0 0/1 ContainerCreating 0 Pending',
      '0.001 1/1 Running 0 Running',
      '10 script nodeLost',
      '60 script nodeUnknown',
      '60 1/1 Running 0 Running',
      '360 script taintDelete',
      '360 1/1 Terminating 0 Running',
    ]);
  });
});
