import type * as k8s from '../k8s/types';

/** What a probe or a hook does. */
export interface Action {
  readonly httpGet?: { readonly port?: unknown };
  readonly tcpSocket?: { readonly port?: unknown };
}

/** The name of the port that a probe or hook refers to, if its container has no such port: the kubelet then cannot make it. */
export function unknownPort(action: Action | undefined, { ports = [] }: k8s.Container): string | undefined {
  const port = action?.httpGet?.port ?? action?.tcpSocket?.port;
  return typeof port === 'string' && !ports.some(({ name }) => name === port) ? port : undefined;
}

/** Why a hook always fails; undefined if the kubelet can run it. */
export function hookProblem(hook: k8s.LifecycleHandler | undefined, container: k8s.Container): string | undefined {
  return hook?.tcpSocket ? 'is of the kind tcpSocket, which the kubelet cannot run' : portProblem(hook, container);
}

/**
 * Why a container never gets ready: its startup or readiness probe never has a result, or its postStart hook always fails. Undefined if it can get ready.
 */
export function neverReady(container: k8s.Container): string | undefined {
  const { startupProbe, readinessProbe, lifecycle } = container;
  const problems = {
    'startupProbe': portProblem(startupProbe, container),
    'readinessProbe': portProblem(readinessProbe, container),
    'lifecycle.postStart': hookProblem(lifecycle?.postStart, container),
  };
  const found = Object.entries(problems).find(([, problem]) => problem !== undefined);
  return found?.join(' ');
}

function portProblem(action: Action | undefined, container: k8s.Container): string | undefined {
  const port = unknownPort(action, container);
  return port === undefined ? undefined : `refers to the port ${JSON.stringify(port)}, which the container does not have`;
}
