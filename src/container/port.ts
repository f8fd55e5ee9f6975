import { brand } from '../apimachinery/brand';
import { ManifestValue } from '../manifest/manifest-value';
import { AS_IS, structRenderer } from '../manifest/struct';

/** The protocol of a port. */
export enum Protocol {
  /** Transmission Control Protocol. The Kubernetes default. */
  TCP = 'TCP',
  /** User Datagram Protocol. */
  UDP = 'UDP',
  /** Stream Control Transmission Protocol. */
  SCTP = 'SCTP',
}

/** Options of a port. */
export interface ContainerPortOptions {
  /**
   * The address of the node to which the host port is bound.
   *
   * @default - all addresses
   */
  readonly hostIP?: string;
  /**
   * The port of the node that is forwarded to the container: 1 to 65535. With `hostNetwork`, it must be equal to the container's port.
   *
   * @default - none
   */
  readonly hostPort?: number;
  /**
   * The protocol.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: Protocol | `${Protocol}`;
}

/** A port that a container listens on. */
export interface ContainerPortProps extends ContainerPortOptions {
  /** The number: 1 to 65535. */
  readonly containerPort: number;
  /**
   * The name, which probes and Services can refer to: at most 15 lower-case letters, digits and `-`, with at least one letter; unique within the pod.
   *
   * @default - none
   */
  readonly name?: string;
}

/** Renders a port. */
export const renderPort = structRenderer<ContainerPortProps>({ containerPort: AS_IS, hostIP: AS_IS, hostPort: AS_IS, name: AS_IS, protocol: AS_IS });

/**
 * A port that a container listens on. Probes and hooks take it in place of a number.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export class ContainerPort extends ManifestValue {
  /**
   * @param props the port
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

  /** The name, if it has one. */
  public get name(): string | undefined {
    return this._manifest.name;
  }

  /** The protocol; TCP if none was set. */
  public get protocol(): Protocol {
    return this._manifest.protocol ?? Protocol.TCP;
  }

  /** What refers to the port in a manifest: its name, or its number where it has none. */
  public get reference(): string | number {
    return this.name ?? this.number;
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/** Whether something is a port, of this copy of the library or another. */
export const isContainerPort = brand('ContainerPort', ContainerPort.prototype);
