import type { Duration } from 'cdk8s';
import { execAction, httpGetAction, tcpSocketAction, type HttpGetOptions, type TcpSocketOptions } from './action';
import type { ContainerPort } from './port';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { manifestOf } from '../manifest/plain';
import { wholeSeconds } from '../manifest/render';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * What the kubelet does right after a container has started, or before it is stopped. A hook has one handler.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export class LifecycleHandler extends ManifestValue {
  /**
   * Runs a command in the container.
   *
   * @param command the program and its arguments; no shell is involved
   */
  public static exec(command: string[]): LifecycleHandler {
    return new LifecycleHandler(execAction(command));
  }

  /**
   * Makes an HTTP GET request.
   *
   * @param path the path of the request
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options how to ask
   */
  public static httpGet(path: string, port: ContainerPort | string | number, options: HttpGetOptions = {}): LifecycleHandler {
    return new LifecycleHandler(httpGetAction(path, port, given('HttpGetOptions', options)));
  }

  /**
   * Does nothing: Kubernetes keeps the handler for old manifests only, and fails at the event. Use another one.
   *
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options whom to connect to
   */
  public static tcpSocket(port: ContainerPort | string | number, options: TcpSocketOptions = {}): LifecycleHandler {
    return new LifecycleHandler(tcpSocketAction(port, given('TcpSocketOptions', options)));
  }

  /**
   * Waits.
   *
   * @param duration whole seconds, at most the pod's `terminationGracePeriod`
   */
  public static sleep(duration: Duration): LifecycleHandler {
    return new LifecycleHandler({ sleep: { seconds: wholeSeconds(duration, 'duration of LifecycleHandler.sleep') } });
  }

  private constructor(manifest: any) {
    super(manifest);
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

/** The hooks of a container, and the signal that stops it. */
export interface Lifecycle {
  /**
   * What happens right after the container has started; it is not ready before this is done.
   *
   * @default - nothing
   */
  readonly postStart?: LifecycleHandler;
  /**
   * What happens before the container is stopped. It counts towards the grace period.
   *
   * @default - nothing
   */
  readonly preStop?: LifecycleHandler;
  /**
   * The signal that stops the container, such as `SIGUSR1`. Needs `os` of the pod. Behind a feature gate that is off by default: such a cluster drops the
   * field.
   *
   * @default - that of the image, else SIGTERM
   */
  readonly stopSignal?: string;
}

/** The hooks as they stand in the manifest. */
export const renderLifecycle = structRenderer<Lifecycle>({ postStart: manifestOf, preStop: manifestOf, stopSignal: AS_IS }, 'Lifecycle');
