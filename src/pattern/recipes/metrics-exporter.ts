import { Duration } from 'cdk8s';
import { Probe, Protocol } from '../../container';
import { given, partOf } from '../../manifest/given';
import { Exporter } from '../exporter';
import type { LocalProxyOptions } from '../local-proxy';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of the StatsD exporter. */
export interface MetricsExporterOptions extends RecipeOptions, LocalProxyOptions {
  /**
   * The port of the metrics for Prometheus.
   *
   * @default 9102
   */
  readonly metricsPort?: number;
  /**
   * The name of that port. Another one, where the app has a port of this name already.
   *
   * @default metrics
   */
  readonly metricsPortName?: string;
}

/**
 * The StatsD exporter: the app sends StatsD metrics to `127.0.0.1:9125`, and Prometheus reads them from the port `metrics`.
 *
 * @see https://github.com/prometheus/statsd_exporter
 */
export class MetricsExporter extends Exporter {
  /**
   * @param options the options
   */
  constructor(options: MetricsExporterOptions = {}) {
    given('MetricsExporterOptions', options);
    const port = options.metricsPort ?? 9102;
    super({
      ...partOf('ExporterProps', options),
      args: [`--web.listen-address=:${port}`, '--statsd.listen-udp=:9125', '--statsd.listen-tcp=:9125'],
      image: options.image ?? 'prom/statsd-exporter:v0.28.0',
      livenessProbe: Probe.httpGet('/health', port),
      metricsPort: port,
      name: options.name ?? 'metrics-exporter',
      ports: [
        { containerPort: 9125, name: 'statsd-udp', protocol: Protocol.UDP },
        { containerPort: 9125, name: 'statsd-tcp' },
      ],
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 65534 }),
      startup: StartContract.waitFor(Probe.httpGet('/health', port, { failureThreshold: 30, period: Duration.seconds(1) })),
    });
  }
}
