import { podWith, testAdvice } from './table';
import { simulate } from '../../src/lifecycle';
import { validateToCreate } from '../../src/validation';

const HTTP = { httpGet: { path: '/healthz', port: 80 } };
const probed = (livenessProbe: object, readinessProbe: object, more: object = {}): object => podWith({
  livenessProbe: { ...HTTP, ...livenessProbe }, readinessProbe: { ...HTTP, ...readinessProbe }, ...more,
});
const FIELD = 'spec.containers[0].livenessProbe';
const LATE = { initialDelaySeconds: 60 };

testAdvice('advice/liveness-before-ready', {
  fails: [
    [FIELD, probed({}, LATE)],
    [FIELD, probed({ initialDelaySeconds: 20 }, LATE)],
    [FIELD, probed({ periodSeconds: 5, failureThreshold: 1 }, { initialDelaySeconds: 10 })],
  ],
  passes: [
    probed({}, { initialDelaySeconds: 30 }),
    probed({ initialDelaySeconds: 60 }, LATE),
    probed({ failureThreshold: 10 }, LATE),
    probed({ timeoutSeconds: 30 }, LATE),
    probed({}, LATE, { startupProbe: { ...HTTP, failureThreshold: 30 } }),
    probed({ httpGet: { path: '/live', port: 80 } }, LATE),
    probed({ httpGet: { path: '/', port: 'none' } }, { httpGet: { path: '/', port: 'none' }, ...LATE }),
    podWith({ livenessProbe: HTTP }),
    podWith({ readinessProbe: { ...HTTP, ...LATE } }),
  ],
});

test('a container that answers when its readiness probe first asks is killed before', () => {
  const script = { until: 120, containers: { web: { runs: [{ liveness: [[0, 'failure'], [60, 'success']] as any, readiness: [[0, 'failure'], [60, 'success']] as any }] } } };
  const { timeline } = simulate(validateToCreate(probed({}, LATE)).object, script);
  const statuses: any[] = timeline.filter(({ kind }) => kind === 'status');
  expect(statuses.at(-1).status.containerStatuses[0]).toMatchObject({ ready: false, restartCount: 3 });
});
