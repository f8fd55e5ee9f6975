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

/**
 * Why a container never gets ready: its startup or readiness probe never has a result, or its postStart hook always fails. Undefined if it can get ready.
 */
export function neverReady(container: k8s.Container): string | undefined {
  const { startupProbe, readinessProbe, lifecycle } = container;
  for (const [field, action] of Object.entries({ startupProbe, readinessProbe, 'lifecycle.postStart': lifecycle?.postStart })) {
    const port = unknownPort(action, container);
    if (port !== undefined) {
      return `${field} refers to the port ${JSON.stringify(port)}, which the container does not have`;
    }
  }
  return undefined;
}
