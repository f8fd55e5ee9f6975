import { container, pod, sidecar } from './scenario';
import { ScriptError, simulate } from '../../src/lifecycle';

const POD = pod([container('web')], { initContainers: [sidecar('proxy')] });

function problemsOf(script: unknown): readonly string[] {
  try {
    simulate(POD, script as any);
    return [];
  } catch (e) {
    if (e instanceof ScriptError) {
      return e.problems.map(({ message }) => message);
    }
    throw e;
  }
}

test.each<[object, string]>([
  [{ containers: { api: {} } }, 'script.containers.api: there is no container "api"; the pod has proxy, web'],
  [{ events: [{ at: 1, do: 'kill', container: 'api' }] }, 'script.events[0].container: there is no container "api"; the pod has proxy, web'],
  [{ events: [{ at: -1, do: 'delete' }] }, 'script.events[0].at: cannot be before zero: -1'],
  [{ events: [{ do: 'delete' }] }, 'script.events[0].at: is required'],
  [{ events: [{ at: 1, do: 'destroy' }] },
    'script.events[0].do: must be one of delete, evict, gate, kill, killSandbox, patch, nodeLost, nodeBack, not "destroy"'],
  [{ events: [{ at: 1, do: 'gate', type: 'a' }] }, 'script.events[0].status: is required'],
  [{ until: Number.NaN }, 'script.until: must be a number of seconds, or a duration such as 4s or 1m30s, not NaN'],
  [{ until: Infinity }, 'script.until: must be a number of seconds, or a duration such as 4s or 1m30s, not Infinity'],
  [{ until: 365 * 24 * 3600 }, 'script.until: cannot be more than 2592000 s (30 days): 31536000'],
  [{ phase: 2 }, 'script.phase: must be a number from 0 to 1, not 2'],
  [{ jitter: -0.1 }, 'script.jitter: must be a number from 0 to 0.5, not -0.1'],
  [{ images: { app: { pull: '3' } } }, 'script.images.app.pull: must be a number of seconds, or a duration such as 4s or 1m30s, not "3"'],
  [{ containers: { web: { runs: [{ exit: {} }] } } }, 'script.containers.web.runs[0].exit.after: is required'],
  [{ containers: { web: { runs: [{ liveness: [[0, 'bad']] }] } } },
    'script.containers.web.runs[0].liveness[0]: must be [from, "success" or "failure" or "error", takes?], not [0,"bad"]'],
  [{ containers: { web: { runs: [{ readiness: [[0, 'failure'], ['12s', 'success'], [5, 'failure']] }] } } },
    'script.containers.web.runs[0].readiness[2][0]: times cannot go backwards: 5 s comes after 12 s'],
  [{ containers: { web: { createFails: 1.5 } } }, 'script.containers.web.createFails: must be a whole number from -1 to 2147483647, not 1.5'],
  [{ images: { app: { user: -1 } } }, 'script.images.app.user: must be a whole number from 0 to 2147483647, not -1'],
  [{ images: { app: { user: true } } }, 'script.images.app.user: must be a number or a name, not true'],
  [{ container: {} }, expect.stringMatching(/^script\.container: is unknown; known are until, /)],
  [{ gates: { InPlacePodVerticalScaling: false } },
    'script.gates.InPlacePodVerticalScaling: this feature gate is not simulated; known are KubeletCrashLoopBackOffMax, ReduceDefaultCrashLoopBackOffDecay'],
])('%j cannot be played: the error says where and why', (script, problem) => {
  expect(problemsOf(script)).toEqual([problem]);
});

test('all problems of a script come at once', () => {
  expect(problemsOf({ until: -1, schedule: Number.NaN })).toHaveLength(2);
});

test('a script that is no object is an error', () => {
  expect(problemsOf([])).toEqual(['script: must be an object, not []']);
});

test('a container may have the name of what every object has', () => {
  expect(simulate(pod([container('constructor')]), { until: 1 }).timeline.at(-1)).toMatchObject({ columns: { status: 'Running' } });
});
