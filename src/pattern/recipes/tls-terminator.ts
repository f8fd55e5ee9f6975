import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { nameOf, type INamed } from '../../manifest/named';
import { VolumeSource } from '../../volume';
import { restrictedContext } from '../restricted';
import { ReverseProxy, type ReverseProxyOptions } from '../reverse-proxy';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of a TLS terminator. */
export interface TLSTerminatorOptions extends RecipeOptions, ReverseProxyOptions {
  /** The Secret of type `kubernetes.io/tls`, or its name. */
  readonly certificate: INamed | string;
  /**
   * The port that it listens on, in place of the app.
   *
   * @default 8443
   */
  readonly listenPort?: number;
}

/** The configuration of nginx. `$APP_PORT` is replaced at the start; other words with `$` are variables of nginx. */
const CONFIG = (listenPort: number) => `pid /tmp/nginx.pid;
events {}
http {
  client_body_temp_path /tmp/client;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  server {
    listen ${listenPort} ssl;
    ssl_certificate /tls/tls.crt;
    ssl_certificate_key /tls/tls.key;
    location / {
      proxy_pass http://127.0.0.1:$APP_PORT;
      proxy_set_header Host \\$host;
      proxy_set_header X-Forwarded-For \\$proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto https;
    }
  }
}`;

/**
 * nginx in front of the app: TLS outside of the pod, HTTP to the app. A renewed certificate is used after a restart of the pod: see
 * `RollOnChange`.
 *
 * @see https://nginx.org/en/docs/http/configuring_https_servers.html
 */
export class TLSTerminator extends ReverseProxy {
  /**
   * @param options the certificate and other options
   */
  constructor(options: TLSTerminatorOptions) {
    given('TLSTerminatorOptions', options);
    const listenPort = options.listenPort ?? 8443;
    const name = options.name ?? 'tls-terminator';
    super({
      ...partOf('ReverseProxyProps', options),
      command: ['sh', '-c', `cat > /tmp/nginx.conf <<END\n${CONFIG(listenPort)}\nEND\nexec nginx -c /tmp/nginx.conf -g 'daemon off;'`],
      image: options.image ?? 'nginxinc/nginx-unprivileged:1.29.4-alpine',
      listenPort,
      name,
      probeScheme: 'HTTPS',
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 101 }),
      startup: StartContract.waitFor(Probe.tcpSocket(listenPort, { failureThreshold: 60, period: Duration.seconds(1) })),
      volumes: [
        { mountPath: '/tls', name: `${name}-certificate`, readOnly: true, source: VolumeSource.secret(nameOf(options.certificate, 'certificate of TLSTerminator')) },
        { mountPath: '/tmp', name: `${name}-tmp`, source: VolumeSource.emptyDir() },
      ],
    });
  }
}
