import { Duration } from 'cdk8s';
import type { ResourceRequirements } from '../../container';
import { given } from '../../manifest/given';
import { misuse } from '../../manifest/misuse';
import { wholeSeconds } from '../../manifest/render';
import { shown } from '../../manifest/shown';
import type { SecurityContext } from '../../security';
import { InitGate } from '../init-gate';
import { restrictedContext } from '../restricted';

const MAX_PORT = 65535;

/** Options of waiting. */
export interface WaitForOptions {
  /**
   * The image: it must have `sh` with `nc`, `wget`, `nslookup` and `timeout`.
   *
   * @default busybox:1.37.0
   */
  readonly image?: string;
  /**
   * The interval between two attempts: whole seconds.
   *
   * @default Duration.seconds(2)
   */
  readonly interval?: Duration;
  /**
   * The name of the init container: a DNS label, unique in the pod.
   *
   * @default - `wait-for-` and the host
   */
  readonly name?: string;
  /**
   * Requests, limits and claims.
   *
   * @default - none
   */
  readonly resources?: ResourceRequirements;
  /**
   * The security context. It replaces that of the pattern.
   *
   * @default - what the Pod Security Standard `restricted` requires, with user 65534
   */
  readonly securityContext?: SecurityContext;
  /**
   * The total time before the init container fails and is restarted: whole seconds.
   *
   * @default Duration.minutes(5)
   */
  readonly timeout?: Duration;
}

/**
 * Delays the app until something else can be reached, by an init container. `Init:0/1` in the list of pods shows that the pod
 * is waiting, and the app does not crash in the meantime.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#examples
 *
 * @example
 * deployment.with(WaitFor.tcp('db', 5432));
 */
export class WaitFor extends InitGate {
  /**
   * Waits until a TCP port accepts connections.
   *
   * @param host name or address
   * @param port number of the port
   * @param options the options
   */
  public static tcp(host: string, port: number, options: WaitForOptions = {}): WaitFor {
    if (!Number.isInteger(port) || port < 1 || port > MAX_PORT) {
      throw misuse(`port of WaitFor.tcp must be a whole number from 1 to ${MAX_PORT}, got ${shown(port)}`);
    }
    return new WaitFor(host, 'nc -z -w 2 "$HOST" "$PORT"', { HOST: host, PORT: String(port) }, options);
  }

  /**
   * Waits until an HTTP request succeeds.
   *
   * @param url address of the request
   * @param options the options
   */
  public static http(url: string, options: WaitForOptions = {}): WaitFor {
    return new WaitFor(url.replace(/^\w+:\/\//, '').replace(/[/?#:].*$/, ''), 'wget -q -T 2 -O /dev/null "$URL"', { URL: url }, options);
  }

  /**
   * Waits until a host name can be resolved.
   *
   * @param hostName the name
   * @param options the options
   */
  public static dns(hostName: string, options: WaitForOptions = {}): WaitFor {
    return new WaitFor(hostName, 'nslookup "$HOST" > /dev/null', { HOST: hostName }, options);
  }

  private constructor(what: string, check: string, env: { readonly [name: string]: string }, options: WaitForOptions) {
    given('WaitForOptions', options);
    const timeout = wholeSeconds(options.timeout ?? Duration.minutes(5), 'timeout of WaitFor');
    const interval = wholeSeconds(options.interval ?? Duration.seconds(2), 'interval of WaitFor');
    super({
      command: ['timeout', String(timeout), 'sh', '-c', `until ${check}; do sleep ${interval}; done`],
      env,
      image: options.image ?? 'busybox:1.37.0',
      name: options.name ?? `wait-for-${what.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 63).replace(/-+$/, ''),
      resources: options.resources,
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 65534 }),
    });
  }
}
