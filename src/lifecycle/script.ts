import { MILLISECOND } from './clock/clock';

/**
 * What happens around the kubelet. All times are seconds, with a fraction down to a millisecond; by default after the creation of the
 * pod.
 */
export interface Script {
  /**
   * How long to look.
   * @default 300
   */
  readonly until?: number;
  /**
   * The kubelet lists the containers at this fraction of each second; it looks for pods to sync 10 ms later.
   * @default 0.5
   */
  readonly phase?: number;
  /**
   * Whether the container runtime reports each change to the kubelet at once.
   * @default false
   */
  readonly evented?: boolean;
  /**
   * The share by which retries and regular syncs come later, 0 to 0.5. A real kubelet draws it at random.
   * @default 0
   */
  readonly jitter?: number;
  /** Feature gates of the kubelet that are not at their default. */
  readonly gates?: { readonly [name: string]: boolean };
  /** The longest back-off of the kubelet's configuration (`crashLoopBackOff.maxContainerRestartPeriod`). */
  readonly backOffMax?: number;
  /** Whether the timeline has the configuration of each container: environment, command, security context. */
  readonly config?: boolean;
  /** ConfigMaps, Secrets and Services that exist. */
  readonly objects?: readonly any[];
  /**
   * Whether a probe of a port name that its container does not have is an error, whatever else the script says of it. It cannot be set in a script file.
   * @default false
   */
  readonly resolvePorts?: boolean;
  /**
   * Whether an image of a container that must not run as root has the user 1000, where the script does not say its user. It cannot be set in a script file.
   * @default false
   */
  readonly nonRootImages?: boolean;
  /** What the node has to give. */
  readonly node?: { readonly cpu?: string; readonly memory?: string };
  /**
   * When the scheduler binds the pod to the node.
   * @default 0
   */
  readonly schedule?: number;
  /** Whether the scheduler finds no node. */
  readonly unschedulable?: boolean;
  readonly sandbox?: SandboxScript;
  /** What happens with images, by name. An image that is not named is on the node. */
  readonly images?: { readonly [image: string]: ImageScript };
  /** What happens in containers, by name. A container that is not named runs, and ends at once on TERM. */
  readonly containers?: { readonly [name: string]: ContainerScript };
  /** What happens to the pod and its node. */
  readonly events?: readonly ScriptEvent[];
}

/** How the sandbox of the pod is made. */
export interface SandboxScript {
  readonly takes?: number;
  /** How many attempts fail first; -1 for all. */
  readonly fails?: number;
}

/** How an image is pulled. */
export interface ImageScript {
  /** How long a pull takes. */
  readonly pull?: number;
  /** Whether the image is on the node. */
  readonly present?: boolean;
  /** How many pulls fail first; -1 for all. */
  readonly fails?: number;
  /** The message of the container runtime. */
  readonly error?: string;
  /**
   * The user of the image: a number, or a name.
   * @default 0
   */
  readonly user?: number | string;
}

/** What happens in a container. */
export interface ContainerScript {
  /** How long it takes to create it. */
  readonly create?: number;
  /** How long it takes to start it. */
  readonly start?: number;
  /** How many attempts to create it fail first; -1 for all. */
  readonly createFails?: number;
  /** How many attempts to start it fail first; -1 for all. */
  readonly startFails?: number;
  /** The first start, the second, and so on. The last one stands for all later ones. */
  readonly runs?: readonly Run[];
}

/** What one run of a container does. Times are seconds after its start. */
export interface Run {
  /** When it ends by itself. */
  readonly exit?: Exit & { readonly after: number };
  /** What it does on TERM. By default it ends at once with code 0. */
  readonly term?: { readonly after?: number; readonly code?: number; readonly ignore?: boolean };
  readonly postStart?: HookScript;
  readonly preStop?: HookScript;
  readonly startup?: readonly ProbePoint[];
  readonly readiness?: readonly ProbePoint[];
  readonly liveness?: readonly ProbePoint[];
}

/** How a container ends. */
export interface Exit {
  readonly code?: number;
  /** Whether it is killed because it is out of memory. */
  readonly oom?: boolean;
}

/** How a hook of the kind `exec` or `httpGet` goes. */
export interface HookScript {
  readonly takes?: number;
  readonly fail?: boolean;
}

/** What probes answer from a moment on, and how long they take. */
export type ProbePoint = readonly [from: number, result: 'success' | 'failure' | 'error', takes?: number];

/** Something that happens to the pod or its node. */
export interface ScriptEvent {
  readonly at: number;
  readonly do: 'delete' | 'evict' | 'gate' | 'kill' | 'killSandbox' | 'patch' | 'nodeLost' | 'nodeBack';
  /** Of `delete` and `evict`: the grace period. */
  readonly grace?: number;
  /** Of `gate`: the condition. */
  readonly type?: string;
  /** Of `gate`: the status of the condition. */
  readonly status?: 'True' | 'False' | 'Unknown';
  /** Of `kill`: the container. */
  readonly container?: string;
  /** Of `kill`: the exit code. */
  readonly code?: number;
  readonly oom?: boolean;
  /** Of `patch`: a strategic merge patch. */
  readonly patch?: any;
}

/** How long it is looked where nothing is said, in seconds. */
export const DEFAULT_UNTIL = 300;

/** Seconds of a script in microseconds, to the millisecond. */
export function duration(seconds = 0): number {
  return Math.floor(seconds * 1000 + 0.5) * MILLISECOND;
}

/** What a probe answers at an age of the container: what the last point before says. */
export function pointAt(points: readonly ProbePoint[] = [], age: number): ProbePoint {
  let current: ProbePoint = [0, 'success'];
  for (const point of points) {
    if (duration(point[0]) <= age) {
      current = point;
    }
  }
  return current;
}
