import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { explainNdjson } from '../../src/cli/explain-ndjson';
import { simulateNdjson } from '../../src/cli/simulate-ndjson';
import { container, pod } from '../lifecycle/scenario';

async function answers(command: typeof simulateNdjson, ...lines: readonly unknown[]): Promise<any[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  input.end(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  await command(input, output);
  output.end();
  return (await written).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

const WEB = pod([container('web')]);

describe('podwright simulate --ndjson', () => {
  test('answers a pod and a script with a timeline, in the order of the lines', async () => {
    const [a, b] = await answers(simulateNdjson, { id: 'a', manifest: WEB, script: { until: 1 } }, { id: 'b', manifest: WEB });
    expect(a).toMatchObject({ id: 'a', epoch: '2000-01-01T00:12:00Z', timeline: expect.arrayContaining([{ t: 0, kind: 'sandbox', state: 'ready' }]) });
    expect(b.id).toBe('b');
  });

  test('answers a pod with its status with what kubectl prints of it', async () => {
    const status = { phase: 'Running', podIP: '10.0.0.7', conditions: [{ type: 'Ready', status: 'True' }] };
    const line = { id: 1, pod: { metadata: { creationTimestamp: '2026-01-01T00:00:00Z' }, spec: {}, status }, now: '2026-01-01T00:05:00Z' };
    expect(await answers(simulateNdjson, line)).toEqual([{
      id: 1,
      columns: { ready: '0/0', status: 'Running', restarts: '0', age: '5m', gates: '<none>' },
      endpoint: { ready: true, serving: true, terminating: false },
    }]);
  });

  test('a manifest that the API server rejects is answered with its violations', async () => {
    const [answer] = await answers(simulateNdjson, { id: 1, manifest: pod([]) });
    expect(answer).toEqual({ id: 1, error: 'the manifest is not valid', violations: [expect.stringContaining('spec.containers: Required value')] });
  });

  test('a script that cannot be played is answered with an error that says where', async () => {
    const [answer] = await answers(simulateNdjson, { id: 1, manifest: WEB, script: { containers: { api: {} } } });
    expect(answer).toEqual({ id: 1, error: expect.stringContaining('script.containers.api: there is no container "api"') });
  });

  test('a number of a script may be spelled in any way', async () => {
    const [answer] = await answers(simulateNdjson, `{"id": 1, "manifest": ${JSON.stringify(WEB)}, "script": {"until": 2.0}}`);
    expect(answer).toMatchObject({ id: 1, timeline: expect.any(Array) });
  });

  test('a line that is no JSON is answered with an error, and the next line is read', async () => {
    const [broken, whole] = await answers(simulateNdjson, '{"id": 1', { id: 2, manifest: WEB });
    expect(broken).toEqual({ error: expect.any(String) });
    expect(whole).toMatchObject({ id: 2, timeline: expect.any(Array) });
  });

  test('other kinds than pods are not simulated', async () => {
    const template = { metadata: { labels: { a: 'b' } }, spec: WEB.spec };
    const manifest = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd' }, spec: { selector: { matchLabels: { a: 'b' } }, template } };
    expect(await answers(simulateNdjson, { id: 1, manifest })).toEqual([{ id: 1, error: 'only pods are simulated, not Deployment' }]);
  });
});

describe('podwright explain --ndjson', () => {
  test('answers a pod with what holds for it in the end', async () => {
    const [answer] = await answers(explainNdjson, { id: 1, manifest: WEB });
    expect(answer).toMatchObject({ id: 1, qos: 'BestEffort', requests: {}, containers: { web: { imagePullPolicy: 'IfNotPresent' } } });
  });

  test('answers a pod and a script with a timeline, with what its containers are created with', async () => {
    const manifest = pod([container('web', { env: [{ name: 'A', value: 'a' }] })]);
    const [answer] = await answers(explainNdjson, { id: 1, manifest, script: { until: 1, config: true } });
    expect(answer.timeline.find((entry: any) => entry.kind === 'config')).toMatchObject({ container: 'web', env: [['A', 'a']], command: null });
  });

  test('a pod that cannot be decoded is answered with why', async () => {
    const [answer] = await answers(explainNdjson, { id: 1, manifest: pod([container('web', { resources: { limits: { cpu: 'much' } } })]) });
    expect(answer).toEqual({ id: 1, error: 'the manifest cannot be read', violations: [expect.stringContaining('spec.containers[0].resources.limits')] });
  });

  test('what is no pod is answered with an error', async () => {
    expect(await answers(explainNdjson, { id: 1 }, { id: 2, manifest: {} })).toEqual([
      { id: 1, error: 'expected the manifest of a Pod' }, { id: 2, error: 'expected the manifest of a Pod' },
    ]);
  });
});
