import { MINORS } from '../../../src/apimachinery/kubernetes-version';
import { validate, validateUpdate, type Violation } from '../../../src/validation';
import { ruleOf, type RuleId } from '../../../src/validation/rules';
import { RULES } from '../../../src/validation/rules/register';

/** The rules that came or went between the versions, each with a pod that breaks it. */
const BREAKING: { readonly [id: string]: object } = {
  'claim/volume-attributes-class-name-format': {
    volumes: [{
      name: 'data',
      ephemeral: {
        volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeAttributesClassName: 'A' } },
      },
    }],
  },
  'container/restart-policy-init-only': { containers: [{ name: 'web', image: 'nginx', restartPolicy: 'Always' }] },
  'container/sidecar-no-restart-rules': {
    initContainers: [{
      name: 'proxy',
      image: 'proxy',
      restartPolicy: 'Always',
      restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
    }],
  },
  'ip/no-leading-zeros': { hostAliases: [{ ip: '010.0.0.1' }] },
  'ip/not-mapped': { hostAliases: [{ ip: '::ffff:10.0.0.1' }] },
  'pod/user-namespace-no-devices': {
    hostUsers: false,
    volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
    containers: [{ name: 'web', image: 'nginx', volumeDevices: [{ name: 'data', devicePath: '/dev/data' }] }],
  },
  'resize-policy/init-not-restarted': {
    initContainers: [{ name: 'init', image: 'init', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] }],
  },
};

/** Those that are about the resize of a Pod, with what it changes. */
const RESIZES: { readonly [id: string]: readonly [old: object, updated: object] } = {
  'resize/memory-limit-restarts': [limited('200Mi'), limited('100Mi')],
  'resize/no-allocatable-claims': [
    { ...limited('100Mi'), status: { nodeAllocatableResourceClaimStatuses: [{ resourceClaimName: 'a' }] } }, limited('200Mi'),
  ],
};

function limited(memory: string): object {
  return podOf({ containers: [{ name: 'web', image: 'nginx', resources: { requests: { memory: '50Mi' }, limits: { memory } } }] });
}

function podOf(spec: object): object {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image: 'nginx' }], ...spec } };
}

function versionsThatReport(id: string): number[] {
  const violationsIn = (minor: number): readonly Violation[] => (id in RESIZES
    ? validateUpdate(...RESIZES[id], { minor, subresource: 'resize' }).violations : validate(podOf(BREAKING[id]), { minor }).violations);
  return MINORS.filter((minor) => violationsIn(minor).some(({ rule }) => rule === id));
}

test.each([
  ['claim/volume-attributes-class-name-format', [34, 35, 36, 37]],
  ['container/restart-policy-init-only', [33]],
  ['container/sidecar-no-restart-rules', [35]],
  ['ip/no-leading-zeros', [36, 37]],
  ['ip/not-mapped', [36, 37]],
  ['pod/user-namespace-no-devices', [34, 35, 36, 37]],
  ['resize-policy/init-not-restarted', [36, 37]],
  ['resize/memory-limit-restarts', [33]],
  ['resize/no-allocatable-claims', [36]],
])('%s is reported for 1.%j', (id, versions) => {
  expect(versionsThatReport(id)).toEqual(versions);
});

test('there is a pod for each rule that came or went', () => {
  const bounded = (Object.keys(RULES) as RuleId[]).filter((id) => ['since', 'until', 'gate'].some((bound) => bound in ruleOf(id)));
  expect(Object.keys({ ...BREAKING, ...RESIZES }).sort()).toEqual(bounded.sort());
});

test('the register is loaded with the first rule that is broken', () => {
  jest.isolateModules(() => {
    jest.doMock('../../../src/validation/rules/register', () => {
      throw new Error('loaded');
    });
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { validate: isolated }: { validate: typeof validate } = require('../../../src/validation');
    const pod = (image: string): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image }] } });
    expect(isolated(pod('nginx'))).toMatchObject({ judged: true, violations: [] });
    expect(() => isolated(pod(''))).toThrow('loaded');
  });
});
