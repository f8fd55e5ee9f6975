import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { LocalProxy, type LocalProxyOptions } from '../local-proxy';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of a Cloud SQL proxy. */
export interface CloudSQLProxyOptions extends RecipeOptions, LocalProxyOptions {
  /**
   * Whether the proxy authenticates with the IAM identity of the pod.
   *
   * @default false
   */
  readonly autoIAMAuthn?: boolean;
  /**
   * The port of the health checks.
   *
   * @default 9801
   */
  readonly healthPort?: number;
  /** The connection name of the instance: `project:region:instance`. */
  readonly instance: string;
  /** The port of the database for the app: 5432, 3306, 1433. */
  readonly port: number;
  /**
   * Whether it connects to the private address of the instance.
   *
   * @default false
   */
  readonly privateIP?: boolean;
}

/**
 * The Cloud SQL Auth Proxy: the database is on `127.0.0.1`. The service account of the pod must have the role Cloud SQL Client.
 *
 * @see https://github.com/GoogleCloudPlatform/cloud-sql-proxy/tree/main/examples/k8s-sidecar
 */
export class CloudSQLProxy extends LocalProxy {
  /**
   * @param options the instance and other options
   */
  constructor(options: CloudSQLProxyOptions) {
    given('CloudSQLProxyOptions', options);
    const health = options.healthPort ?? 9801;
    super({
      ...partOf('LocalProxyProps', options),
      args: [
        '--structured-logs',
        `--port=${options.port}`,
        ...(options.privateIP ? ['--private-ip'] : []),
        ...(options.autoIAMAuthn ? ['--auto-iam-authn'] : []),
        options.instance,
      ],
      env: {
        CSQL_PROXY_EXIT_ZERO_ON_SIGTERM: 'true',
        CSQL_PROXY_HEALTH_CHECK: 'true',
        CSQL_PROXY_HTTP_ADDRESS: '0.0.0.0',
        CSQL_PROXY_HTTP_PORT: String(health),
        ...options.env,
      },
      image: options.image ?? 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.22.0',
      livenessProbe: Probe.httpGet('/liveness', health, { failureThreshold: 5, timeout: Duration.seconds(10) }),
      name: options.name ?? 'cloud-sql-proxy',
      ports: [{ containerPort: options.port }, { containerPort: health }],
      securityContext: options.securityContext ?? restrictedContext(),
      startup: StartContract.waitFor(Probe.httpGet('/startup', health, { failureThreshold: 60, period: Duration.seconds(1), timeout: Duration.seconds(10) })),
    });
  }
}
