import { container, created, execProbe, exits, pod } from './scenario';
import { simulate } from '../../src/lifecycle';

test('a pod with very many containers is an error, not a wait', () => {
  const containers = Array.from({ length: 3000 }, (_, i) => container(`c${i}`));
  expect(() => simulate(created(pod(containers)))).toThrow('a pod with more than 500 containers is not simulated; this one has 3000');
});

test('the manifest is not changed', () => {
  const manifest = created(pod([container('web')]));
  const before = JSON.stringify(manifest);
  simulate(manifest, { until: 5 });
  expect(JSON.stringify(manifest)).toBe(before);
});

test('the same pod and script always give the same timeline', () => {
  const manifest = created(pod([container('web', { livenessProbe: execProbe('l') })]));
  const once = (): unknown => simulate(manifest, { containers: { web: { runs: [exits(3, 1)] } } });
  expect(once()).toEqual(once());
});

test('a grace period of ages is an error', () => {
  const manifest = created(pod([container('web')], { terminationGracePeriodSeconds: Number.MAX_SAFE_INTEGER }));
  expect(() => simulate(manifest, { events: [{ at: 5, do: 'delete' }] })).toThrow('a grace period of 9007199254740991 s is not simulated: 3153600000 s (100 years) at most');
  expect(simulate(manifest, { events: [{ at: 5, do: 'delete', grace: 3 }] }).timeline.at(-1)).toMatchObject({ kind: 'gone' });
});
