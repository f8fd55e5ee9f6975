import { LocalProxy, type LocalProxyProps } from './local-proxy';
import type { StructName } from '../manifest/given';

/** What an exporter is. */
export interface ExporterProps extends LocalProxyProps {
  /** The port on which metrics are fetched. It is named `metrics`. */
  readonly metricsPort: number;
}

/** A sidecar that takes metrics from the app, on `127.0.0.1`, and offers them on a port named `metrics`. */
export class Exporter extends LocalProxy {
  /**
   * @param props what the sidecar is, and where it offers the metrics
   */
  constructor(props: ExporterProps) {
    super({ ...props, ports: [{ containerPort: props.metricsPort, name: 'metrics' }, ...(props.ports ?? [])] });
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'ExporterProps';
  }
}
