import { changed, containerOf, cronJob, daemonSet, deployment, job, replicaSet, statefulSet, withImage } from './manifests';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { compareSets } from '../../src/diff';
import type { Effect } from '../../src/diff/effect';

function effect(old: any, now: any, minor = NEWEST): Effect {
  const [entry] = compareSets([old], [now], [minor]);
  expect(entry.errors).toEqual([]);
  return entry.effect!;
}
const rollout = (manifest: any, minor?: number): Effect => effect(manifest, withImage(manifest), minor);

describe('a Deployment', () => {
  test.each<[string, object, object]>([
    ['the defaults, of 4', { replicas: 4 }, { pods: 4, maxSurge: 1, maxUnavailable: 1, minAvailable: 3 }],
    ['the defaults, of 3: a surge is rounded up, what is unavailable down', { replicas: 3 }, { maxSurge: 1, maxUnavailable: 0, minAvailable: 3 }],
    ['the defaults, of 1', {}, { maxSurge: 1, maxUnavailable: 0, minAvailable: 1 }],
    ['numbers', { replicas: 10, strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 2 } } }, { maxSurge: 0, maxUnavailable: 2, minAvailable: 8 }],
    ['nothing at all: one pod is taken away', { replicas: 3, strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '10%' } } }, { maxSurge: 0, maxUnavailable: 1, minAvailable: 2 }],
    ['more than there are', { replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 5 } } }, { maxUnavailable: 2, minAvailable: 0 }],
  ])('is rolled out by %s', (_name, spec, expected) => {
    expect(rollout(deployment(spec))).toMatchObject({ pods: 'replaced', rollout: { strategy: 'RollingUpdate', ...expected } });
  });

  test('stops all of its pods first where it recreates them', () => {
    expect(rollout(deployment({ replicas: 2, strategy: { type: 'Recreate' } }))).toMatchObject({
      pods: 'replaced', rollout: { strategy: 'Recreate', minAvailable: 0, steps: ['All old pods stop before the first new one starts: nothing is available meanwhile.'] },
    });
  });

  test('keeps its pods where their template is the same', () => {
    expect(effect(deployment(), deployment({ replicas: 6 }))).toEqual({ pods: 'kept', notes: ['2 pods are added.'] });
    expect(effect(deployment(), changed(deployment(), (d) => { d.metadata.labels = { a: 'b' }; }))).toEqual({ pods: 'kept', notes: [] });
  });

  test('that is paused, or has no pods, replaces none', () => {
    expect(rollout(deployment({ replicas: 4, paused: true }))).toMatchObject({ pods: 'kept', notes: ['The Deployment is paused: pods are replaced when it is resumed.'] });
    expect(rollout(deployment({ replicas: 0 })).pods).toBe('kept');
  });
});

describe('a StatefulSet', () => {
  const withUpdate = (rollingUpdate: object, spec: object = {}): any => statefulSet({ replicas: 5, ...spec, updateStrategy: { rollingUpdate, type: 'RollingUpdate' } });

  test('replaces one pod after the other, the last one first', () => {
    expect(rollout(statefulSet())).toMatchObject({
      pods: 'replaced', rollout: { pods: 3, maxUnavailable: 1, minAvailable: 2, steps: [expect.stringMatching(/^web-2 down to web-0, one at a time/), 'At least 2 of 3 stay available.'] },
    });
  });

  test('keeps the pods below its partition', () => {
    expect(rollout(withUpdate({ partition: 3 }))).toMatchObject({
      rollout: { pods: 2, steps: [expect.stringMatching(/^web-4 down to web-3/), 'The partition 3 keeps web-0 to web-2 as they are.', expect.any(String)] },
    });
    expect(rollout(withUpdate({ partition: 5 }))).toMatchObject({ pods: 'kept', rollout: { pods: 0 } });
  });

  test('counts from its first ordinal', () => {
    expect(rollout(withUpdate({ partition: 1 }, { ordinals: { start: 10 } })).rollout!.steps[0]).toMatch(/^web-14 down to web-11/);
  });

  test('replaces several at a time where the version can', () => {
    expect(rollout(withUpdate({ maxUnavailable: '50%' })).rollout).toMatchObject({ maxUnavailable: 2, minAvailable: 3 });
    expect(rollout(withUpdate({ maxUnavailable: '50%' }), 33).rollout).toMatchObject({ maxUnavailable: 1, minAvailable: 4 });
  });

  test('with OnDelete waits until a pod is deleted', () => {
    expect(rollout(statefulSet({ replicas: 3, updateStrategy: { type: 'OnDelete' } })).pods).toBe('replaced-when-deleted');
  });
});

describe('a DaemonSet', () => {
  test.each<[string, object, string]>([
    ['the defaults', {}, 'A pod stops before the one that replaces it starts, on at most 1 node at a time.'],
    ['a percentage', { rollingUpdate: { maxUnavailable: '10%' } }, 'A pod stops before the one that replaces it starts, on at most 10% of the nodes (rounded up) at a time.'],
    ['a surge', { rollingUpdate: { maxSurge: 2, maxUnavailable: 0 } }, 'A new pod starts beside the old one, which stops when the new one is available, on at most 2 nodes at a time.'],
  ])('is rolled out by %s', (_name, updateStrategy, step) => {
    expect(rollout(daemonSet({ updateStrategy }))).toMatchObject({ pods: 'replaced', rollout: { steps: [step] } });
  });

  test('with OnDelete waits until a pod is deleted', () => {
    expect(rollout(daemonSet({ updateStrategy: { type: 'OnDelete' } })).pods).toBe('replaced-when-deleted');
  });
});

test('a quantity in another unit restarts the pods of a StatefulSet, which compares texts, and not those of a Deployment', () => {
  const inBytes = (manifest: any): any => changed(manifest, (copy) => {
    containerOf(copy).resources.requests.memory = String(2 ** 30);
    copy.metadata.labels = { changed: 'yes' };
  });
  expect(effect(statefulSet(), inBytes(statefulSet())).pods).toBe('replaced');
  expect(effect(deployment(), inBytes(deployment())).pods).toBe('kept');
});

test('a ReplicaSet leaves its pods as they are', () => {
  expect(rollout(replicaSet())).toEqual({ pods: 'kept', notes: ['A ReplicaSet leaves its pods as they are: only pods made from now on have the new template.'] });
});

test('a CronJob has the new template at its next run', () => {
  expect(rollout(cronJob()).pods).toBe('new-at-next-run');
  expect(effect(cronJob(), changed(cronJob(), (c) => { c.spec.schedule = '0 4 * * *'; })).pods).toBe('kept');
});

test('a Job that is suspended ends its pods', () => {
  expect(effect(job(), job({ suspend: true })).pods).toBe('stopped');
  expect(effect(job(), job({ parallelism: 2 })).pods).toBe('kept');
});
