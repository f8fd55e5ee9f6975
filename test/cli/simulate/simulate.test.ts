import * as fc from 'fast-check';
import { EXPECTED } from '../../../src/cli/simulate/expected';
import { container, execProbe, pod } from '../../lifecycle/scenario';
import { file, run, useFolder } from '../captured';

useFolder();

const WEB = pod([container('web', { readinessProbe: execProbe('r', { periodSeconds: 1 }) })]);

test('a pod lives: the timeline on standard output, how it ends on standard error', async () => {
  file('pod.yaml', WEB);
  const { code, stdout, stderr } = await run('simulate', 'pod.yaml', '--until', '3s');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toContain('    0.001  status     1/1  Running  0  (Running, in its services)');
  expect(stderr).toBe('Pod pod: first ready at 0.001 s; 1/1 Running, 0 restarts at 3 s\n');
});

test('a script says what happens, in YAML with durations, or in JSON with numbers', async () => {
  file('pod.yaml', WEB);
  file('script.yaml', 'until: 1m\nimages: {"app:1": {pull: 4s}}\nevents:\n- {at: 40s, do: delete}\n');
  file('script.json', { until: 60, images: { 'app:1': { pull: 4 } }, events: [{ at: 40, do: 'delete' }] });
  const [yaml, json] = [await run('simulate', 'pod.yaml', '--script', 'script.yaml'), await run('simulate', 'pod.yaml', '--script', 'script.json')];
  expect(yaml).toEqual(json);
  expect(yaml.stderr).toBe('Pod pod: first ready at 4.001 s; the pod has gone at 60 s\n');
});

test('--until counts over the script', async () => {
  file('pod.yaml', WEB);
  file('script.yaml', 'until: 1h');
  expect((await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--until', '2')).stderr).toMatch(/ at 2 s\n$/);
});

test('probes that say the same again and again are one line, and a line each with --probes', async () => {
  file('pod.yaml', WEB);
  const probes = async (...options: string[]): Promise<string[]> => (await run('simulate', 'pod.yaml', '--until', '30s', ...options)).stdout.split('\n').filter((line) => line.includes('  probe '));
  expect(await probes()).toEqual(['    0.001  probe      web readiness: success', '    1.001  probe      web readiness: success (x29, every 1 s)']);
  expect(await probes('--probes')).toHaveLength(30);
});

test('--json writes the timeline for programs', async () => {
  file('pod.yaml', WEB);
  const { epoch, timeline } = JSON.parse((await run('simulate', 'pod.yaml', '--json', '--until', '1s')).stdout);
  expect([epoch, timeline.at(-1).kind]).toEqual(['2000-01-01T00:12:00Z', 'status']);
});

test('init containers that the script says nothing of end well', async () => {
  file('pod.yaml', pod([container('web')], { initContainers: [container('migrate')] }));
  const { stdout, stderr } = await run('simulate', 'pod.yaml', '--until', '5s');
  expect(stderr).toMatch(/1\/1 Running/);
  expect(stdout.indexOf('migrate running')).toBeLessThan(stdout.indexOf('migrate exited with 0'));
});

test('a probe of a port name that the container does not have is never ready', async () => {
  file('pod.yaml', pod([container('web', { readinessProbe: { httpGet: { port: 'htpp', path: '/' } } })]));
  expect(await run('simulate', 'pod.yaml', '--expect', 'ready')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Pod pod: never ready;/) });
});

test.each<[string, string, number]>([
  ['ready', '', 0],
  ['not-ready', '', 1],
  ['completed', '', 1],
  ['failed', '', 1],
  ['gone', '', 1],
  ['no-restarts', '', 0],
  ['no-kill', '', 0],
  ['not-ready', 'containers: {web: {runs: [{readiness: [[0, failure]]}]}}', 0],
  ['ready@20s', 'containers: {web: {runs: [{readiness: [[0, failure], [15s, success]]}]}}', 0],
  ['ready@10s', 'containers: {web: {runs: [{readiness: [[0, failure], [15s, success]]}]}}', 1],
  ['no-restarts', 'containers: {web: {runs: [{exit: {after: 3, code: 1}}]}}', 1],
  ['no-kill', 'containers: {web: {runs: [{term: {ignore: true}}]}}\nevents: [{at: 5, do: delete, grace: 2}]', 1],
  ['gone', 'events: [{at: 5, do: delete}]', 0],
  ['ready', 'events: [{at: 5, do: delete}]', 1],
])('--expect %s with the script "%s" gives exit code %i', async (expected, script, code) => {
  file('pod.yaml', WEB);
  file('script.yaml', script);
  const outcome = await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--until', '30s', '--expect', expected);
  expect({ code: outcome.code, isTold: outcome.stderr.includes(`podwright: expected ${expected}: `) }).toEqual({ code, isTold: code === 1 });
});

test.each([['completed', 0, 0], ['failed', 1, 0], ['completed', 1, 1], ['failed', 0, 1]])('--expect %s of a container that ends with %i gives exit code %i', async (expected, exit, code) => {
  file('pod.yaml', pod([container('job')], { restartPolicy: 'Never' }));
  file('script.yaml', `containers: {job: {runs: [{exit: {after: 3, code: ${exit}}}]}}`);
  expect((await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--expect', expected)).code).toBe(code);
});

test('several things can be expected; each that does not hold is told', async () => {
  file('pod.yaml', WEB);
  const { code, stderr } = await run('simulate', 'pod.yaml', '--expect', 'ready,completed', '--expect', 'gone@1m');
  expect([code, stderr.match(/expected [^:]+/g)]).toEqual([1, ['expected completed', 'expected gone@1m']]);
});

test('colours are for terminals that have them', async () => {
  file('pod.yaml', WEB);
  const paint = async (isTTY: boolean, colors: boolean): Promise<boolean> => {
    const saved = { isTTY: process.stdout.isTTY, hasColors: process.stdout.hasColors };
    Object.assign(process.stdout, { isTTY, hasColors: () => colors });
    try {
      return (await run('simulate', 'pod.yaml', '--until', '1s')).stdout.includes('\u001b[32m    0.001  status     1/1  Running');
    } finally {
      Object.assign(process.stdout, saved);
    }
  };
  expect([await paint(true, true), await paint(true, false), await paint(false, true)]).toEqual([true, false, false]);
});

test('a manifest that the API server rejects is not simulated: what is wrong stands with its line, as in check', async () => {
  file('pod.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: Web\n    image: app\n');
  const { code, stdout, stderr } = await run('simulate', 'pod.yaml');
  expect([code, stdout.split('\n')[0], stderr]).toEqual([
    1, expect.stringMatching(/^pod\.yaml:7:11: error: spec\.containers\[0\]\.name: Invalid value: "Web": .*\(container\/name-format\)$/),
    'podwright: the API server would reject Pod web\n',
  ]);
  expect(JSON.parse((await run('simulate', 'pod.yaml', '--json')).stdout)).toMatchObject({ error: 'the manifest is not valid', findings: [{ line: 7, column: 11 }] });
});

test.each<[string[], string | RegExp]>([
  [[], 'name the manifest of a pod or of a workload, or - for standard input'],
  [['none.yaml'], 'none.yaml: there is no such file or folder'],
  [['.'], '.: it is a folder'],
  [['pod.yaml', '--until', 'soon'], '--until must be a duration such as 10m or 90s, got "soon"'],
  [['pod.yaml', '--until', '-1s'], '--until must be a duration such as 10m or 90s, got "-1s"'],
  [['pod.yaml', '--until', '1000h'], 'until: cannot be more than 2592000 s (30 days): 3600000'],
  [['pod.yaml', '--expect', 'reday'], `--expect must be one of ${EXPECTED.join(', ')}, got "reday"`],
  [['pod.yaml', '--expect', 'ready@soon'], '--expect takes a moment as in ready@30s, got "ready@soon"'],
  [['pod.yaml', '--expect', 'ready@10m'], '--expect ready@10m is after the end of the simulation, 300 s: use --until'],
  [['pod.yaml', '--script', 'none.yaml'], 'none.yaml: there is no such file or folder'],
  [['pod.yaml', '--script', 'wrong.yaml'], 'the script is not valid:\n'
    + '  wrong.yaml:2:8: script.containers.api: there is no container "api"; the pod has web'],
  [['pod.yaml', '--script', 'early.yaml'], 'the script is not valid:\n  early.yaml:2:7: script.events[0].at: cannot be before zero: "-3s"'],
  [['pod.yaml', '--script', 'twice.yaml'], 'the script is not valid:\n  twice.yaml:2:1: duplicate key "until"\n  twice.yaml:4:8: duplicate key "web"'],
  [['pod.yaml', '--script', 'twice.json'], 'the script is not valid:\n  twice.json:1:14: duplicate key "until"'],
  [['pod.yaml', '--script', 'back.yaml'], 'the script is not valid:\n'
    + '  back.yaml:3:48: script.containers.web.runs[0].readiness[1][0]: times cannot go backwards: 3 s comes after 9 s'],
  [['pod.yaml', '--script', 'idle.yaml'], 'the script is not valid:\n'
    + '  idle.yaml:1:20: script.images["app:2"]: no container has the image "app:2"; the pod has app:1\n'
    + '  idle.yaml:3:7: script.events[0].at: the simulation ends at 300 s, before 400 s: set a later "until"'],
  [['pod.yaml', '--script', 'patch.yaml'], /^the script is not valid:\n {2}patch\.yaml:4:3: script\.events\[0\]\.patch: the API server would reject it: spec: Forbidden: [^\n]*$/],
  [['pod.yaml', '--script', 'deep.json'], 'deep.json: data nested more than 200 levels deep is not read'],
  [['pod.yaml', '--script', 'two.yaml'], 'two.yaml:3:1: a script is one document; there are 2'],
  [['pod.yaml', '--script', 'broken.yaml'], /^broken\.yaml:2:\d+: /],
  [['pod.yaml', '--script', 'list.yaml'], 'the script is not valid:\n  list.yaml:1:1: script: must be an object, not [1]'],
  [['-', '--script', '-'], 'standard input can be the manifest or the script, not both'],
  [['--ndjson', 'pod.yaml'], 'with --ndjson, manifests come from standard input: leave the file out'],
])('%j: an error that says what is wrong, and exit code 2', async (args, message) => {
  file('pod.yaml', WEB);
  file('wrong.yaml', 'containers:\n  api: {}\n');
  file('twice.yaml', 'until: 1m\nuntil: 2m\ncontainers: { web: {},\n       web: {} }\n');
  file('twice.json', '{"until": 1, "until": 2}');
  file('back.yaml', 'containers:\n  web:\n    runs: [{ readiness: [[9s, success],       [3s, failure]] }]\n');
  file('early.yaml', 'events:\n- at: -3s\n  do: delete\n');
  file('idle.yaml', 'images: { "app:2": { pull: 3s } }\nevents:\n- at: 400s\n  do: delete\n');
  file('patch.yaml', 'events:\n- at: 4s\n  do: patch\n  patch:\n    spec: { restartPolicy: Never }\n');
  file('deep.json', `{"objects": ${'['.repeat(300)}${']'.repeat(300)}}`);
  file('two.yaml', 'until: 1m\n---\nuntil: 2m\n');
  file('broken.yaml', 'a: [');
  file('list.yaml', '[1]');
  const { code, stdout, stderr } = await run('simulate', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^podwright: /);
  expect(stderr.slice('podwright: '.length, -1)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('what a script says in texts does nothing to a terminal', async () => {
  file('pod.yaml', pod([container('web', { image: 'app:1' })]));
  file('script.json', { images: { 'app:1': { pull: 1, fails: 1, error: '\u001b[31mred' } } });
  expect((await run('simulate', 'pod.yaml', '--script', 'script.json', '--until', '5s')).stdout).not.toContain('\u001b');
});

test('any text as a script ends with an exit code, and never with a crash', async () => {
  file('pod.yaml', WEB);
  await fc.assert(fc.asyncProperty(fc.json(), async (text) => {
    file('script.json', text);
    expect([0, 2]).toContain((await run('simulate', 'pod.yaml', '--script', 'script.json', '--until', '1s')).code);
  }), { numRuns: 50 });
});

test('with --until, a script may have events that come later', async () => {
  file('pod.yaml', WEB);
  file('script.yaml', 'events: [{ at: 400s, do: delete }]');
  expect((await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--until', '20s')).stderr).toMatch(/1\/1 Running, 0 restarts at 20 s/);
  expect((await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--until', '500s')).stderr).toMatch(/the pod has gone at 500 s/);
});

test('a key of a script may override one that is merged', async () => {
  file('pod.yaml', WEB);
  file('script.yaml', 'containers:\n  web:\n    runs:\n    - &first { exit: { after: 3, code: 1 } }\n    - { <<: *first, exit: { after: 9, code: 1 } }\n');
  expect((await run('simulate', 'pod.yaml', '--script', 'script.yaml', '--until', '5s')).stderr).toMatch(/1\/1 Running, 1 restart at 5 s/);
});
