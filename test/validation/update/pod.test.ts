import type * as k8s from '../../../src/k8s/types';
import { validateUpdate } from '../../../src/validation';
import { type Manifest } from '../../decoded';

const base: Manifest<k8s.PodSpec> = {
  containers: [{ name: 'web', image: 'nginx:1', resources: { requests: { cpu: '100m' }, limits: { cpu: '200m' } } }],
  tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
};
const gated: Manifest<k8s.PodSpec> = {
  ...base,
  schedulingGates: [{ name: 'a.b/c' }],
  nodeSelector: { disk: 'ssd' },
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }] },
    },
  },
};
const withContainer = (spec: Manifest<k8s.PodSpec>, changes: Manifest<k8s.Container>): Manifest<k8s.PodSpec> => ({
  ...spec,
  containers: [{ ...spec.containers?.[0], ...changes }],
});
const onNodes = (...terms: k8s.NodeSelectorTerm[]): k8s.Affinity => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } },
});

interface Update {
  readonly old: Manifest<k8s.PodSpec>;
  readonly changes: Manifest<k8s.PodSpec>;
  readonly oldMetadata?: k8s.ObjectMeta;
  readonly metadata?: k8s.ObjectMeta;
  readonly status?: k8s.PodStatus;
}

function broken({ old, changes, oldMetadata, metadata, status }: Update, subresource?: string): string[] {
  const pod = (spec: Manifest<k8s.PodSpec>, meta: k8s.ObjectMeta = {}): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...meta }, spec, status });
  const { violations } = validateUpdate(pod(old, oldMetadata), pod({ ...old, ...changes }, { ...oldMetadata, ...metadata }), { subresource });
  return [...new Set(violations.map(({ rule, field }) => `${rule} ${field}`))];
}

function testUpdates(table: readonly (readonly [title: string, broken: readonly string[], update: Update])[], subresource?: string): void {
  test.each(table)('%s', (_, expected, update) => expect(broken(update, subresource)).toEqual(expected));
}

describe('what of a pod may change', () => {
  testUpdates([
    ['nothing', [], { old: base, changes: {} }],
    ['images', [], { old: base, changes: withContainer(base, { image: 'nginx:2' }) }],
    ['labels', [], { old: base, changes: {}, metadata: { labels: { a: 'b' } } }],
    ['an active deadline', [], { old: base, changes: { activeDeadlineSeconds: 5 } }],
    ['more tolerations', [], { old: base, changes: { tolerations: [...base.tolerations ?? [], { key: 'b', operator: 'Exists' }] } }],
    ['the seconds of a toleration', [], { old: base, changes: { tolerations: [{ ...base.tolerations?.[0], tolerationSeconds: 5 }] } }],
    ['fewer scheduling gates', [], { old: gated, changes: { schedulingGates: [] } }],
    ['the spelling of an amount', [], { old: base, changes: withContainer(base, { resources: { requests: { cpu: '0.1' }, limits: { cpu: '0.2' } } }) }],
    ['an empty list for none', [], { old: base, changes: { hostAliases: [], hostNetwork: false } }],
    ['what is behind a feature gate', [], { old: base, changes: { schedulingGroup: { podGroupName: 'a' } } }],
  ]);
});

describe('what of a pod may not change', () => {
  const mirror = { annotations: { 'kubernetes.io/config.mirror': 'x' } };
  const appArmor = { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } };
  testUpdates([
    ['anything else', ['update/pod-fields spec'], { old: base, changes: { hostname: 'web' } }],
    ['a pointer from nothing to false', ['update/pod-fields spec'], { old: base, changes: { automountServiceAccountToken: false } }],
    ['the resources of the pod from none to an empty object', ['update/pod-fields spec'], { old: base, changes: { resources: { requests: {} } } }],
    ['the number of containers', ['update/same-containers spec.containers'],
      { old: base, changes: { containers: [...base.containers ?? [], { name: 'b', image: 'b' }] } }],
    ['an image to none', ['container/image-required spec.containers[0].image'], { old: base, changes: withContainer(base, { image: '' }) }],
    ['a deadline to a later one', ['update/deadline-not-later spec.activeDeadlineSeconds'],
      { old: { ...base, activeDeadlineSeconds: 5 }, changes: { activeDeadlineSeconds: 6 } }],
    ['a deadline to none', ['update/deadline-kept spec.activeDeadlineSeconds'],
      { old: { ...base, activeDeadlineSeconds: 5 }, changes: { activeDeadlineSeconds: undefined } }],
    ['tolerations to fewer', ['update/tolerations-kept spec.tolerations'], { old: base, changes: { tolerations: [] } }],
    ['scheduling gates to more', ['update/no-new-gates spec.schedulingGates[0].name'], { old: base, changes: { schedulingGates: [{ name: 'a.b/c' }] } }],
    ['the name', ['update/immutable metadata.name'], { old: base, changes: {}, metadata: { name: 'db' } }],
    ['finalizers of one that is deleted', ['update/no-new-finalizers metadata.finalizers'],
      { old: base, changes: {}, oldMetadata: { deletionTimestamp: '2026-01-01T00:00:00Z' }, metadata: { finalizers: ['a.b/c'] } }],
    ['AppArmor annotations', ['update/app-armor-annotations metadata.annotations[container.apparmor.security.beta.kubernetes.io/web]'],
      { old: base, changes: {}, metadata: appArmor }],
    ['the mark of a static pod', ['pod/mirror-needs-node metadata.annotations[kubernetes.io/config.mirror]',
      'update/mirror-annotation metadata.annotations[kubernetes.io/config.mirror]'], { old: base, changes: {}, metadata: mirror }],
  ]);
});

describe('a pod that is held back by gates', () => {
  const zone = { key: 'zone', operator: 'Exists' };
  const terms = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
  testUpdates([
    ['may get more node selectors', [], { old: gated, changes: { nodeSelector: { disk: 'ssd', zone: 'a' } } }],
    ['may be bound to fewer nodes', [], { old: gated, changes: { affinity: onNodes({ matchExpressions: [zone, { key: 'gpu', operator: 'Exists' }] }) } }],
    ['keeps its node selectors', ['update/node-selector-additions spec.nodeSelector'], { old: gated, changes: { nodeSelector: { disk: 'hdd' } } }],
    ['keeps its terms', [`update/node-affinity-terms ${terms}`], { old: gated, changes: { affinity: onNodes({ matchExpressions: [zone] }, {}) } }],
    ['keeps its expressions', [`update/node-affinity-additions ${terms}[0]`],
      { old: gated, changes: { affinity: onNodes({ matchExpressions: [{ ...zone, operator: 'DoesNotExist' }] }) } }],
    ['may get a first node affinity', [], { old: { ...gated, affinity: undefined }, changes: { affinity: onNodes({ matchExpressions: [zone] }) } }],
  ]);
  test('one that is not held back may not', () => {
    expect(broken({ old: { ...gated, schedulingGates: [] }, changes: { nodeSelector: { disk: 'ssd', zone: 'a' } } })).toEqual(['update/pod-fields spec']);
  });
});

const unmanageable = { operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', manager: 'a'.repeat(129) };

test('a scheduling gate without a name is one that was there', () => {
  expect(broken({ old: { ...base, schedulingGates: [{}] }, changes: { schedulingGates: [{}] } })).toEqual(['scheduling-gate/name-format spec.schedulingGates[0]']);
});

test.each(['', 'constructor', 'toString', '__proto__', 'status'])('an update of the subresource %j is one of the pod', (subresource) => {
  const pod = (spec: object): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { ...base, ...spec } });
  const { violations } = validateUpdate(pod({}), pod({ hostNetwork: true }), { subresource });
  expect(violations.map(({ rule }) => rule)).toEqual(['update/pod-fields']);
});

describe('ephemeral containers', () => {
  const debug = { name: 'debug', image: 'busybox' };
  testUpdates([
    ['may be added', [], { old: base, changes: { ephemeralContainers: [debug], hostname: 'ignored' } }],
    ['stay', ['update/ephemeral-containers-kept spec.ephemeralContainers'],
      { old: { ...base, ephemeralContainers: [debug] }, changes: { ephemeralContainers: [] } }],
    ['stay as they are', ['update/ephemeral-containers-kept spec.ephemeralContainers'],
      { old: { ...base, ephemeralContainers: [debug] }, changes: { ephemeralContainers: [{ ...debug, image: 'alpine' }] } }],
    ['come with the managed fields of the new pod', ['metadata/manager-length metadata.managedFields[0].manager'],
      { old: base, changes: { ephemeralContainers: [debug] }, metadata: { managedFields: [unmanageable] } }],
    ['are not for static pods', ['update/static-pod []'],
      { old: base, changes: { ephemeralContainers: [debug] }, oldMetadata: { annotations: { 'kubernetes.io/config.mirror': 'x' } } }],
  ], 'ephemeralcontainers');
});

describe('resizing', () => {
  const sized = (resources: Manifest<k8s.ResourceRequirements>): Manifest<k8s.PodSpec> => withContainer(base, { resources });
  const init = { name: 'init', image: 'busybox', resources: { requests: { cpu: '1' }, limits: { cpu: '2' } } };
  testUpdates([
    ['CPU and memory may change', [], { old: base, changes: sized({ requests: { cpu: '150m' }, limits: { cpu: '300m' } }) }],
    ['everything else is ignored', [], { old: base, changes: { hostname: 'ignored' } }],
    ['limits stay', ['resize/resources-kept spec.containers[0].resources.limits'], { old: base, changes: sized({ requests: { cpu: '100m' } }) }],
    ['other resources stay', ['resize/only-cpu-and-memory spec'],
      { old: base, changes: sized({ requests: { 'cpu': '100m', 'ephemeral-storage': '1Gi' }, limits: { cpu: '200m' } }) }],
    ['the quality of service class stays', ['resize/qos-class spec'],
      {
        old: sized({ requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '1', memory: '1Gi' } }),
        changes: sized({ requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2', memory: '1Gi' } }),
      }],
    ['containers stay', ['resize/same-containers spec.containers'],
      { old: base, changes: { containers: [...base.containers ?? [], { name: 'b', image: 'b' }] } }],
    ['containers keep their names', ['resize/same-containers spec.containers[0].name'], { old: base, changes: withContainer(base, { name: 'db' }) }],
    ['init containers may change too', [],
      { old: { ...base, initContainers: [init] }, changes: { initContainers: [{ ...init, resources: { requests: { cpu: '1500m' }, limits: { cpu: '2' } } }] } }],
    ['nodes that cannot are told by the status', ['resize/node-support spec'],
      { old: base, changes: {}, status: { containerStatuses: [{ name: 'web', state: { running: {} } }] } }],
    ['the resources of a whole pod may be given', [],
      { old: { ...base, resources: undefined }, changes: { resources: { requests: { cpu: '200m' } } } }],
    ['the resources of a whole pod are not given as an empty object', ['resize/only-cpu-and-memory spec'], { old: base, changes: { resources: { limits: {} } } }],
    ['other resources of a whole pod stay', ['resize/only-cpu-and-memory spec'],
      { old: base, changes: { resources: { requests: { 'cpu': '200m', 'hugepages-2Mi': '2Mi' }, limits: { 'hugepages-2Mi': '2Mi' } } } }],
    ['managed fields are those of the new pod', ['metadata/manager-length metadata.managedFields[0].manager'],
      { old: base, changes: {}, metadata: { managedFields: [unmanageable] } }],
    ['static pods stay', ['update/static-pod []'], { old: base, changes: {}, oldMetadata: { annotations: { 'kubernetes.io/config.mirror': 'x' } } }],
    ['pods of Windows stay', ['resize/not-windows []'], { old: { ...base, os: { name: 'windows' } }, changes: {} }],
    ['the resources of a whole pod stay', ['resize/pod-resources-kept spec.resources.limits'],
      { old: { ...base, resources: { requests: { cpu: '1' }, limits: { cpu: '2', memory: '1Gi' } } }, changes: { resources: { requests: { cpu: '1' }, limits: { cpu: '2' } } } }],
  ], 'resize');
});
