import type { Duration } from 'cdk8s';
import { execAction, httpGetAction, tcpSocketAction, type HttpGetOptions, type TcpSocketOptions } from './action';
import type { ContainerPort } from './port';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { compact, seconds } from '../manifest/render';
import { AS_IS, field, structRenderer } from '../manifest/struct';

/**
 * When a probe asks, and what counts as an answer.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes
 */
export interface ProbeOptions {
  /**
   * How many times in a row it must fail to count as failed: at least 1.
   *
   * @default 3
   */
  readonly failureThreshold?: number;
  /**
   * How long to wait after the container has started: whole seconds.
   *
   * @default Duration.seconds(0)
   */
  readonly initialDelay?: Duration;
  /**
   * How often to ask: whole seconds, at least 1.
   *
   * @default Duration.seconds(10)
   */
  readonly period?: Duration;
  /**
   * How many times in a row it must succeed to count as succeeded: at least 1, and just 1 for liveness and startup probes.
   *
   * @default 1
   */
  readonly successThreshold?: number;
  /**
   * How long the container has to end when this probe has failed: whole seconds, at least 1. Not for readiness probes.
   *
   * @default - the pod's `terminationGracePeriod`
   */
  readonly terminationGracePeriod?: Duration;
  /**
   * How long to wait for an answer: whole seconds, at least 1.
   *
   * @default Duration.seconds(1)
   */
  readonly timeout?: Duration;
}

/** A probe by HTTP: when it asks, and how. */
export interface HttpGetProbeOptions extends ProbeOptions, HttpGetOptions {}

/** A probe by TCP: when it asks, and whom. */
export interface TcpSocketProbeOptions extends ProbeOptions, TcpSocketOptions {}

/** A probe by gRPC: when it asks, and how. */
export interface GrpcProbeOptions extends ProbeOptions {
  /**
   * How the connection is made. Behind a feature gate that is off by default: such a cluster drops the field.
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
 * A question that the kubelet asks a container again and again: is it alive, is it ready, has it started. A probe has one handler.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes
 */
export class Probe extends ManifestValue {
  /**
   * Succeeds when the command exits with 0.
   *
   * @param command the program and its arguments; no shell is involved
   * @param options when to ask
   */
  public static exec(command: string[], options: ProbeOptions = {}): Probe {
    return new Probe(execAction(command), given('ProbeOptions', options));
  }

  /**
   * Succeeds when the answer has a status from 200 to 399.
   *
   * @param path the path of the request, such as `/healthz`
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options when to ask, and how
   */
  public static httpGet(path: string, port: ContainerPort | string | number, options: HttpGetProbeOptions = {}): Probe {
    return new Probe(httpGetAction(path, port, given('HttpGetProbeOptions', options)), options);
  }

  /**
   * Succeeds when a connection can be made.
   *
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options when to ask, and whom
   */
  public static tcpSocket(port: ContainerPort | string | number, options: TcpSocketProbeOptions = {}): Probe {
    return new Probe(tcpSocketAction(port, given('TcpSocketProbeOptions', options)), options);
  }

  /**
   * Succeeds when the server's health service answers `SERVING`.
   *
   * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
   * @param port a port of the container, or its number; Kubernetes takes no names here
   * @param options when to ask, and for which service
   */
  public static grpc(port: ContainerPort | number, options: GrpcProbeOptions = {}): Probe {
    const { mode, service } = given('GrpcProbeOptions', options);
    const number = typeof port === 'object' && port !== null ? port.number : port;
    return new Probe({ grpc: compact({ mode, port: number, service }) }, options);
  }

  private constructor(handler: any, options: ProbeOptions) {
    super(renderFields(options, handler));
  }

  /**
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
