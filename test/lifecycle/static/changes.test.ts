import { possibleChanges } from '../../../src/lifecycle/static/changes';
import { container, pod, sidecar } from '../scenario';

const changesOf = (extra: object) => new Map(possibleChanges(pod([container('web')], extra).spec as any).map((change) => [change.field, change]));

test('a new image kills a container and a sidecar; an init container uses it when it starts again', () => {
  const changes = changesOf({ initContainers: [container('init'), sidecar('proxy')] });
  const killed = 'the container is killed and started with the new image, whatever its restart policy';
  expect(changes.get('spec.containers[0].image')!.effect).toBe(killed);
  expect(changes.get('spec.initContainers[0].image')!.effect).toBe('a run that goes on is not ended; the new image is used when the container starts again');
  expect(changes.get('spec.initContainers[1].image')!.effect).toBe(killed);
});

test('the grace period may be changed only where it is negative', () => {
  expect(changesOf({ terminationGracePeriodSeconds: 30 }).has('spec.terminationGracePeriodSeconds')).toBe(false);
  expect(changesOf({ terminationGracePeriodSeconds: -1 }).get('spec.terminationGracePeriodSeconds')!.how).toBe('to 1, from the negative value that it has');
});
