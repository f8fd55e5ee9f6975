import type * as k8s from '../../../src/k8s/types';
import { type PodFacts, validateContainers, validateContainersOnlyForPod, validateInitContainers } from '../../../src/validation/container/containers';
import { validateEphemeralContainers } from '../../../src/validation/container/ephemeral';
import type { Context } from '../../../src/validation/context';
import type { FieldPath } from '../../../src/validation/field-path';
import { testRules } from '../rule-table';

const container = (overrides: k8s.Container = {}): k8s.Container => ({
  name: 'a', image: 'nginx', imagePullPolicy: 'Always', terminationMessagePolicy: 'File', ...overrides,
});
const pod = (validate: (facts: PodFacts, ctx: Context) => void) => (spec: k8s.PodSpec, path: FieldPath, ctx: Context): void => {
  validate({ spec, path, volumes: new Map([['data', { name: 'data', emptyDir: {} }]]), claimNames: new Set() }, ctx);
};
const hostPort = [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }];
const exitCodes = { operator: 'In', values: [1] };
const rules = [{ action: 'Restart', exitCodes }];

describe('app containers', () => {
  const app = (overrides: k8s.Container): k8s.PodSpec => ({ containers: [container(overrides)] });
  testRules<k8s.PodSpec>([
    [[], app({})],
    [[], app({ restartPolicy: 'OnFailure', restartPolicyRules: rules })],
    [[], { containers: [container(), container({ name: 'b' })] }],
    [['container/at-least-one x.containers'], {}],
    [['container/at-least-one x.containers'], { containers: [] }],
    [['container/name-required x.containers[0].name'], app({ name: '' })],
    [['container/name-format x.containers[0].name'], app({ name: 'A' })],
    [['container/name-format x.containers[0].name'], app({ name: 'a'.repeat(64) })],
    [['container/name-unique x.containers[1].name'], { containers: [container(), container()] }],
    [['container/image-required x.containers[0].image'], app({ image: undefined })],
    [['image/pull-policy-required x.containers[0].imagePullPolicy'], app({ imagePullPolicy: '' })],
    [['image/pull-policy-supported x.containers[0].imagePullPolicy'], app({ imagePullPolicy: 'always' })],
    [['container/termination-message-policy-required x.containers[0].terminationMessagePolicy'], app({ terminationMessagePolicy: '' })],
    [['container/termination-message-policy-supported x.containers[0].terminationMessagePolicy'], app({ terminationMessagePolicy: 'Log' })],
    [['port/host-port-unique x.containers[1].ports[0].hostPort'], { containers: [container({ ports: hostPort }), container({ name: 'b', ports: hostPort })] }],
    [['handler/type-required x.containers[0].lifecycle.preStop'], app({ lifecycle: { preStop: {} } })],
    [['handler/type-required x.containers[0].readinessProbe'], app({ readinessProbe: {} })],
  ], pod(validateContainers));
});

describe('restart policies of containers', () => {
  const app = (overrides: k8s.Container): k8s.PodSpec => ({ containers: [container(overrides)] });
  testRules<k8s.PodSpec>([
    [['container/restart-policy-supported x.containers[0].restartPolicy'], app({ restartPolicy: 'Sometimes' })],
    [['container/restart-rules-need-policy x.containers[0].restartPolicy'], app({ restartPolicyRules: rules })],
    [['container/restart-rules-max x.containers[0].restartPolicyRules'], app({ restartPolicy: 'Never', restartPolicyRules: Array(21).fill(rules[0]) })],
    [[], app({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes }] })],
    [
      ['container/restart-rule-action-supported x.containers[0].restartPolicyRules[0].action'],
      app({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes }] }), 35,
    ],
    [
      ['container/restart-rule-action-supported x.containers[0].restartPolicyRules[0].action'],
      app({ restartPolicy: 'Never', restartPolicyRules: [{ exitCodes }] }),
    ],
    [
      ['container/restart-rule-exit-codes-required x.containers[0].restartPolicyRules[0].exitCodes'],
      app({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart' }] }),
    ],
    [
      ['container/restart-rule-operator-supported x.containers[0].restartPolicyRules[0].exitCodes.operator'],
      app({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'Is' } }] }),
    ],
    [
      ['container/restart-rule-exit-codes-max x.containers[0].restartPolicyRules[0].exitCodes.values'],
      app({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: Array(256).fill(1) } }] }),
    ],
    [['container/restart-policy-init-only x.containers[0].restartPolicy'], app({ restartPolicy: 'Always' }), 33],
  ], pod(validateContainers));
});

describe('init containers', () => {
  const init = (...initContainers: k8s.Container[]): k8s.PodSpec => ({ containers: [container({ name: 'app', ports: hostPort })], initContainers });
  const probe = { exec: { command: ['true'] }, successThreshold: 1 };
  testRules<k8s.PodSpec>([
    [[], init()],
    [[], init(container({ ports: hostPort }), container({ name: 'b', ports: hostPort }))],
    [[], init(container({ restartPolicy: 'Always', livenessProbe: probe, lifecycle: { preStop: probe } }))],
    [[], init(container({ restartPolicy: 'OnFailure' }))],
    [['container/name-unique x.initContainers[0].name'], init(container({ name: 'app' }))],
    [['container/name-unique x.initContainers[1].name'], init(container(), container())],
    [['container/name-required x.initContainers[0].name', 'container/name-required x.initContainers[1].name'],
      init(container({ name: '' }), container({ name: '' }))],
    [['container/init-no-lifecycle x.initContainers[0].lifecycle'], init(container({ lifecycle: {} }))],
    [['container/init-no-liveness-probe x.initContainers[0].livenessProbe'], init(container({ livenessProbe: probe }))],
    [['container/init-no-readiness-probe x.initContainers[0].readinessProbe'], init(container({ readinessProbe: probe, restartPolicy: 'Never' }))],
    [['container/init-no-startup-probe x.initContainers[0].startupProbe'], init(container({ startupProbe: probe }))],
    [['handler/type-required x.initContainers[0].startupProbe'], init(container({ startupProbe: { successThreshold: 1 }, restartPolicy: 'Always' }))],
    [['port/host-port-unique x.initContainers[0].ports[1].hostPort'], init(container(), container({ name: 'b', ports: [...hostPort, ...hostPort] }))],
    [['container/restart-rules-need-policy x.initContainers[0].restartPolicy'], init(container({ restartPolicyRules: rules }))],
    [[], init(container({ restartPolicy: 'Always', restartPolicyRules: rules }))],
    [['container/sidecar-no-restart-rules x.initContainers[0].restartPolicyRules'], init(container({ restartPolicy: 'Always', restartPolicyRules: rules })), 35],
    [['container/restart-policy-supported x.initContainers[0].restartPolicy'], init(container({ restartPolicy: 'Never' })), 33],
    [
      ['resize-policy/init-not-restarted x.initContainers[0].resizePolicy[0].restartPolicy'],
      init(container({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] })),
    ],
  ], pod(validateInitContainers));
});

describe('resize policies', () => {
  const app = (restartPolicy: string, ...resizePolicy: k8s.ContainerResizePolicy[]): k8s.PodSpec => ({
    restartPolicy, containers: [container({ resizePolicy })],
  });
  const cpu = { resourceName: 'cpu', restartPolicy: 'RestartContainer' };
  testRules<k8s.PodSpec>([
    [[], app('Always', cpu, { resourceName: 'memory', restartPolicy: 'NotRequired' })],
    [['resize-policy/resource-unique x.containers[0].resizePolicy[1]'], app('Always', cpu, cpu)],
    [['resize-policy/resource-required x.containers[0].resizePolicy'], app('Always', { restartPolicy: 'NotRequired' })],
    [['resize-policy/resource-supported x.containers[0].resizePolicy'], app('Always', { ...cpu, resourceName: 'storage' })],
    [['resize-policy/restart-policy-required x.containers[0].resizePolicy'], app('Always', { resourceName: 'cpu' })],
    [['resize-policy/restart-policy-supported x.containers[0].resizePolicy'], app('Always', { ...cpu, restartPolicy: 'Restart' })],
    [['resize-policy/never-restarted x.containers[0].resizePolicy'], app('Never', cpu)],
  ], pod(validateContainers));
});

describe('ephemeral containers', () => {
  const ephemeral = (...ephemeralContainers: k8s.EphemeralContainer[]): k8s.PodSpec => ({
    containers: [container({ name: 'app' })], initContainers: [container({ name: 'init' })], ephemeralContainers,
  });
  const mount = { name: 'data', mountPath: '/data' };
  testRules<k8s.PodSpec>([
    [[], ephemeral(container({ volumeMounts: [mount], resources: {} }))],
    [[], ephemeral({ ...container(), targetContainerName: 'init' })],
    [['container/name-unique x.ephemeralContainers[0].name'], ephemeral(container({ name: 'init' }))],
    [['container/name-unique x.ephemeralContainers[1].name'], ephemeral(container(), container())],
    [['container/image-trimmed x.ephemeralContainers[0].image'], ephemeral(container({ image: ' nginx' }))],
    [['ephemeral-container/target-exists x.ephemeralContainers[0].targetContainerName'], ephemeral({ ...container(), targetContainerName: 'a' })],
    [['ephemeral-container/allowed-fields x.ephemeralContainers[0].ports'], ephemeral(container({ ports: [] }))],
    [['ephemeral-container/allowed-fields x.ephemeralContainers[0].resources'], ephemeral(container({ resources: { limits: {} } }))],
    [['ephemeral-container/allowed-fields x.ephemeralContainers[0].livenessProbe'], ephemeral(container({ livenessProbe: {} }))],
    [['ephemeral-container/allowed-fields x.ephemeralContainers[0].restartPolicy'], ephemeral(container({ restartPolicy: 'Always' }))],
    [
      ['ephemeral-container/no-sub-path x.ephemeralContainers[0].volumeMounts[0].subPath'],
      ephemeral(container({ volumeMounts: [{ ...mount, subPath: 'a' }] })),
    ],
  ], pod(validateEphemeralContainers));
});

describe('containers of a Pod, not of a template', () => {
  testRules<k8s.Container[]>([
    [[], [container()]],
    [['container/image-trimmed x[0].image'], [container({ image: ' ' })]],
    [['container/image-trimmed x[1].image'], [container(), container({ image: 'nginx\u00a0' })]],
    [[], [container({ image: '\ufeffnginx' })]],
  ], validateContainersOnlyForPod);
});
