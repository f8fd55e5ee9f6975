import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { explainNdjson } from '../../src/cli/explain-ndjson';
import { simulateNdjson } from '../../src/cli/simulate-ndjson';
import { container, execProbe, pod, sidecar } from '../lifecycle/scenario';

const POD = pod([container('web', {
  readinessProbe: execProbe('r'),
  env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } }],
  envFrom: [{ secretRef: { name: 's' } }],
  lifecycle: { postStart: { exec: { command: ['a'] } }, preStop: { exec: { command: ['a'] } } },
})], { initContainers: [sidecar('proxy')] });

/** What JavaScript says, and no person: the answer has to be an error of its own. */
const CRASH = /Cannot (?:read|set|convert)|is not (?:a function|iterable|defined)|undefined|Maximum call stack|Invalid (?:array|string) length|BigInt|NaN s/;

async function answer(line: string, command = simulateNdjson): Promise<any> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  input.end(line);
  await command(input, output);
  output.end();
  return JSON.parse(await written);
}

const ask = (script: unknown): Promise<any> => answer(JSON.stringify({ id: 1, manifest: POD, script }));

function expectClear(answered: any): void {
  if (answered.error !== undefined) {
    expect(answered.error).not.toMatch(CRASH);
  } else {
    expect(answered).toEqual(expect.objectContaining(answered.timeline ? { timeline: expect.any(Array) } : { columns: expect.any(Object) }));
  }
}

/** A script that says something for each field that there is. */
const WHOLE = {
  until: 20,
  phase: 0.5,
  evented: false,
  jitter: 0.1,
  gates: { KubeletCrashLoopBackOffMax: true },
  backOffMax: 60,
  config: true,
  schedule: 1,
  unschedulable: false,
  objects: [
    { kind: 'ConfigMap', metadata: { name: 'c' }, data: { k: 'v' } }, { kind: 'Secret', metadata: { name: 's' }, data: { k: 'dg==' } },
    { kind: 'Service', metadata: { name: 'x' }, spec: { clusterIP: '10.0.0.1', ports: [{ port: 80, name: 'http' }] } },
  ],
  node: { cpu: '4', memory: '8Gi' },
  sandbox: { takes: 1, fails: 0 },
  images: { 'app:1': { pull: 1, present: false, fails: 1, error: 'no' } },
  containers: {
    web: {
      create: 1,
      start: 1,
      createFails: 0,
      startFails: 0,
      runs: [{
        exit: { after: 5, code: 1, oom: false },
        term: { after: 1, code: 0, ignore: false },
        postStart: { takes: 1, fail: false },
        preStop: { takes: 1, fail: false },
        startup: [[0, 'success', 0]],
        readiness: [[0, 'failure'], [3, 'success']],
        liveness: [[0, 'success']],
      }],
    },
  },
  events: [
    { at: 1, do: 'gate', type: 'a', status: 'True' }, { at: 8, do: 'kill', container: 'web', code: 3, oom: false }, { at: 9, do: 'killSandbox' },
    { at: 10, do: 'patch', patch: { metadata: { labels: { a: 'b' } } } }, { at: 11, do: 'nodeLost' }, { at: 12, do: 'nodeBack' }, { at: 13, do: 'evict', grace: 1 },
    { at: 15, do: 'delete', grace: 3 },
  ],
};

/** All places of a value, as paths. */
function placesIn(value: any, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const children = Array.isArray(value) ? value.map((item, i): [number, any] => [i, item]) : typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...children.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaced(value: any, [first, ...rest]: readonly (string | number)[], other: unknown): any {
  if (first === undefined) {
    return other;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[first] = replaced(value[first], rest, other);
  return copy;
}

const ODD = [null, true, 'x', '', -1, 0, 0.5, 1e300, -1e300, 1e15, [], {}, [[]], [null], { a: null }, '4s', '-4s', '\u0000', '__proto__', '9'.repeat(500)];

test('the whole script is played', async () => {
  expect(await ask(WHOLE)).toMatchObject({ timeline: expect.any(Array) });
});

test.each(placesIn(WHOLE).map((path) => [path.join('.'), path]))('whatever stands at "%s" of a script, the answer is a timeline or a clear error', async (_, path) => {
  for (const odd of ODD) {
    expectClear(await ask(replaced(WHOLE, path as any, odd)));
  }
});

test('any JSON as a script, anywhere in one, or as a request gets a timeline or a clear error', async () => {
  const places = placesIn(WHOLE);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (path, value) => {
    expectClear(await ask(replaced(WHOLE, path, value)));
  }), { numRuns: 300 });
  await fc.assert(fc.asyncProperty(fc.json(), async (line) => {
    for (const command of [simulateNdjson, explainNdjson]) {
      expect((await answer(line, command)).error).not.toMatch(CRASH);
    }
  }), { numRuns: 200 });
});

test.each<[string, unknown, string | RegExp]>([
  ['a pod of null', { pod: null, now: '2026-01-01T00:00:00Z' }, 'pod: expected an object'],
  ['a pod that is a list', { pod: [], now: '2026-01-01T00:00:00Z' }, 'pod: expected an object'],
  ['no moment', { pod: {} }, 'now: expected a moment such as 2026-01-01T00:00:00Z'],
  ['a moment that is none', { pod: {}, now: 'soon' }, 'now: expected a moment such as 2026-01-01T00:00:00Z'],
  ['a status of another type', { pod: { status: 5 }, now: '2026-01-01T00:00:00Z' }, 'the pod cannot be read'],
  ['no manifest', {}, 'the manifest is not valid'],
  ['a manifest of null', { manifest: null }, 'the manifest is not valid'],
  ['events that are no list', { manifest: POD, script: { events: {} } }, /script\.events: must be a list, not \{\}/],
  ['an unknown event', { manifest: POD, script: { events: [{ at: 1, do: 'explode' }] } }, /script\.events\[0\]\.do: must be one of delete, /],
  ['a moment before zero', { manifest: POD, script: { events: [{ at: -1, do: 'delete' }] } }, /script\.events\[0\]\.at: cannot be before zero: -1/],
  ['too many events', { manifest: POD, script: { events: Array.from({ length: 5000 }, () => ({ at: 1, do: 'delete' })) } },
    /script\.events: cannot have more than 1000 items; there are 5000/],
  ['a year', { manifest: POD, script: { until: '8760h' } }, /script\.until: cannot be more than 2592000 s \(30 days\)/],
  ['a patch that the API server rejects', { manifest: POD, script: { events: [{ at: 1, do: 'patch', patch: { spec: { nodeName: 'other' } } }] } },
    /^the script is not valid:\n {2}script\.events\[0\]\.patch: the API server would reject it: spec: Forbidden: /],
  ['a patch that leaves no pod', { manifest: POD, script: { events: [{ at: 1, do: 'patch', patch: { spec: null } }] } }, /would reject it/],
  ['thousands of containers', { manifest: pod(Array.from({ length: 3000 }, (_, i) => container(`c${i}`))) },
    'a pod with more than 500 containers is not simulated; this one has 3000'],
  ['no object', 5, 'expected an object'],
  ['a list', [], 'expected an object'],
])('%s is an error that says so', async (_, request, message) => {
  expect((await answer(JSON.stringify(request))).error).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('what is nested very deep is an error', async () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  for (const line of [`{"id": ${deep}}`, `{"id": 1, "manifest": ${JSON.stringify(POD)}, "script": ${deep}}`, `{"id": 1, "pod": ${deep}}`, `{"id": 1, "manifest": ${deep}}`]) {
    expectClear(await answer(line));
  }
});

test('what would take for ever is given up', async () => {
  const busy = pod(Array.from({ length: 20 }, (_, i) => container(`c${i}`, { readinessProbe: execProbe('r', { periodSeconds: 1 }), livenessProbe: execProbe('l', { periodSeconds: 1 }) })));
  const { error } = await answer(JSON.stringify({ manifest: busy, script: { until: 2592000 } }));
  expect(error).toMatch(/^the simulation takes too long: it was given up at \d+(?:\.\d+)? s; a shorter "until", longer periods or fewer containers make it shorter$/);
}, 120_000);
