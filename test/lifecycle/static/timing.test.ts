import * as fc from 'fast-check';
import { simulate } from '../../../src/lifecycle';
import { podReadyTime, probeTimings, readyTime, type Span } from '../../../src/lifecycle/static/timing';
import { container, created, execProbe, pod, sidecar } from '../scenario';

/** Probes of any timing that answer at once, and a kubelet that lists at any fraction of a second a container that starts at any. */
const probe = fc.record({
  periodSeconds: fc.integer({ min: 1, max: 10 }),
  initialDelaySeconds: fc.integer({ min: 0, max: 10 }),
  failureThreshold: fc.integer({ min: 1, max: 4 }),
});
const readiness = fc.tuple(probe, fc.integer({ min: 1, max: 3 })).map(([fields, successThreshold]) => ({ ...fields, successThreshold }));
const fraction = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);
const RUNS = { numRuns: 40 };

/** What happens in one moment takes some milliseconds. */
const SLACK = 0.02;

function within(seconds: number, { shortest, longest }: Span): void {
  expect(seconds).toBeGreaterThanOrEqual(shortest - SLACK);
  expect(seconds).toBeLessThanOrEqual(longest + SLACK);
}

/** When something happens first, and when the container was started before. */
function first(manifest: any, script: any, isIt: (entry: any) => boolean, name = 'web'): { readonly at: number; readonly start: number } {
  const { timeline } = simulate(created(manifest), { until: 120, images: { 'app:1': { pull: script.pull } }, ...script.rest });
  const start = timeline.find((entry) => entry.kind === 'container' && entry.container === name && entry.state === 'running')!.t;
  return { at: timeline.find(isIt)!.t, start };
}

const isReady = (entry: any): boolean => entry.kind === 'status' && entry.status.conditions?.some((c: any) => c.type === 'Ready' && c.status === 'True');
const isTerm = (entry: any): boolean => entry.kind === 'signal' && entry.container === 'web';

test('a startup probe that always fails kills within the span that is told', () => {
  fc.assert(fc.property(probe, fraction, fraction, (fields, phase, pull) => {
    const web = container('web', { startupProbe: execProbe('s', fields) });
    const { at, start } = first(pod([web]), { pull, rest: { phase, containers: { web: { runs: [{ startup: [[0, 'failure']] }] } } } }, isTerm);
    within(at - start, probeTimings({}, web).find(({ kind }) => kind === 'startup')!.fails);
  }), RUNS);
});

test('a liveness probe that begins to fail kills within the span that is told', () => {
  fc.assert(fc.property(probe, fraction, fraction, fc.integer({ min: 30, max: 60 }), (fields, phase, pull, from) => {
    const web = container('web', { livenessProbe: execProbe('l', fields) });
    const { at, start } = first(pod([web]), { pull, rest: { phase, containers: { web: { runs: [{ liveness: [[from, 'failure']] }] } } } }, isTerm);
    within(at - start - from, probeTimings({}, web).find(({ kind }) => kind === 'liveness')!.fails);
  }), RUNS);
});

test('a container that answers well is ready within the span that is told', () => {
  const [anyStartup, anyReadiness] = [probe, readiness].map((one) => fc.option(one, { nil: undefined }));
  fc.assert(fc.property(anyStartup, anyReadiness, fraction, fraction, (startup, ready, phase, pull) => {
    const web = container('web', { startupProbe: startup && execProbe('s', startup), readinessProbe: ready && execProbe('r', ready) });
    const { at, start } = first(pod([web]), { pull, rest: { phase } }, isReady);
    within(at - start, readyTime({}, web));
  }), RUNS);
});

test('a pod whose containers answer well is ready within the span that is told', () => {
  const any = fc.option(probe, { nil: undefined });
  fc.assert(fc.property(fc.array(any, { maxLength: 3 }), any, fraction, (sidecars, ready, phase) => {
    const initContainers = sidecars.map((fields, i) => sidecar(`s${i}`, { startupProbe: fields && execProbe('s', fields) }));
    const manifest = pod([container('web', { readinessProbe: ready && execProbe('r', ready) })], { initContainers });
    within(first(manifest, { rest: { phase } }, isReady).at, podReadyTime(manifest.spec));
  }), RUNS);
});
