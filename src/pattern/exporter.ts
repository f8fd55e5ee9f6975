import { LocalProxy, type LocalProxyProps } from './local-proxy';
import { given, type StructName } from '../manifest/given';

/** Properties of an exporter. */
export interface ExporterProps extends LocalProxyProps {
  /** The port of the metrics. */
  readonly metricsPort: number;
  /**
   * The name of that port. Another one, where the app has a port of this name already.
   *
   * @default metrics
   */
  readonly metricsPortName?: string;
}

/** A sidecar that reads metrics from the app on `127.0.0.1`, and serves them on a port named `metrics`. */
export class Exporter extends LocalProxy {
  /**
   * @param props the properties of the sidecar
   */
  constructor(props: ExporterProps) {
    given('ExporterProps', props);
    super({ ...props, ports: [{ containerPort: props.metricsPort, name: props.metricsPortName ?? 'metrics' }, ...(props.ports ?? [])] });
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'ExporterProps';
  }
}
