import { container, created, execProbe, pod } from './scenario';
import { ScriptError, simulate } from '../../src/lifecycle';

const POD = created(pod([container('web', {
  readinessProbe: execProbe('r'), lifecycle: { postStart: { exec: { command: ['p'] } }, preStop: { sleep: { seconds: 3 } } },
})], { initContainers: [container('init')], readinessGates: [{ conditionType: 'lb' }] }));

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
  [{ images: { 'app:2': { pull: 3 } } }, 'script.images["app:2"]: no container has the image "app:2"; the pod has app:1'],
  [{ images: { 'app:1': { pull: 3, error: 'broken' } } }, 'script.images["app:1"].error: no pull fails: set "fails"'],
  [run({ startup: [[0, 'success']] }), 'script.containers.web.runs[1].startup: container "web" has no startup probe'],
  [run({ liveness: [] }), 'script.containers.web.runs[1].liveness: container "web" has no liveness probe'],
  [{ containers: { init: { runs: [{ readiness: [] }] } } }, 'script.containers.init.runs[0].readiness: container "init" has no readiness probe'],
  [{ containers: { init: { runs: [{ postStart: {} }] } } }, 'script.containers.init.runs[0].postStart: container "init" has no postStart hook of the kind exec or httpGet'],
  [run({ preStop: { takes: 3 } }), 'script.containers.web.runs[1].preStop: container "web" has no preStop hook of the kind exec or httpGet'],
  [{ objects: [{ kind: 'Configmap' }] }, 'script.objects[0].kind: only objects of the kinds ConfigMap, Secret, Service have an effect, not "Configmap"'],
  [events({ at: 3, do: 'gate', type: 'bl', status: 'True' }), 'script.events[0].type: the pod has no readiness gate "bl"; it has lb'],
  [events({ at: 3, do: 'nodeBack' }, { at: 4, do: 'nodeLost' }), 'script.events[0].do: the node is not lost before: there is no earlier nodeLost'],
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
  [{ until: 30, ...events({ at: 30, do: 'gate', type: 'lb', status: 'True' }) }],
])('%j has an effect', (script) => {
  expect(problemsOf(script)).toEqual([]);
});

test('an end beside the script takes precedence: what comes later does not happen', () => {
  expect(problemsOf(events({ at: 400, do: 'delete' }), { usual: true, until: 20 })).toEqual([]);
  expect(simulate(POD, { until: 30 }, { until: 20 }).end).toBe(20);
  expect(() => simulate(POD, {}, { until: 1e9 })).toThrow('until: cannot be more than 2592000 s (30 days): 1000000000');
});
