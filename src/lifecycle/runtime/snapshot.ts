/** A container as the runtime reports it. */
export interface ContainerRecord {
  readonly id: string;
  readonly name: string;
  readonly sandbox: string;
  readonly state: 'created' | 'running' | 'exited';
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly exitCode: number;
  readonly reason?: string;
  readonly message?: string;
  /** How often a container of this name was started before, as the kubelet counted when it made this one. */
  readonly restartCount: number;
  /** The image as the pod names it, and as it is found on the node. */
  readonly image: string;
  readonly imageRef: string;
}

/** The sandbox of a pod: its network, in which all containers run. */
export interface SandboxRecord {
  readonly id: string;
  readonly isReady: boolean;
}

/** What the kubelet knows of the containers of a pod since it last listed them. */
export interface Snapshot {
  /** The newest first. */
  readonly sandboxes: readonly SandboxRecord[];
  /** The newest first. */
  readonly containers: readonly ContainerRecord[];
  /** The addresses of the pod. They are kept when the sandbox is gone. */
  ips: readonly string[];
}

export const EMPTY_SNAPSHOT: Snapshot = { sandboxes: [], containers: [], ips: [] };

/** The newest container of a name. */
export function newest(snapshot: Snapshot, name: string): ContainerRecord | undefined {
  return snapshot.containers.find((c) => c.name === name);
}

/** The containers of the sandbox that is ready; none where there is no such sandbox. */
export function activeContainers({ sandboxes, containers }: Snapshot): ContainerRecord[] {
  return sandboxes[0]?.isReady ? containers.filter((c) => c.sandbox === sandboxes[0].id) : [];
}

/** Why a new sandbox is needed; nothing where the newest one is ready. */
export function sandboxProblem({ sandboxes }: Snapshot): string | undefined {
  if (sandboxes.length === 0) {
    return 'no pod sandbox exists';
  }
  return sandboxes[0].isReady ? undefined : 'pod sandbox is not ready';
}
