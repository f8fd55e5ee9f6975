import { container, created, pod, sidecar, story } from './scenario';
import { simulate } from '../../src/lifecycle';
import { explain } from '../../src/lifecycle/static/explain';
import { explanationText } from '../../src/lifecycle/static/text';

const HTTP = { httpGet: { port: 'htpp', path: '/' } };
const PORTS = { ports: [{ name: 'http', containerPort: 80 }] };
const FOUND = { ports: [{ name: 'htpp', containerPort: 80 }] };

const usual = (fields: object, script = {}): any[] => [...simulate(created(pod([container('web', fields)])), { until: 60, ...script }, { usual: true }).timeline];
const isReady = (timeline: any[]): boolean => timeline.some(({ kind, status }) => kind === 'status' && status.conditions?.some((c: any) => c.type === 'Ready' && c.status === 'True'));

test.each([
  ['readinessProbe', HTTP], ['readinessProbe', { tcpSocket: { port: 'htpp' } }], ['startupProbe', HTTP],
])('with a %s of a port that the container does not have (%j) it is never ready, and not killed, whatever the script says', (field, probe) => {
  const script = { containers: { web: { runs: [{ [field.replace('Probe', '')]: [[0, 'success']] }] } } };
  const timeline = usual({ ...PORTS, [field]: probe }, script);
  expect(isReady(timeline)).toBe(false);
  expect(timeline.filter(({ kind }) => kind === 'probe' || kind === 'signal')).toEqual([]);
  expect(timeline.find(({ reason }) => reason === 'Unhealthy').message).toMatch(/^(Readiness|Startup) probe errored and resulted in unknown state: port "htpp" not found$/);
  expect(isReady(usual({ ...FOUND, [field]: probe }, script))).toBe(true);
});

test('a liveness probe of such a port kills nothing', () => {
  const timeline = usual({ ...PORTS, livenessProbe: HTTP });
  expect(isReady(timeline)).toBe(true);
  expect(timeline.filter(({ kind }) => kind === 'signal')).toEqual([]);
});

test('without what is usual, the script says how a probe goes', () => {
  const manifest = pod([container('web', { readinessProbe: HTTP })]);
  expect(story(manifest, { until: 9 }, 'probe')).toEqual(['0.001 web readiness success']);
});

test('a hook of such a port always fails: postStart keeps the container from running', () => {
  const timeline = usual({ ...PORTS, lifecycle: { postStart: HTTP, preStop: HTTP } }, { events: [{ at: 50, do: 'delete' }] });
  expect(isReady(timeline)).toBe(false);
  expect(timeline.filter(({ kind }) => kind === 'hook')).toEqual([]);
  expect(timeline.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['FailedPostStartHook', 'BackOff']));
  expect(isReady(usual({ ...FOUND, lifecycle: { postStart: HTTP } }))).toBe(true);
});

test.each([
  ['readinessProbe', { readinessProbe: HTTP }], ['startupProbe', { startupProbe: HTTP }], ['lifecycle.postStart', { lifecycle: { postStart: HTTP } }],
])('an explanation gives no time to be ready where %s cannot find its port', (field, fields) => {
  const why = `${field} refers to the port "htpp", which the container does not have`;
  const explained = explain(created(pod([container('web')], { initContainers: [sidecar('proxy', { ...PORTS, ...fields })] })));
  expect(explained).toMatchObject({ neverReady: `container proxy: ${why}`, containers: [{ name: 'proxy', neverReady: why }, { name: 'web', ready: { shortest: 0 } }] });
  expect([explained.ready, explained.containers[0].ready]).toEqual([undefined, undefined]);
  const lines = explanationText(explained).split('\n').map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining([`never ready: container proxy: ${why}`, `never ready: ${why}`]));
  expect(explain(created(pod([container('web', { ...FOUND, ...fields })]))).neverReady).toBeUndefined();
});

test('an explanation says of a probe that cannot be made why', () => {
  const explained = explain(created(pod([container('web', { livenessProbe: HTTP })])));
  expect(explained.containers[0].probes).toEqual([{ kind: 'liveness', unknownPort: 'htpp' }]);
  expect(explained.ready).toBeDefined();
  expect(explanationText(explained)).toContain('liveness probe: cannot be made: the container has no port "htpp"');
});

const TCP_HOOK = { tcpSocket: { port: 80 } };

test('a postStart hook of the kind tcpSocket always fails, whichever port it names: the container is never ready', () => {
  const fields = { ...PORTS, lifecycle: { postStart: TCP_HOOK } };
  expect(isReady(usual(fields))).toBe(false);
  const why = 'lifecycle.postStart is of the kind tcpSocket, which the kubelet cannot run';
  expect(explain(created(pod([container('web', fields)])))).toMatchObject({ neverReady: `container web: ${why}`, containers: [{ neverReady: why }] });
});

test.each([
  [TCP_HOOK, 'is of the kind tcpSocket, which the kubelet cannot run'], [HTTP, 'refers to the port "htpp", which the container does not have'],
])('nothing waits for a preStop hook that cannot be run: %j', (preStop, why) => {
  const { grace, stop, start } = explain(created(pod([container('web', { ...PORTS, lifecycle: { preStop, postStart: preStop } }), container('next')])));
  expect([grace[0].remark, stop[0].waitsFor, start[1].waitsFor]).toEqual([`its preStop hook ${why}: it fails at once`, 'nothing', 'web to start']);
});

test('probes are explained in one order, whether they can be made or not', () => {
  const probe = { exec: { command: ['up'] } };
  const kinds = (fields: object): string[] => explain(created(pod([container('web', fields)]))).containers[0].probes.map(({ kind }) => kind);
  expect(kinds({ startupProbe: HTTP, livenessProbe: probe, readinessProbe: HTTP })).toEqual(['startup', 'liveness', 'readiness']);
  expect(kinds({ startupProbe: probe, livenessProbe: HTTP, readinessProbe: probe })).toEqual(['startup', 'liveness', 'readiness']);
});
