import type { Duration } from 'cdk8s';
import { execAction, httpGetAction, tcpSocketAction, type HTTPGetOptions, type TCPSocketOptions } from './action';
import type { ContainerPort } from './port';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { compact, seconds } from '../manifest/render';
import { AS_IS, field, structRenderer } from '../manifest/struct';

/**
 * Options of all probes.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes
 */
export interface ProbeOptions {
  /**
   * How many failures in a row make the probe fail: at least 1.
   *
   * @default 3
   */
  readonly failureThreshold?: number;
  /**
   * The delay after the start of the container: whole seconds.
   *
   * @default Duration.seconds(0)
   */
  readonly initialDelay?: Duration;
  /**
   * The interval between checks: whole seconds, at least 1.
   *
   * @default Duration.seconds(10)
   */
  readonly period?: Duration;
  /**
   * How many successes in a row make the probe succeed: at least 1; exactly 1 for liveness and startup probes.
   *
   * @default 1
   */
  readonly successThreshold?: number;
  /**
   * The grace period of the container when this probe has failed: whole seconds, at least 1. Not for readiness probes.
   *
   * @default - the pod's `terminationGracePeriod`
   */
  readonly terminationGracePeriod?: Duration;
  /**
   * The timeout of a check: whole seconds, at least 1.
   *
   * @default Duration.seconds(1)
   */
  readonly timeout?: Duration;
}

/** Options of an HTTP probe. */
export interface HTTPGetProbeOptions extends ProbeOptions, HTTPGetOptions {}

/** Options of a TCP probe. */
export interface TCPSocketProbeOptions extends ProbeOptions, TCPSocketOptions {}

/** Options of a gRPC probe. */
export interface GRPCProbeOptions extends ProbeOptions {
  /**
   * The mode of the connection. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - plain text
   */
  readonly mode?: string;
  /**
   * The service name in the health check request.
   *
   * @default - the server as a whole
   */
  readonly service?: string;
}

/** A probe of any kind: one of the handlers is there. */
interface AnyProbe extends ProbeOptions {
  readonly exec?: any;
  readonly grpc?: any;
  readonly httpGet?: any;
  readonly tcpSocket?: any;
}

const renderFields = structRenderer<AnyProbe>({
  exec: AS_IS,
  failureThreshold: AS_IS,
  grpc: AS_IS,
  httpGet: AS_IS,
  initialDelay: field('initialDelaySeconds', seconds('initialDelay of a probe')),
  period: field('periodSeconds', seconds('period of a probe')),
  successThreshold: AS_IS,
  tcpSocket: AS_IS,
  terminationGracePeriod: field('terminationGracePeriodSeconds', seconds('terminationGracePeriod of a probe')),
  timeout: field('timeoutSeconds', seconds('timeout of a probe')),
});

/**
 * A check that the kubelet makes periodically: does the container work, can it serve, has it started. A probe has one handler.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes
 *
 * @example
 * const http = web.addPort('http', 8080);
 * web.readiness(Probe.httpGet('/ready', http, { period: Duration.seconds(5) }));
 */
export class Probe extends ManifestValue {
  /**
   * Succeeds when the command exits with 0.
   *
   * @param command the program and its arguments; they are not run in a shell
   * @param options the interval, timeout and so on
   */
  public static exec(command: string[], options: ProbeOptions = {}): Probe {
    return new Probe(execAction(command), given('ProbeOptions', options));
  }

  /**
   * Succeeds when the response has a status from 200 to 399.
   *
   * @param path the path of the request, such as `/healthz`
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options the interval, timeout, scheme and so on
   */
  public static httpGet(path: string, port: ContainerPort | string | number, options: HTTPGetProbeOptions = {}): Probe {
    return new Probe(httpGetAction(path, port, given('HTTPGetProbeOptions', options)), options);
  }

  /**
   * Succeeds when a connection can be opened.
   *
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options the interval, timeout, host and so on
   */
  public static tcpSocket(port: ContainerPort | string | number, options: TCPSocketProbeOptions = {}): Probe {
    return new Probe(tcpSocketAction(port, given('TCPSocketProbeOptions', options)), options);
  }

  /**
   * Succeeds when the server's health service answers `SERVING`.
   *
   * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
   * @param port a port of the container, or its number; Kubernetes takes no names here
   * @param options the interval, timeout, service and so on
   */
  public static grpc(port: ContainerPort | number, options: GRPCProbeOptions = {}): Probe {
    const { mode, service } = given('GRPCProbeOptions', options);
    const number = typeof port === 'object' && port !== null ? port.number : port;
    return new Probe({ grpc: compact({ mode, port: number, service }) }, options);
  }

  private constructor(handler: any, options: ProbeOptions) {
    super(renderFields(options, handler));
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
