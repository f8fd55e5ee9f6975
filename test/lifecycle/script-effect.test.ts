import { container, created, execProbe, pod } from './scenario';
import { ScriptError, simulate } from '../../src/lifecycle';

const POD = created(pod([container('web', {
  readinessProbe: execProbe('r'), lifecycle: { postStart: { exec: { command: ['p'] } }, preStop: { sleep: { seconds: 3 } } },
})], { initContainers: [container('init'), container('other', { image: 'always:1', imagePullPolicy: 'Always' }), container('third', { image: 'never:1', imagePullPolicy: 'Never' })], readinessGates: [{ conditionType: 'lb' }] }));

function problemsOf(script: unknown, options: { readonly usual?: boolean; readonly until?: number } = { usual: true }): readonly string[] {
  try {
    simulate(POD, script as any, options);
    return [];
  } catch (e) {
    if (e instanceof ScriptError) {
      return e.problems.map(({ message }) => message);
    }
    throw e;
  }
}

const run = (settings: object): object => ({ containers: { web: { runs: [{}, settings] } } });
const events = (...all: object[]): object => ({ events: all });

const WITHOUT_EFFECT: readonly (readonly [object, string])[] = [
  [{ images: { 'app:2': { pull: 3 } } }, 'script.images["app:2"]: no container has the image "app:2"; the pod has app:1, always:1, never:1'],
  [{ images: { 'app:1': { pull: 3, error: 'broken' } } }, 'script.images["app:1"].error: no pull fails: set "fails"'],
  [run({ startup: [[0, 'success']] }), 'script.containers.web.runs[1].startup: container "web" has no startup probe'],
  [run({ liveness: [] }), 'script.containers.web.runs[1].liveness: container "web" has no liveness probe'],
  [{ containers: { init: { runs: [{ readiness: [] }] } } }, 'script.containers.init.runs[0].readiness: container "init" has no readiness probe'],
  [{ containers: { init: { runs: [{ postStart: {} }] } } }, 'script.containers.init.runs[0].postStart: container "init" has no postStart hook of the kind exec or httpGet'],
  [run({ preStop: { takes: 3 } }), 'script.containers.web.runs[1].preStop: container "web" has no preStop hook of the kind exec or httpGet'],
  [{ objects: [{ kind: 'Configmap' }] }, 'script.objects[0].kind: only objects of the kinds ConfigMap, Secret, Service have an effect, not "Configmap"'],
  [events({ at: 3, do: 'gate', type: 'bl', status: 'True' }), 'script.events[0].type: the pod has no readiness gate "bl"; it has lb'],
  [events({ at: 3, do: 'nodeBack' }, { at: 4, do: 'nodeLost' }), 'script.events[0].do: the node is not lost at 3 s: no nodeLost comes before'],
  [events({ at: 30, do: 'nodeBack' }, { at: 30, do: 'nodeLost' }), 'script.events[0].do: the node is not lost at 30 s: no nodeLost comes before'],
  [events({ at: 9, do: 'nodeBack' }, { at: 3, do: 'nodeLost' }, { at: 6, do: 'nodeBack' }), 'script.events[0].do: the node is not lost at 9 s: no nodeLost comes before'],
  [{ objects: [{ apiVersion: 'example.com/v1', kind: 'ConfigMap', metadata: { name: 'a' } }] }, 'script.objects[0].apiVersion: the ConfigMap that containers refer to is of v1, not "example.com/v1"'],
  [{ objects: [{ apiVersion: 'v1', kind: 'Secret', metadata: { namespace: 'default' } }] }, 'script.objects[0].metadata.name: without a name, nothing refers to it'],
  [{ objects: [{ kind: 'Service' }] }, 'script.objects[0].metadata.name: without a name, nothing refers to it'],
  [{ objects: [{ kind: 'ConfigMap', metadata: { name: 'a', namespace: 'shop' } }] }, 'script.objects[0].metadata.namespace: the pod is in the namespace "default", not "shop"'],
  [{ images: { 'app:1': { present: true, fails: 2 } } }, 'script.images["app:1"].fails: the image is not pulled: it is present, and no container of it has the pull policy Always'],
  [{ images: { 'app:1': { present: true, pull: 20 } } }, 'script.images["app:1"].pull: the image is not pulled: it is present, and no container of it has the pull policy Always'],
  [{ images: { 'never:1': { pull: 20 } } }, 'script.images["never:1"].pull: the image is not pulled: its pull policy is Never'],
  [run({ term: { ignore: true, code: 3 } }), 'script.containers.web.runs[1].term.code: the container ignores TERM'],
  [run({ term: { ignore: true, after: 3 } }), 'script.containers.web.runs[1].term.after: the container ignores TERM'],
  [events({ at: 301, do: 'delete' }), 'script.events[0].at: the simulation ends at 300 s, before 301 s: set a later "until"'],
  [{ until: 20, ...events({ at: '30s', do: 'delete' }) }, 'script.events[0].at: the simulation ends at 20 s, before 30 s: set a later "until"'],
  [{ schedule: 301 }, 'script.schedule: the simulation ends at 300 s, before 301 s: set a later "until"'],
];

test.each(WITHOUT_EFFECT)('%j has no effect: the error says where and why', (script, problem) => {
  expect(problemsOf(script)).toEqual([problem]);
});

test.each(WITHOUT_EFFECT)('%j is played where it is not the script of a person', (script) => {
  expect(problemsOf(script, {})).toEqual([]);
});

test.each<[object]>([
  [{ images: { 'app:1': { pull: 3 } } }],
  [{ images: { 'app:1': { fails: 2, error: 'broken' } } }],
  [run({ readiness: [[0, 'failure']], postStart: { fail: true } })],
  [{ images: { 'app:2': { pull: 3 } }, ...events({ at: 3, do: 'patch', patch: { spec: { containers: [{ name: 'web', image: 'app:2' }] } } }) }],
  [{ objects: [{ kind: 'ConfigMap', metadata: { name: 'a' } }, { kind: 'Secret', metadata: { name: 'a' } }, { kind: 'Service', metadata: { name: 'a' } }] }],
  [events({ at: 4, do: 'nodeBack' }, { at: 3, do: 'nodeLost' })],
  [events({ at: 30, do: 'nodeLost' }, { at: 30, do: 'nodeBack' })],
  [events({ at: 3, do: 'nodeLost' }, { at: 4, do: 'nodeBack' }, { at: 5, do: 'nodeLost' }, { at: 6, do: 'nodeBack' })],
  [{ objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'default' } }, { kind: 'Secret', metadata: { name: 'a', namespace: '' } }] }],
  [{ images: { 'always:1': { present: true, pull: 20, fails: 2, error: 'broken' } } }],
  [{ images: { 'app:1': { present: true, pull: 0, fails: 0 }, 'never:1': { present: false } } }],
  [{ images: { 'app:2': { present: true, pull: 3 } }, ...events({ at: 3, do: 'patch', patch: { spec: { initContainers: [{ name: 'other', image: 'app:2' }] } } }) }],
  [run({ term: { ignore: true } })],
  [run({ term: { ignore: false, code: 3, after: 1 } })],
  [events({ at: 3, do: 'kill', container: 'web', oom: true, code: 137 })],
  [{ until: 30, ...events({ at: 30, do: 'gate', type: 'lb', status: 'True' }) }],
])('%j has an effect', (script) => {
  expect(problemsOf(script)).toEqual([]);
});

test('an end beside the script takes precedence: what comes later does not happen', () => {
  expect(problemsOf(events({ at: 400, do: 'delete' }), { usual: true, until: 20 })).toEqual([]);
  expect(simulate(POD, { until: 30 }, { until: 20 }).end).toBe(20);
  expect(() => simulate(POD, {}, { until: 1e9 })).toThrow('until: cannot be more than 2592000 s (30 days): 1000000000');
});

test('the Service of the API server has an effect on pods of all namespaces', () => {
  const manifest = created({ ...pod([container('web')]), metadata: { name: 'pod', namespace: 'shop' } });
  const play = (name: string, namespace: string) => () => simulate(manifest, { objects: [{ kind: 'Service', metadata: { name, namespace } }] }, { usual: true });
  expect(play('kubernetes', 'default')).not.toThrow();
  expect(play('web', 'shop')).not.toThrow();
  expect(play('web', 'default')).toThrow('script.objects[0].metadata.namespace: the pod is in the namespace "shop", not "default"');
  expect(play('kubernetes', 'other')).toThrow('the pod is in the namespace "shop", not "other"');
});

test('code and oom of a kill have an effect each', () => {
  const terminated = (kill: object): any => {
    const script: any = { until: 10, events: [{ at: 3, do: 'kill', container: 'web', ...kill }] };
    const statuses: any[] = simulate(created(pod([container('web')], { restartPolicy: 'Never' })), script, { usual: true }).timeline.filter(({ kind }) => kind === 'status');
    const { exitCode, reason } = statuses.at(-1).status.containerStatuses[0].state.terminated;
    return { exitCode, reason };
  };
  expect(terminated({ oom: true, code: 137 })).toEqual({ exitCode: 137, reason: 'OOMKilled' });
  expect(terminated({ code: 137 })).toEqual({ exitCode: 137, reason: 'Error' });
  expect(terminated({ oom: true })).toEqual({ exitCode: 0, reason: 'OOMKilled' });
});

test('a ConfigMap of another group is not that of Kubernetes', () => {
  const manifest = created(pod([container('web', { envFrom: [{ configMapRef: { name: 'a' } }] })]));
  const end = (apiVersion?: string): string => {
    const objects = [{ apiVersion, kind: 'ConfigMap', metadata: { name: 'a' } }];
    const statuses: any[] = simulate(manifest, { until: 5, objects }).timeline.filter(({ kind }) => kind === 'status');
    return statuses.at(-1).columns.status;
  };
  expect([undefined, 'v1', 'example.com/v1'].map(end)).toEqual(['Running', 'Running', 'CreateContainerConfigError']);
});
