import type { Duration } from 'cdk8s';
import { execAction, httpGetAction, tcpSocketAction, type HTTPGetOptions, type TCPSocketOptions } from './action';
import type { ContainerPort } from './port';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { manifestOf } from '../manifest/plain';
import { wholeSeconds } from '../manifest/render';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * The handler of a hook: what the kubelet does right after a container has started, or before it is stopped.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 *
 * @example
 * web.preStop(LifecycleHandler.sleep(Duration.seconds(5)));
 */
export class LifecycleHandler extends ManifestValue {
  /**
   * Runs a command in the container.
   *
   * @param command the program and its arguments; they are not run in a shell
   */
  public static exec(command: string[]): LifecycleHandler {
    return new LifecycleHandler(execAction(command));
  }

  /**
   * Makes an HTTP GET request.
   *
   * @param path the path of the request
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options the scheme, headers and so on
   */
  public static httpGet(path: string, port: ContainerPort | string | number, options: HTTPGetOptions = {}): LifecycleHandler {
    return new LifecycleHandler(httpGetAction(path, port, given('HTTPGetOptions', options)));
  }

  /**
   * Deprecated by Kubernetes: the API server accepts it for old manifests, and the hook fails. Use another handler.
   *
   * @param port a port of the container, its name, or a number from 1 to 65535
   * @param options the host
   */
  public static tcpSocket(port: ContainerPort | string | number, options: TCPSocketOptions = {}): LifecycleHandler {
    return new LifecycleHandler(tcpSocketAction(port, given('TCPSocketOptions', options)));
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
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/** The hooks of a container, and the signal that stops it. */
export interface Lifecycle {
  /**
   * The hook right after the container has started. The container is not ready before it has ended.
   *
   * @default - nothing
   */
  readonly postStart?: LifecycleHandler;
  /**
   * The hook before the container is stopped. Its time counts towards the grace period.
   *
   * @default - nothing
   */
  readonly preStop?: LifecycleHandler;
  /**
   * The signal that stops the container, such as `SIGUSR1`. Requires `os` of the pod, and a feature gate that is off by default: without it, the API server
   * drops the field.
   *
   * @default - that of the image, else SIGTERM
   */
  readonly stopSignal?: string;
}

/** Renders the hooks. */
export const renderLifecycle = structRenderer<Lifecycle>({ postStart: manifestOf, preStop: manifestOf, stopSignal: AS_IS }, 'Lifecycle');
