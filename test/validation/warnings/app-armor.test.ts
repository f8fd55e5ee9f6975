import type * as k8s from '../../../src/k8s/types';
import { validate } from '../../../src/validation';

const appArmor = 'container.apparmor.security.beta.kubernetes.io/web';

describe('an AppArmor annotation in place of the field', () => {
  const container = { name: 'web', image: 'nginx' };
  const rulesOf = (annotation: string, spec: k8s.PodSpec): string[] => {
    const metadata = { name: 'web', annotations: { [appArmor]: annotation } };
    const template = { metadata, spec: { containers: [container], ...spec } };
    return [{ apiVersion: 'v1', kind: 'Pod', ...template }, { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'web' }, template }]
      .map((manifest) => validate(manifest).warnings.map(({ rule, field }) => `${rule} ${field}`).join());
  };
  const warned = [`warning/app-armor-annotation metadata.annotations[${appArmor}]`, `warning/app-armor-annotation template.metadata.annotations[${appArmor}]`];

  test('is warned of in pods and templates', () => {
    expect(rulesOf('runtime/default', {})).toEqual(warned);
    expect(rulesOf('', {})).toEqual(warned);
    expect(rulesOf('unconfined', { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } })[0]).toBe(warned[0]);
  });

  test('is not where the field says the same', () => {
    expect(rulesOf('runtime/default', { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } })).toEqual(['', '']);
    expect(rulesOf('runtime/default', { containers: [{ ...container, securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }] })).toEqual(['', '']);
  });

  test('is not in a pod for Windows', () => {
    expect(rulesOf('runtime/default', { os: { name: 'windows' } })).toEqual(['', warned[1]]);
  });
});
