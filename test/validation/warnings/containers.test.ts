import { container, deploymentOf, podOf, testPodWarnings, warnedOf } from './warned';
import type * as k8s from '../../../src/k8s/types';
import { type Manifest } from '../../decoded';

const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/web';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/web';
const web = (more: Manifest<k8s.Container>): Manifest<k8s.PodSpec> => ({ containers: [{ ...container, ...more }] });

describe('the seccomp annotation of a container', () => {
  const warning = `seccomp-annotation metadata.annotations[${SECCOMP}]: non-functional in v1.27+; use the "seccompProfile" field instead`;
  const annotations = { [SECCOMP]: 'unconfined' };
  testPodWarnings([
    [[warning], {}, { annotations }],
    [[], web({ securityContext: { seccompProfile: { type: 'Unconfined' } } }), { annotations }],
    [[], {}, { annotations: { 'container.seccomp.security.alpha.kubernetes.io/db': 'unconfined' } }],
  ]);
});

describe('the AppArmor annotation of a container', () => {
  const warned = (annotation: string, appArmorProfile?: k8s.AppArmorProfile, own?: k8s.AppArmorProfile): string[] => warnedOf(deploymentOf(
    { ...web({ securityContext: { appArmorProfile: own } }), securityContext: { appArmorProfile } }, { annotations: { [APP_ARMOR]: annotation } }));
  const warning = `app-armor-annotation spec.template.metadata.annotations[${APP_ARMOR}]: deprecated since v1.30; use the "appArmorProfile" field instead`;
  const localhost = { type: 'Localhost', localhostProfile: 'a' };

  test('of a template is deprecated', () => {
    expect(warned('runtime/default')).toEqual([warning]);
    expect(warned('unconfined')).toEqual([warning]);
    expect(warned('localhost/a')).toEqual([warning]);
  });

  test.each([['runtime/default', { type: 'RuntimeDefault' }], ['unconfined', { type: 'Unconfined' }], ['localhost/a', localhost]])(
    'that says what the pod says is let be: %s', (annotation, profile) => {
      expect(warned(annotation, profile)).toEqual([]);
    },
  );

  test('is let be where the container has the field', () => {
    expect(warned('runtime/default', undefined, { type: 'RuntimeDefault' })).toEqual([]);
  });
});

describe('bytes of a container', () => {
  const warning = (list: string, name: string, value: string): string =>
    `fractional-bytes spec.containers[0].resources.${list}[${name}]: fractional byte value "${value}" is invalid, must be an integer`;
  testPodWarnings([
    [[], web({ resources: { requests: { 'memory': '1', 'ephemeral-storage': '1.5Gi' } } })],
    [[], web({ resources: { requests: { cpu: '100m' } } })],
    [[warning('requests', 'memory', '100m')], web({ resources: { requests: { memory: '100m' } } })],
    [[warning('requests', 'ephemeral-storage', '500m')], web({ resources: { requests: { 'ephemeral-storage': 0.5 } } })],
    [[warning('limits', 'memory', '1m'), warning('requests', 'memory', '1m')], web({ resources: { limits: { memory: '1n' } } })],
    [[warning('limits', 'memory', '1500m')], web({ resources: { limits: { memory: '1500m' }, requests: { memory: '1' } } })],
    // Whole, but more thousandths than the API server can count.
    [[warning('requests', 'memory', '9Pi')], web({ resources: { requests: { memory: '9Pi' } } })],
    [[], web({ resources: { requests: { memory: '8Pi' } } })],
    [[], web({ resources: { requests: { memory: '10P' } } })],
  ]);
});

describe('a variable that is set again', () => {
  const hidden = (i: number, name = 'A'): string =>
    `env-hidden spec.containers[0].env[${i}]: hides previous definition of ${JSON.stringify(name)}, which may be dropped when using apply`;
  const env = (...variables: k8s.EnvVar[]): Manifest<k8s.PodSpec> => web({ env: variables });
  const again = (value: string): Manifest<k8s.PodSpec> => env({ name: 'A', value: 'a' }, { name: 'A', value });
  testPodWarnings([
    [[], env({ name: 'A', value: 'a' }, { name: 'a', value: 'a' })],
    [[hidden(1)], again('b')],
    [[hidden(1)], again('$(A)')],
    [[hidden(1)], again('$(B)')],
    [[hidden(1)], env({ name: 'A' }, { name: 'A' })],
    [[], again('$(A):b')],
    [[], again('$(A)$(A)')],
    [[hidden(1)], env({ name: 'A', value: 'a' }, { name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } })],
    [[hidden(1), hidden(2)], env({ name: 'A', value: 'a' }, { name: 'A', value: 'b' }, { name: 'A', value: 'c' })],
    [[hidden(1, 'a"b')], env({ name: 'a"b', value: 'a' }, { name: 'a"b', value: 'b' })],
  ]);
});

test.each(['containers', 'initContainers'] as const)('all %s are looked at, each on its own', (list) => {
  const env = [{ name: 'A', value: 'a' }, { name: 'A', value: 'b' }];
  const spec = { [list]: [{ name: 'a', image: 'a', env: [env[0]] }, { name: 'b', image: 'b', env }] };
  expect(warnedOf(podOf(spec))).toEqual([expect.stringContaining(`spec.${list}[1].env[1]: hides`)]);
});
