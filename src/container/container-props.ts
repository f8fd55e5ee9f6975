import type { EnvFrom, EnvValue } from './env';
import type { Lifecycle } from './lifecycle';
import type { ContainerPortProps } from './port';
import type { Probe } from './probe';
import type { ContainerResizePolicy, ResourceRequirements } from './resources';
import type { ContainerRestartPolicy, ContainerRestartRule } from './restart-rule';
import type { INamed } from '../manifest/named';
import type { SecurityContext } from '../security/security-context';
import type { VolumeDevice, VolumeMount } from '../volume';

/** When the kubelet pulls an image. */
export enum ImagePullPolicy {
  /** Each time a container starts. What Kubernetes takes for the tag `latest`, and where there is no tag. */
  ALWAYS = 'Always',
  /** When the node does not have it. What Kubernetes takes for all other tags. */
  IF_NOT_PRESENT = 'IfNotPresent',
  /** Never: the node must have it. */
  NEVER = 'Never',
}

/** Where the message of a container that ended comes from. */
export enum TerminationMessagePolicy {
  /** From the file at `terminationMessagePath`. What Kubernetes takes when nothing is said. */
  FILE = 'File',
  /** From the end of the log where that file is empty and the container failed. */
  FALLBACK_TO_LOGS_ON_ERROR = 'FallbackToLogsOnError',
}

/**
 * What can be said of a container of any kind. What is not said is not in the manifest.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface ContainerOptions {
  /**
   * Arguments of the entrypoint. `$(NAME)` stands for a variable of the container, `$$(NAME)` for itself.
   *
   * @default - those of the image
   */
  readonly args?: string[];
  /**
   * The entrypoint; no shell is involved. `$(NAME)` stands for a variable of the container, `$$(NAME)` for itself.
   *
   * @default - that of the image
   */
  readonly command?: string[];
  /**
   * Environment variables by name, in this order. More can be added with `env`.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * Objects whose keys become environment variables. More can be added with `envFrom`.
   *
   * @default - none
   */
  readonly envFrom?: EnvFrom[];
  /**
   * The image: `nginx:1.27`, `registry.example.com/team/app@sha256:...`. Required; may be left out only in templates that something completes later.
   *
   * @see https://kubernetes.io/docs/concepts/containers/images/
   * @default - none: rejected, but for pod templates of custom resources
   */
  readonly image?: string;
  /**
   * When the image is pulled.
   *
   * @default - `Always` for the tag `latest` and where there is no tag, else `IfNotPresent`
   */
  readonly imagePullPolicy?: ImagePullPolicy;
  /**
   * The container's name: a DNS label, unique among all containers of the pod.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
  /**
   * The ports it listens on. More can be added with `addPort`.
   *
   * @default - none are said
   */
  readonly ports?: ContainerPortProps[];
  /**
   * What a change of a resource does to the running container.
   *
   * @default - nothing: it goes on
   */
  readonly resizePolicy?: ContainerResizePolicy[];
  /**
   * What it needs, and what it may use.
   *
   * @default - nothing is said
   */
  readonly resources?: ResourceRequirements;
  /**
   * Security settings; they count over the pod's.
   *
   * @default - the pod's
   */
  readonly securityContext?: SecurityContext;
  /**
   * Whether the container keeps its standard input open.
   *
   * @default false
   */
  readonly stdin?: boolean;
  /**
   * Whether standard input is closed after the first client has left. Needs `stdin`.
   *
   * @default false
   */
  readonly stdinOnce?: boolean;
  /**
   * The file that the container writes its last message to: an absolute path.
   *
   * @default /dev/termination-log
   */
  readonly terminationMessagePath?: string;
  /**
   * Where the message of the ended container comes from.
   *
   * @default TerminationMessagePolicy.FILE
   */
  readonly terminationMessagePolicy?: TerminationMessagePolicy;
  /**
   * Whether the container has a terminal. Needs `stdin`.
   *
   * @default false
   */
  readonly tty?: boolean;
  /**
   * Block devices that it sees. More can be added with `attach`.
   *
   * @default - none
   */
  readonly volumeDevices?: VolumeDevice[];
  /**
   * Volumes that it sees. More can be added with `mount`.
   *
   * @default - none
   */
  readonly volumeMounts?: VolumeMount[];
  /**
   * The directory that it starts in.
   *
   * @default - that of the image
   */
  readonly workingDir?: string;
}

/** What can be said of how often a container is started. */
export interface RestartOptions {
  /**
   * What happens when it ends. Since Kubernetes 1.35.
   *
   * @default - the pod's `restartPolicy`
   */
  readonly restartPolicy?: ContainerRestartPolicy;
  /**
   * What happens when it ends with certain exit codes. Needs `restartPolicy`. Since Kubernetes 1.35.
   *
   * @default - none
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
}

/** What can be said of a container that runs beside others for as long as the pod does. */
export interface LongRunningOptions extends ContainerOptions {
  /**
   * What happens after the start and before the stop.
   *
   * @default - nothing
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Asks whether it is alive; it is started again when not.
   *
   * @default - alive while it runs
   */
  readonly livenessProbe?: Probe;
  /**
   * Asks whether it is ready; services leave the pod out when not.
   *
   * @default - ready when started
   */
  readonly readinessProbe?: Probe;
  /**
   * Asks whether it has started; the other probes wait for it, and so do the containers after a sidecar.
   *
   * @default - started when it runs
   */
  readonly startupProbe?: Probe;
}

/** What is known of a container. */
export interface ContainerProps extends LongRunningOptions, RestartOptions {}

/** What is known of an init container: it runs to completion, so it has no probes and no hooks. */
export interface InitContainerProps extends ContainerOptions, RestartOptions {}

/** What is known of a sidecar. */
export interface SidecarContainerProps extends LongRunningOptions {
  /**
   * What happens when it ends with certain exit codes; else it is started again. Since Kubernetes 1.35.
   *
   * @default - none
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
}

/**
 * What is known of a container for debugging. Kubernetes' type has the fields of all containers, but ports, probes, hooks, resources and resize
 * policies are rejected.
 */
export interface EphemeralContainerProps extends LongRunningOptions, RestartOptions {
  /**
   * The container whose processes it sees, or its name.
   *
   * @default - the pod's processes, where it shares them, else its own
   */
  readonly targetContainer?: INamed | string;
}
