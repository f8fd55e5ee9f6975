import { Chart, Duration, Testing } from 'cdk8s';
import { CronJob, Deployment, Pod, PodLifecycle, Probe } from '../../src';
import { container, execProbe, pod, sidecar } from '../lifecycle/scenario';

const s = (seconds: number): Duration => Duration.seconds(seconds);
const WEB = pod([container('web', { readinessProbe: execProbe('r', { periodSeconds: 1 }), livenessProbe: execProbe('l', { periodSeconds: 1, failureThreshold: 1 }) })]);

function chart(): Chart {
  return new Chart(Testing.app(), 'c');
}

test('what is not said goes well: the pod is ready', () => {
  expect(PodLifecycle.of(WEB).run({ until: s(5) }).end).toMatchObject({ exists: true, phase: 'Running', statusColumn: 'Running', ready: true, terminating: false });
});

test.each([
  ['a Pod', () => new Pod(chart(), 'p', { containers: [{ name: 'web', image: 'app:1' }] })],
  ['a Deployment', () => new Deployment(chart(), 'd', { containers: [{ name: 'web', image: 'app:1' }] })],
  ['an API object', () => new Deployment(chart(), 'd', { containers: [{ name: 'web', image: 'app:1' }] }).apiObject],
  ['a CronJob', () => {
    const job = new CronJob(chart(), 'j', { schedule: '* * * * *', restartPolicy: 'Never' } as any);
    job.addContainer('web', { image: 'app:1' });
    return job;
  }],
])('the pod of %s lives', (_, make) => {
  expect(PodLifecycle.of(make()).run({ until: s(5) }).end.statusColumn).toBe('Running');
});

test('probes of a construct are simulated', () => {
  const web = new Pod(chart(), 'p');
  web.addContainer('web', { image: 'app:1' }).readiness(Probe.exec(['ready']));
  expect(PodLifecycle.of(web).ready('web', s(12)).run({ until: s(60) }).firstReadySeconds).toBe(20.5);
});

test('an image is pulled, and a pull can fail', () => {
  expect(PodLifecycle.of(WEB).pulls('app:1', s(4)).run().firstReadySeconds).toBeCloseTo(4);
  expect(PodLifecycle.of(WEB).pullFails('app:1').run().end.statusColumn).toMatch(/^(ErrImagePull|ImagePullBackOff)$/);
});

test('runs follow each other: what is said after an exit is of the next run', () => {
  const timeline = PodLifecycle.of(WEB).exits('web', { after: s(3), code: 1 }).unready('web', s(2)).keepsRunning('web').run({ until: s(20) });
  expect([timeline.restarts('web'), timeline.at(s(1)).ready, timeline.at(s(4)).ready, timeline.at(s(19)).ready]).toEqual([1, true, true, false]);
});

test('a container that always exits crashes again and again', () => {
  expect(PodLifecycle.of(WEB).exits('web', { after: s(1), code: 1 }).run().restarts('web')).toBe(5);
});

test('a container that hangs is killed where it ignores TERM', () => {
  const timeline = PodLifecycle.of(WEB).hangs('web', s(5)).onTerm('web', { ignore: true }).run({ until: s(40) });
  expect([timeline.wasKilled('web'), timeline.restarts('web')]).toEqual([true, 1]);
  expect(() => timeline.restarts('wbe')).toThrow('the pod has no container "wbe"; it has web');
  expect(() => timeline.wasKilled('constructor')).toThrow('the pod has no container "constructor"');
});

test('hooks take their time', () => {
  const hooked = pod([container('web', { lifecycle: { postStart: { exec: { command: ['a'] } }, preStop: { exec: { command: ['b'] } } } })]);
  const timeline = PodLifecycle.of(hooked).postStart('web', { takes: s(3) }).preStop('web', { takes: s(4) }).deleted(s(10)).run();
  expect(timeline.firstReadySeconds).toBeCloseTo(3);
  expect([timeline.at(s(13)).terminating, timeline.end.exists]).toEqual([true, false]);
});

test('the pod can be deleted with another grace period, evicted, and its node lost', () => {
  expect(PodLifecycle.of(WEB).deleted(s(10), s(1)).run({ until: s(10.5 * 2) }).end.exists).toBe(false);
  expect(PodLifecycle.of(WEB).evicted(s(10)).onTerm('web', { code: 1 }).run().end.status).toMatchObject({ phase: 'Failed', reason: 'Evicted' });
  const lost = PodLifecycle.of(WEB).nodeLost(s(10)).nodeBack(s(100)).run();
  expect([lost.at(s(70)).ready, lost.end.ready]).toEqual([false, true]);
});

test('a readiness gate is passed', () => {
  const gated = pod([container('web')], { readinessGates: [{ conditionType: 'lb' }] });
  expect(PodLifecycle.of(gated).gate(s(7), 'lb').run({ until: s(10) }).firstReadySeconds).toBe(7);
});

test('the text reads like a log', () => {
  const text = PodLifecycle.of(pod([container('web')], { initContainers: [sidecar('proxy')] })).deleted(s(3)).run({ until: s(10) }).toText();
  expect(text.split('\n')).toEqual(expect.arrayContaining([
    '    0.000  container  proxy running',
    '    0.002  status     2/2  Running  0  (Running, in its services)',
    '    3.000  signal     web TERM, 30 s to go',
    '    3.500  gone',
  ]));
});

test('a pod that the API server rejects is not simulated: its violations are the error', () => {
  expect(() => PodLifecycle.of(pod([container('Web')])).run()).toThrow(/^the API server would reject the pod:\n {2}spec\.containers\[0\]\.name: Invalid value: "Web"/);
});

test('a container that is not there is an error that names it', () => {
  expect(() => PodLifecycle.of(WEB).ready('api', s(3)).run()).toThrow('script.containers.api: there is no container "api"; the pod has web');
});

const HOOKED = pod([container('web', { lifecycle: { preStop: { sleep: { seconds: 3 } } } })], { readinessGates: [{ conditionType: 'lb' }] });

test.each<[string, () => unknown, string]>([
  ['an image that no container has', () => PodLifecycle.of(WEB).pulls('app:2', s(3)).run(), 'no container has the image "app:2"; the pod has app:1'],
  ['pulls of it that fail', () => PodLifecycle.of(WEB).pullFails('ap').run(), 'no container has the image "ap"; the pod has app:1'],
  ['a probe that is not there', () => PodLifecycle.of(WEB).started('web', s(3)).run(), 'container "web" has no startup probe'],
  ['a hook that is not there', () => PodLifecycle.of(WEB).postStart('web', { takes: s(3) }).run(), 'container "web" has no postStart hook of the kind exec or httpGet'],
  ['a hook that sleeps', () => PodLifecycle.of(HOOKED).preStop('web', { fails: true }).run(), 'container "web" has no preStop hook of the kind exec or httpGet'],
  ['a gate that is not there', () => PodLifecycle.of(HOOKED).gate(s(3), 'bl').run(), 'the pod has no readiness gate "bl"; it has lb'],
  ['an event after the usual end', () => PodLifecycle.of(WEB).deleted(s(400)).run(),
    'script.events[0].at: the simulation ends at 300 s, before 400 s: set a later "until"'],
  ['a time that goes backwards', () => PodLifecycle.of(WEB).ready('web', s(12)).unready('web', s(5)).run(),
    'script.containers.web.runs[0].readiness[2][0]: times cannot go backwards: 5 s comes after 12 s'],
  ['no number of failures', () => PodLifecycle.of(WEB).pullFails('app:1', NaN).run(), 'script.images[\"app:1\"].fails: must be a whole number from -1 to 2147483647, not NaN'],
])('a setting without effect, %s, is an error', (_, run, message) => {
  expect(run).toThrow(message);
});

test.each([
  ['app', 'app'], ['app', 'app:latest'], ['app:latest', 'app'], ['docker.io/library/app', 'app'], ['docker.io/library/app', 'docker.io/library/app'], ['docker.io/app:1', 'docker.io/app:1'],
])('the pull of the image %s takes as long as is said of %s', (image, name) => {
  expect(PodLifecycle.of(pod([container('web', { image })])).pulls(name, s(4)).run({ until: s(9) }).firstReadySeconds).toBe(4.001);
});

test('an event after an end that is set does not happen: a run may be shorter', () => {
  expect(PodLifecycle.of(WEB).deleted(s(400)).run({ until: s(20) }).end.exists).toBe(true);
  expect(PodLifecycle.of(WEB).deleted(s(400)).run({ until: s(500) }).end.exists).toBe(false);
});

test('a container may have the name of what every object has', () => {
  expect(PodLifecycle.of(pod([container('constructor')])).exits('constructor', { after: s(3), code: 1 }).keepsRunning('constructor').run().restarts('constructor')).toBe(1);
});

test.each<[string, () => unknown]>([
  ['takes', () => PodLifecycle.of(WEB).pulls('app:1', 3 as any)],
  ['after', () => PodLifecycle.of(WEB).ready('web', '3s' as any)],
  ['ContainerExit.after', () => PodLifecycle.of(WEB).exits('web', {} as any)],
  ['TermReaction.after', () => PodLifecycle.of(WEB).onTerm('web', { after: 0 as any })],
  ['HookOutcome.takes', () => PodLifecycle.of(WEB).preStop('web', { takes: null as any })],
  ['at', () => PodLifecycle.of(WEB).deleted(null as any)],
  ['grace', () => PodLifecycle.of(WEB).deleted(s(3), 0 as any)],
  ['LifecycleRunOptions.until', () => PodLifecycle.of(WEB).run({ until: 0 as any })],
  ['time', () => PodLifecycle.of(WEB).run({ until: s(1) }).at(1 as any)],
])('%s that is no Duration is an error', (name, call) => {
  expect(call).toThrow(new RegExp(`^${name.replace('.', '\\.')} must be a Duration such as Duration\\.seconds\\(30\\), got `));
});

test('fractions of a second count', () => {
  expect(PodLifecycle.of(WEB).pulls('app:1', Duration.millis(1500)).run({ until: s(5) }).firstReadySeconds).toBe(1.501);
});

test('a moment after the end, and the restarts of a container that is not there, are errors', () => {
  const timeline = PodLifecycle.of(WEB).run({ until: s(10) });
  expect(() => timeline.at(s(11))).toThrow('the simulation ends at 10 s, before 11 s: simulate longer, as in run({ until: Duration.seconds(11) })');
  expect(timeline.at(s(10)).restarts('web')).toBe(0);
  expect(() => timeline.at(s(10)).restarts('wbe')).toThrow('the pod has no container "wbe"; it has web');
  expect(() => timeline.end.restarts('constructor')).toThrow('the pod has no container "constructor"; it has web');
});

test.each([[undefined], [{ kind: 'Service', spec: {} }], [{}]])('%j has no pod', (source) => {
  expect(() => PodLifecycle.of(source)).toThrow(/^expected a pod, something that makes pods, or the manifest of one, got /);
});
