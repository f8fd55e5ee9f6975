import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { nameOf, type INamed } from '../../manifest/named';
import { VolumeSource } from '../../volume';
import { LocalProxy, type LocalProxyOptions } from '../local-proxy';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of the OpenTelemetry collector. */
export interface OpenTelemetryCollectorOptions extends RecipeOptions, LocalProxyOptions {
  /**
   * The ConfigMap with the collector's `config.yaml`, or its name. It must have the extension `health_check` on `0.0.0.0:13133`, and receive OTLP on 4317 and
   * 4318.
   */
  readonly config: INamed | string;
}

/**
 * An OpenTelemetry collector as a sidecar. `OTEL_EXPORTER_OTLP_ENDPOINT` has its address. The app starts when the collector is ready.
 *
 * @see https://opentelemetry.io/docs/collector/deploy/agent/
 */
export class OpenTelemetryCollector extends LocalProxy {
  /**
   * @param options the configuration and other options
   */
  constructor(options: OpenTelemetryCollectorOptions) {
    given('OpenTelemetryCollectorOptions', options);
    const name = options.name ?? 'otel-collector';
    super({
      ...partOf('LocalProxyProps', options),
      appEnv: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4317', ...options.appEnv },
      args: ['--config=/etc/otel/config.yaml'],
      image: options.image ?? 'otel/opentelemetry-collector-contrib:0.150.1',
      livenessProbe: Probe.httpGet('/', 13133),
      name,
      ports: [{ containerPort: 4317, name: 'otlp-grpc' }, { containerPort: 4318, name: 'otlp-http' }, { containerPort: 13133 }],
      startup: StartContract.waitFor(Probe.httpGet('/', 13133, { failureThreshold: 60, period: Duration.seconds(1) })),
      volumes: [{
        mountPath: '/etc/otel',
        name: `${name}-config`,
        readOnly: true,
        source: VolumeSource.configMap(nameOf(options.config, 'config of OpenTelemetryCollector')),
      }],
    });
  }
}
