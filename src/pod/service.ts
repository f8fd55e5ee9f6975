import { ApiObject, Lazy, type ApiObjectMetadata } from 'cdk8s';
import type { PodTemplate } from './pod-template';
import type { ContainerPort, Protocol } from '../container';
import { given } from '../manifest/given';
import { itemsOf } from '../manifest/list';
import { givenMetadata } from '../manifest/map';
import { misuse } from '../manifest/misuse';
import { compact } from '../manifest/render';
import { shown } from '../manifest/shown';
import { noteMaking } from '../provenance/place';
import { checkCallAtSynth } from '../report/check-at-synth';

/** Where a Service can be reached. */
export enum ServiceType {
  /** In the cluster. The Kubernetes default. */
  CLUSTER_IP = 'ClusterIP',
  /** On a port of every node. */
  NODE_PORT = 'NodePort',
  /** Through a load balancer of the cloud. */
  LOAD_BALANCER = 'LoadBalancer',
}

/** A port of a Service. */
export interface ServicePort {
  /**
   * The name: a DNS label.
   *
   * @default - that of the container's port, where `targetPort` has one
   */
  readonly name?: string;
  /**
   * The port of every node, for a Service of type `NodePort` or `LoadBalancer`.
   *
   * @default - chosen by Kubernetes
   */
  readonly nodePort?: number;
  /** The number of the port that the Service is reached at: 1 to 65535. */
  readonly port: number;
  /**
   * The protocol.
   *
   * @default - that of the container's port, else Protocol.TCP
   */
  readonly protocol?: Protocol | `${Protocol}`;
  /**
   * The port of the containers: as `addPort` returns it, or its name or number.
   *
   * @default - the same number
   */
  readonly targetPort?: ContainerPort | string | number;
}

/** Options of a Service. */
export interface ExposeViaServiceOptions {
  /**
   * The address in the cluster. `None` makes a headless Service, as a StatefulSet needs one: its DNS name leads to the pods themselves.
   *
   * @default - chosen by Kubernetes
   */
  readonly clusterIP?: string;
  /**
   * Name, labels, annotations and so on of the Service.
   *
   * @default - the name of the pod or workload; of a headless Service of a StatefulSet, its `serviceName`
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The ports.
   *
   * @default - all ports of the containers, also those that are added later
   */
  readonly ports?: ServicePort[];
  /**
   * From where the Service can be reached.
   *
   * @default ServiceType.CLUSTER_IP
   */
  readonly type?: ServiceType | `${ServiceType}`;
}

const TYPES: readonly string[] = Object.values(ServiceType);

const NO_PORTS = 'a Service needs a port, and the containers have none; add one: addPort(\'http\', 8080)';

/** A DNS label that begins with a letter, as the name of a Service must be. */
const SERVICE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * @param selector the selector of the pods, as plain data
 * @param headlessName the name of a headless Service, where none is given
 */
export function serviceFor(pods: PodTemplate, selector: any, options: ExposeViaServiceOptions, headlessName?: string): ApiObject {
  const { matchExpressions, matchLabels } = selector;
  if (matchExpressions !== undefined) {
    throw misuse(`[${pods.node.path}] a Service finds pods by labels only, and the selector of these has matchExpressions; create the Service yourself`);
  }
  const { clusterIP, metadata, ports, type } = given('ExposeViaServiceOptions', options);
  givenMetadata(metadata);
  if (type !== undefined && !TYPES.includes(type)) {
    throw misuse(`[${pods.node.path}] the type of a Service must be one of ${TYPES.join(', ')}, got ${shown(type)}`);
  }
  const said = ports === undefined ? undefined : itemsOf(ports, 'ports of exposeViaService').map(servicePort);
  const allPorts = () => said ?? portsOf(pods);
  const laterPorts = Lazy.any({ produce: () => (allPorts().length > 0 ? allPorts() : undefined) });
  const isHeadless = clusterIP === 'None';
  const ownName = isHeadless && headlessName !== undefined ? { name: headlessName } : nameLike(pods);
  // Containers are children of the pods, too, and have their names as ids.
  const service = new ApiObject(pods, metadata?.name === undefined ? 'Service' : `Service-${metadata.name}`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...ownName, ...metadata },
    spec: { ...compact({ clusterIP, selector: matchLabels, type }), ports: laterPorts },
  });
  noteMaking(service, checkCallAtSynth(service, () => (allPorts().length > 0 || isHeadless ? [] : [NO_PORTS])));
  return service;
}

function nameLike(pods: PodTemplate): { name?: string } {
  const { name } = pods as { name?: string };
  return name !== undefined && SERVICE_NAME.test(name) ? { name } : {};
}

/** The ports of containers and sidecars. Where there are several, each needs a name. */
function portsOf(pods: PodTemplate): any[] {
  const ports = [...pods.initContainers, ...pods.containers].flatMap((container) => container.ports);
  return ports.map((port) => {
    const name = port.name ?? (ports.length > 1 ? `${port.protocol.toLowerCase()}-${port.number}` : undefined);
    return servicePort({ name, port: port.number, targetPort: port });
  });
}

function servicePort(props: ServicePort): any {
  const { name, nodePort, port, protocol, targetPort } = given('ServicePort', props);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw misuse(`the port of a Service must be a number from 1 to 65535, got ${shown(port)}`);
  }
  const known = typeof targetPort === 'object' ? targetPort : undefined;
  return compact({
    name: name ?? known?.name,
    nodePort,
    port,
    protocol: protocol ?? (known?.protocol === 'TCP' ? undefined : known?.protocol),
    targetPort: known?.reference ?? targetPort,
  });
}
