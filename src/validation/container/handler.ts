import { isHTTPHeaderName } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validatePortNumberOrName } from './ports';

/**
 * What the kubelet does in a probe or a lifecycle hook: run a command, ask by HTTP, TCP or gRPC, or sleep.
 *
 * Exactly one of them; of several, Kubernetes takes the first in this order and forbids the rest.
 *
 * @param gracePeriod the pod's terminationGracePeriodSeconds, which a sleep must not exceed
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations
 */
export function validateHandler(
  handler: k8s.Probe & k8s.LifecycleHandler, kinds: readonly HandlerKind[], gracePeriod: number | undefined, path: FieldPath, ctx: Context,
): void {
  let found = false;
  for (const kind of kinds) {
    if (handler[kind] === undefined) {
      continue;
    }
    if (found) {
      ctx.forbidden(path.child(kind), 'handler/one-type', 'may not specify more than 1 handler type');
    } else {
      found = true;
      validateAction(handler, kind, gracePeriod, path.child(kind), ctx);
    }
  }
  if (!found) {
    ctx.required(path, 'handler/type-required', 'must specify a handler type');
  }
}

export type HandlerKind = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';
export const PROBE_HANDLERS: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
export const LIFECYCLE_HANDLERS: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

function validateAction(
  { exec, httpGet, tcpSocket, grpc, sleep }: k8s.Probe & k8s.LifecycleHandler, kind: HandlerKind, gracePeriod: number | undefined,
  path: FieldPath, ctx: Context,
): void {
  if (kind === 'exec' && exec) {
    validateExec(exec, path, ctx);
  } else if (kind === 'httpGet' && httpGet) {
    validateHTTPGet(httpGet, path, ctx);
  } else if (kind === 'tcpSocket' && tcpSocket) {
    validatePortNumberOrName(tcpSocket.port, path, ctx);
  } else if (kind === 'grpc' && grpc) {
    validateGRPC(grpc, path, ctx);
  } else if (sleep) {
    validateSleep(sleep, gracePeriod, path, ctx);
  }
}

function validateExec(exec: k8s.ExecAction, path: FieldPath, ctx: Context): void {
  if (exec.command === undefined || exec.command.length === 0) {
    ctx.required(path.child('command'), 'handler/exec-command-required');
  }
}

const MODES = ['Plaintext', 'TLS'];

function validateGRPC(grpc: k8s.GRPCAction, path: FieldPath, ctx: Context): void {
  validatePortNumberOrName(grpc.port, path, ctx);
  if (grpc.mode !== undefined && !MODES.includes(grpc.mode)) {
    ctx.notSupported(path.child('mode'), 'handler/grpc-mode-supported', grpc.mode, MODES);
  }
}

const SCHEMES = ['HTTP', 'HTTPS'];

/** Path, port and scheme, and headers that have proper names. */
function validateHTTPGet(httpGet: k8s.HTTPGetAction, path: FieldPath, ctx: Context): void {
  if (!httpGet.path) {
    ctx.required(path.child('path'), 'handler/http-path-required');
  }
  validatePortNumberOrName(httpGet.port, path, ctx);
  const scheme = httpGet.scheme ?? '';
  if (!SCHEMES.includes(scheme)) {
    ctx.notSupported(path.child('scheme'), 'handler/http-scheme-supported', scheme, SCHEMES);
  }
  for (const { name = '' } of httpGet.httpHeaders ?? []) {
    for (const message of isHTTPHeaderName(name)) {
      ctx.invalid(path.child('httpHeaders'), 'handler/http-header-name-format', name, message);
    }
  }
  if (httpGet.protocol !== undefined) {
    validateProtocol(httpGet.protocol, scheme, httpGet.host, path, ctx);
  }
}

const PROTOCOLS = ['HTTP1', 'HTTP2'];

/** HTTP/2 is for requests without TLS, to the pod itself. */
function validateProtocol(protocol: string, scheme: string, host: string | undefined, path: FieldPath, ctx: Context): void {
  if (!PROTOCOLS.includes(protocol)) {
    ctx.notSupported(path.child('protocol'), 'handler/http-protocol-supported', protocol, PROTOCOLS);
  } else if (protocol === 'HTTP2' && scheme !== 'HTTP') {
    ctx.invalid(path.child('protocol'), 'handler/http2-without-tls', protocol, 'is only supported with HTTP (H2C)');
  } else if (protocol === 'HTTP2' && host) {
    ctx.invalid(path.child('host'), 'handler/http2-without-host', host, 'must be empty when `protocol` is "HTTP2"');
  }
}

/** A sleep is not negative and not longer than the pod may take to end. */
function validateSleep(sleep: k8s.SleepAction, gracePeriod: number | undefined, path: FieldPath, ctx: Context): void {
  const { seconds = 0 } = sleep;
  if (gracePeriod !== undefined && (seconds < 0 || seconds > gracePeriod)) {
    ctx.invalid(path, 'handler/sleep-range', seconds, `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`);
  }
}
