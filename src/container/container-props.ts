import type { EnvFrom, EnvValue } from './env';
import type { Lifecycle } from './lifecycle';
import type { ContainerPortProps } from './port';
import type { Probe } from './probe';
import type { ContainerResizePolicy, ResourceRequirements } from './resources';
import type { RestartPolicy } from './restart-policy';
import type { ContainerRestartRule } from './restart-rule';
import type { INamed } from '../manifest/named';
import type { SecurityContext } from '../security/security-context';
import type { VolumeDevice, VolumeMount } from '../volume';

/** When the kubelet pulls an image. */
export enum ImagePullPolicy {
  /** Every time a container starts. The Kubernetes default for the tag `latest`, and for images without a tag. */
  ALWAYS = 'Always',
  /** When the node does not have it. The Kubernetes default for all other tags. */
  IF_NOT_PRESENT = 'IfNotPresent',
  /** Never: the node must have it. */
  NEVER = 'Never',
}

/** Where the termination message of a container comes from. */
export enum TerminationMessagePolicy {
  /** From the file at `terminationMessagePath`. The Kubernetes default. */
  FILE = 'File',
  /** From the end of the log, if that file is empty and the container failed. */
  FALLBACK_TO_LOGS_ON_ERROR = 'FallbackToLogsOnError',
}

/**
 * Properties of all containers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface ContainerOptions {
  /**
   * The arguments of the entrypoint. `$(NAME)` is replaced by a variable of the container; `$$(NAME)` is not.
   *
   * @default - those of the image
   */
  readonly args?: string[];
  /**
   * The entrypoint. It is not run in a shell. `$(NAME)` is replaced by a variable of the container; `$$(NAME)` is not.
   *
   * @default - that of the image
   */
  readonly command?: string[];
  /**
   * Environment variables by name, in this order. `env` adds more.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * ConfigMaps and Secrets whose keys become environment variables. `envFrom` adds more.
   *
   * @default - none
   */
  readonly envFrom?: EnvFrom[];
  /**
   * The image: `nginx:1.27`, `registry.example.com/team/app@sha256:...`. Required, except in the pod template of a custom resource.
   *
   * @see https://kubernetes.io/docs/concepts/containers/images/
   * @default - none: an error, except in the pod template of a custom resource
   */
  readonly image?: string;
  /**
   * When the kubelet pulls the image.
   *
   * @default - `Always` for the tag `latest` and where there is no tag, else `IfNotPresent`
   */
  readonly imagePullPolicy?: ImagePullPolicy | `${ImagePullPolicy}`;
  /**
   * The container's name: a DNS label, unique among all containers of the pod.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
  /**
   * The ports that the container listens on. `addPort` adds more.
   *
   * @default - none
   */
  readonly ports?: ContainerPortProps[];
  /**
   * What happens to the running container when one of its resources changes.
   *
   * @default - the container keeps running
   */
  readonly resizePolicy?: ContainerResizePolicy[];
  /**
   * Requests, limits and claims.
   *
   * @default - none
   */
  readonly resources?: ResourceRequirements;
  /**
   * The security context. It takes precedence over that of the pod.
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
   * Whether standard input is closed when the first client detaches. Requires `stdin`.
   *
   * @default false
   */
  readonly stdinOnce?: boolean;
  /**
   * The file to which the container writes its termination message: an absolute path.
   *
   * @default /dev/termination-log
   */
  readonly terminationMessagePath?: string;
  /**
   * Where the termination message comes from.
   *
   * @default TerminationMessagePolicy.FILE
   */
  readonly terminationMessagePolicy?: TerminationMessagePolicy | `${TerminationMessagePolicy}`;
  /**
   * Whether the container has a terminal. Requires `stdin`.
   *
   * @default false
   */
  readonly tty?: boolean;
  /**
   * Block devices of the container. `attach` adds more.
   *
   * @default - none
   */
  readonly volumeDevices?: VolumeDevice[];
  /**
   * Volume mounts of the container. `mount` adds more.
   *
   * @default - none
   */
  readonly volumeMounts?: VolumeMount[];
  /**
   * The working directory.
   *
   * @default - that of the image
   */
  readonly workingDir?: string;
}

/** Properties of containers that have a restart policy of their own. */
export interface RestartOptions {
  /**
   * What happens when the container ends. Since Kubernetes 1.35.
   *
   * @default - the pod's `restartPolicy`
   */
  readonly restartPolicy?: RestartPolicy | `${RestartPolicy}`;
  /**
   * What happens when the container ends with certain exit codes. Requires `restartPolicy`. Since Kubernetes 1.35.
   *
   * @default - none
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
}

/** Properties of containers with probes and hooks. */
export interface LongRunningOptions extends ContainerOptions {
  /**
   * Hooks after the start and before the stop.
   *
   * @default - nothing
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Checks whether the container works. If not, it is restarted.
   *
   * @default - no check
   */
  readonly livenessProbe?: Probe;
  /**
   * Checks whether the container can serve. If not, Services do not route to the pod.
   *
   * @default - ready once it has started
   */
  readonly readinessProbe?: Probe;
  /**
   * Checks whether the container has started. The other probes wait for it. So do the containers after a sidecar.
   *
   * @default - started once it runs
   */
  readonly startupProbe?: Probe;
}

/** Properties of a container. */
export interface ContainerProps extends LongRunningOptions, RestartOptions {}

/** Properties of an init container. It has no probes and no hooks, since it runs to completion. */
export interface InitContainerProps extends ContainerOptions, RestartOptions {}

/** Properties of a sidecar. */
export interface SidecarContainerProps extends LongRunningOptions {
  /**
   * What happens when the container ends with certain exit codes. With others it is restarted. Since Kubernetes 1.35.
   *
   * @default - none
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
}

/**
 * Properties of an ephemeral container. Kubernetes' type has the fields of all containers, but ports, probes, hooks, resources and resize
 * policies are rejected.
 */
export interface EphemeralContainerProps extends LongRunningOptions, RestartOptions {
  /**
   * The container whose processes are visible to this one, or its name.
   *
   * @default - those of the pod if it shares its process namespace, else only its own
   */
  readonly targetContainer?: INamed | string;
}
