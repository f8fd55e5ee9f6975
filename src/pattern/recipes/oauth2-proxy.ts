import { Duration } from 'cdk8s';
import { EnvValue, Probe, type LongRunningContainer } from '../../container';
import { given, partOf } from '../../manifest/given';
import type { INamed } from '../../manifest/named';
import { restrictedContext } from '../restricted';
import { ReverseProxy, type ReverseProxyOptions } from '../reverse-proxy';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of OAuth2 Proxy. */
export interface OAuth2ProxyOptions extends RecipeOptions, ReverseProxyOptions {
  /**
   * More arguments: `--provider=oidc`, `--oidc-issuer-url=...`, `--email-domain=example.com`.
   *
   * @default - none: the proxy does not start without a rule for who may log in
   */
  readonly args?: string[];
  /** The Secret, or its name, with the keys `client-id`, `client-secret` and `cookie-secret`. */
  readonly credentials: INamed | string;
  /**
   * The port that it listens on, in place of the app.
   *
   * @default 4180
   */
  readonly listenPort?: number;
}

/**
 * OAuth2 Proxy: requests to the app require a login, except those of probes.
 *
 * @see https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview
 */
export class OAuth2Proxy extends ReverseProxy {
  /**
   * @param options the Secret, arguments and other options
   */
  constructor(options: OAuth2ProxyOptions) {
    given('OAuth2ProxyOptions', options);
    const listenPort = options.listenPort ?? 4180;
    super({
      ...partOf('ReverseProxyProps', options),
      args: [
        `--http-address=0.0.0.0:${listenPort}`,
        '--metrics-address=0.0.0.0:44180',
        '--upstream=http://127.0.0.1:$(APP_PORT)',
        ...(options.args ?? []),
      ],
      env: {
        OAUTH2_PROXY_CLIENT_ID: EnvValue.secretKey(options.credentials, 'client-id'),
        OAUTH2_PROXY_CLIENT_SECRET: EnvValue.secretKey(options.credentials, 'client-secret'),
        OAUTH2_PROXY_COOKIE_SECRET: EnvValue.secretKey(options.credentials, 'cookie-secret'),
        ...options.env,
      },
      image: options.image ?? 'quay.io/oauth2-proxy/oauth2-proxy:v7.15.3',
      listenPort,
      livenessProbe: Probe.httpGet('/ping', listenPort),
      name: options.name ?? 'oauth2-proxy',
      ports: [{ containerPort: 44180 }],
      readinessProbe: Probe.httpGet('/ready', listenPort),
      securityContext: options.securityContext ?? restrictedContext({ runAsGroup: 2000, runAsUser: 2000 }),
      startup: StartContract.waitFor(Probe.httpGet('/ping', listenPort, { failureThreshold: 60, period: Duration.seconds(1) })),
    });
  }

  protected prepare(sidecar: LongRunningContainer, probePaths: string[]): void {
    if (probePaths.length > 0) {
      const routes = [...new Set(probePaths)].map((path) => `GET=^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
      sidecar.env('OAUTH2_PROXY_SKIP_AUTH_ROUTES', routes.join(','));
    }
  }
}
