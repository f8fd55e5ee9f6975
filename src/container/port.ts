import { ManifestValue } from '../manifest/manifest-value';
import { AS_IS, structRenderer } from '../manifest/struct';

/** The protocol of a port. */
export enum Protocol {
  /** Transmission Control Protocol. What Kubernetes takes when nothing is said. */
  TCP = 'TCP',
  /** User Datagram Protocol. */
  UDP = 'UDP',
  /** Stream Control Transmission Protocol. */
  SCTP = 'SCTP',
}

/** What can be said of a port beside its name and number. */
export interface ContainerPortOptions {
  /**
   * Address of the node to bind the host port to.
   *
   * @default - all addresses
   */
  readonly hostIP?: string;
  /**
   * The port of the node that leads here: 1 to 65535. With `hostNetwork` it must equal the container's port.
   *
   * @default - none
   */
  readonly hostPort?: number;
  /**
   * The protocol.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: Protocol;
}

/** A port that a container listens on. */
export interface ContainerPortProps extends ContainerPortOptions {
  /** The number: 1 to 65535. */
  readonly containerPort: number;
  /**
   * The name by which probes and services know it: at most 15 lower-case letters, digits and `-`, a letter among them; unique within the pod.
   *
   * @default - none: it is known by its number
   */
  readonly name?: string;
}

/** A port as it stands in the manifest. */
export const renderPort = structRenderer<ContainerPortProps>({ containerPort: AS_IS, hostIP: AS_IS, hostPort: AS_IS, name: AS_IS, protocol: AS_IS });

/**
 * A port that a container listens on. Probes and hooks take it in place of a number.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export class ContainerPort extends ManifestValue {
  /**
   * @param props what is known of the port
   * @internal
   */
  public static _of(props: ContainerPortProps): ContainerPort {
    return new ContainerPort(renderPort(props));
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /** The number. */
  public get number(): number {
    return this._manifest.containerPort;
  }

  /** The name, where it has one. */
  public get name(): string | undefined {
    return this._manifest.name;
  }

  /** The protocol; TCP where nothing was said. */
  public get protocol(): Protocol {
    return this._manifest.protocol ?? Protocol.TCP;
  }

  /** What refers to the port in a manifest: its name, or its number where it has none. */
  public get reference(): string | number {
    return this.name ?? this.number;
  }

  /**
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
