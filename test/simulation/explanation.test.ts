import { Explanation } from '../../src';
import { container, execProbe, pod, sidecar } from '../lifecycle/scenario';

const WEB = pod([container('web', {
  resources: { requests: { cpu: '500m' }, limits: { memory: '1Gi' } },
  startupProbe: execProbe('s', { periodSeconds: 5, failureThreshold: 12 }),
  securityContext: { runAsUser: 1000, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  env: [{ name: 'A', value: 'a' }],
})], { initContainers: [sidecar('proxy', { resources: { requests: { cpu: '100m' } } })] });

test('an explanation tells what holds in the end', () => {
  const explanation = Explanation.of(WEB);
  expect(explanation.qosClass).toBe('Burstable');
  expect(explanation.requests).toEqual({ cpu: '600m', memory: '1Gi' });
  expect(explanation.limits).toEqual({ memory: '1Gi' });
});

test('it tells how long a container may take to start', () => {
  expect(Explanation.of(WEB).startLimitSeconds('web')).toBe(55);
  expect(Explanation.of(WEB).startLimitSeconds('proxy')).toBeUndefined();
  expect(() => Explanation.of(WEB).startLimitSeconds('wbe')).toThrow('the pod has no container "wbe"; it has proxy, web');
});

test('its text says all of it', () => {
  const lines = Explanation.of(WEB).toText().split('\n').map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining([
    'QoS class Burstable',
    'Container web',
    'runs as user 1000, root file system read-only',
    'capabilities: add none, drop ALL',
    'may not get more privileges',
    'startup probe: it is killed 55 to 61 s after its start, with 30 s to end',
    'A=a  (its value)',
    'web waits for proxy to run',
    'proxy waits with TERM for web to end',
  ]));
});

test.each([[{ image: 1 }, 'image'], [{ imagePullPolicy: 'Often' }, 'imagePullPolicy']])('a pod that the API server rejects, with %j, is an error', (fields, field) => {
  expect(() => Explanation.of(pod([container('web', fields)]))).toThrow(new RegExp(`^the API server would reject the pod:\\n {2}spec\\.containers\\[0\\]\\.${field}`));
});

test('its data is plain', () => {
  expect(Explanation.of(WEB).toJson()).toMatchObject({ effective: { qos: 'Burstable' }, start: [{ container: 'proxy' }, { container: 'web' }] });
});
