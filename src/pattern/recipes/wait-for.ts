import { Duration } from 'cdk8s';
import type { ResourceRequirements } from '../../container';
import { given } from '../../manifest/given';
import { wholeSeconds } from '../../manifest/render';
import type { SecurityContext } from '../../security';
import { InitGate } from '../init-gate';
import { restrictedContext } from '../restricted';

/** How something is waited for. */
export interface WaitForOptions {
  /**
   * The image: it needs `sh` with `nc`, `wget`, `nslookup` and `timeout`.
   *
   * @default busybox:1.37.0
   */
  readonly image?: string;
  /**
   * How long it waits between two tries: whole seconds.
   *
   * @default Duration.seconds(2)
   */
  readonly interval?: Duration;
  /**
   * The name of the init container: a DNS label, unique in the pod.
   *
   * @default - `wait-for-` and what is waited for
   */
  readonly name?: string;
  /**
   * Requests, limits and claims.
   *
   * @default - none said
   */
  readonly resources?: ResourceRequirements;
  /**
   * Its security settings, in place of all that the pattern says itself.
   *
   * @default - as the Pod Security Standard `restricted` asks for, as user 65534
   */
  readonly securityContext?: SecurityContext;
  /**
   * How long it waits in all, before the init container has failed and is started again: whole seconds.
   *
   * @default Duration.minutes(5)
   */
  readonly timeout?: Duration;
}

/**
 * Holds the app back until something else is there: an init container that ends when it can be reached. `Init:0/1` in the list of pods says what the pod
 * waits for, where an app that crashes until its database is there does not.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#examples
 */
export class WaitFor extends InitGate {
  /**
   * Until a TCP port takes connections.
   *
   * @param host name or address
   * @param port number of the port
   * @param options how
   */
  public static tcp(host: string, port: number, options: WaitForOptions = {}): WaitFor {
    return new WaitFor(host, 'nc -z -w 2 "$HOST" "$PORT"', { HOST: host, PORT: String(port) }, options);
  }

  /**
   * Until a request is answered with success.
   *
   * @param url address of the request
   * @param options how
   */
  public static http(url: string, options: WaitForOptions = {}): WaitFor {
    return new WaitFor(url.replace(/^\w+:\/\//, '').replace(/[/?#:].*$/, ''), 'wget -q -T 2 -O /dev/null "$URL"', { URL: url }, options);
  }

  /**
   * Until a name can be resolved.
   *
   * @param hostName the name
   * @param options how
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
