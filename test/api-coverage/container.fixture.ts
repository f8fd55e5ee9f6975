import { Duration, type Chart } from 'cdk8s';
import {
  RestartPolicy, ContainerRestartRule, EnvFrom, EnvValue, HTTPScheme, ImagePullPolicy, LifecycleHandler, Probe, Protocol,
  ResizeRestartPolicy,
  TerminationMessagePolicy, type ContainerProps, type HTTPGetOptions, type ProbeOptions,
} from '../../src/container';
import { Pod } from '../../src/pod';
import { AppArmorProfile, ProcMount, SeccompProfile } from '../../src/security';
import { MountPropagation, RecursiveReadOnly } from '../../src/volume';

/** Every field of a container, which the four kinds share as far as Kubernetes lets them. */
export function buildContainers(chart: Chart): void {
  const options: ProbeOptions = {
    failureThreshold: 1,
    initialDelay: Duration.seconds(1),
    period: Duration.seconds(1),
    successThreshold: 1,
    terminationGracePeriod: Duration.seconds(1),
    timeout: Duration.seconds(1),
  };
  const http: HTTPGetOptions = { host: 'a', httpHeaders: [{ name: 'a', value: 'b' }], protocol: 'HTTP', scheme: HTTPScheme.HTTPS };
  const common: ContainerProps = {
    args: ['a'],
    command: ['a'],
    env: {
      PLAIN: 'a',
      CONFIG: EnvValue.configMapKey('a', 'b', { optional: true }),
      SECRET: EnvValue.secretKey('a', 'b', { optional: true }),
      FIELD: EnvValue.fieldRef('metadata.name', { apiVersion: 'v1' }),
      RESOURCE: EnvValue.resourceFieldRef('limits.cpu', { container: 'main', divisor: '1m' }),
      FILE: EnvValue.fileKey('a', 'b', 'c', { optional: true }),
    },
    envFrom: [EnvFrom.configMap('a', { optional: true, prefix: 'A_' }), EnvFrom.secret('a', { optional: true })],
    image: 'nginx',
    imagePullPolicy: ImagePullPolicy.ALWAYS,
    lifecycle: {
      postStart: LifecycleHandler.httpGet('/', 80, http),
      preStop: LifecycleHandler.sleep(Duration.seconds(1)),
      stopSignal: 'SIGTERM',
    },
    livenessProbe: Probe.httpGet('/', 80, { ...http, ...options }),
    ports: [{ containerPort: 80, hostIP: '127.0.0.1', hostPort: 80, name: 'http', protocol: Protocol.TCP }],
    readinessProbe: Probe.tcpSocket(80, { host: 'a' }),
    resizePolicy: [{ resourceName: 'cpu', restartPolicy: ResizeRestartPolicy.NOT_REQUIRED }],
    resources: { claims: [{ name: 'a', request: 'b' }], limits: { cpu: 1 }, requests: { cpu: 1 } },
    restartPolicy: RestartPolicy.NEVER,
    restartPolicyRules: [ContainerRestartRule.onExitCodesIn([1])],
    securityContext: {
      allowPrivilegeEscalation: true,
      appArmorProfile: AppArmorProfile.runtimeDefault(),
      capabilities: { add: ['A'], drop: ['B'] },
      privileged: true,
      procMount: ProcMount.DEFAULT,
      readOnlyRootFilesystem: true,
      runAsGroup: 1,
      runAsNonRoot: true,
      runAsUser: 1,
      seLinuxOptions: { level: 'a' },
      seccompProfile: SeccompProfile.runtimeDefault(),
      windowsOptions: { hostProcess: true },
    },
    startupProbe: Probe.grpc(80, { mode: 'a', service: 'b' }),
    stdin: true,
    stdinOnce: true,
    terminationMessagePath: '/a',
    terminationMessagePolicy: TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR,
    tty: true,
    volumeDevices: [{ devicePath: '/dev/a', volume: 'a' }],
    volumeMounts: [{
      mountPath: '/a',
      volume: 'a',
      bindMountOptions: ['noexec'],
      mountPropagation: MountPropagation.NONE,
      readOnly: true,
      recursiveReadOnly: RecursiveReadOnly.DISABLED,
      subPath: 'b',
      subPathExpr: 'c',
    }],
    workingDir: '/a',
  };
  const pod = new Pod(chart, 'containers', { containers: [{ name: 'main', ...common }] });
  pod.addEphemeralContainer('debug', { ...common, targetContainer: 'main' });
  pod.addContainer('other', {
    lifecycle: { postStart: LifecycleHandler.exec(['a']), preStop: LifecycleHandler.tcpSocket(80, { host: 'a' }) },
    livenessProbe: Probe.exec(['a']),
  });
}
