import { isValidPortName } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

/**
 * Ports of containers.
 *
 * Numbers are 1 to 65535; a name is unique within its container; no two containers that run together take the same port of the node.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function validatePorts(ports: readonly k8s.ContainerPort[] | undefined, path: FieldPath, ctx: Context): void {
  if (ports === undefined || ports.length === 0) {
    return;
  }
  const names = new Map<string, FieldPath>();
  ports.forEach((port, i) => {
    const portPath = path.index(i);
    if (port.name) {
      validateName(port.name, names, portPath, ctx);
    }
    if (!port.containerPort) {
      ctx.required(portPath.child('containerPort'), 'port/container-port-required');
    } else {
      validatePortNumber(port.containerPort, portPath, 'containerPort', 'port/container-port-range', ctx);
    }
    if (port.hostPort) {
      validatePortNumber(port.hostPort, portPath, 'hostPort', 'port/host-port-range', ctx);
    }
    if (!port.protocol) {
      ctx.required(portPath.child('protocol'), 'port/protocol-required');
    } else if (!PROTOCOLS.includes(port.protocol)) {
      ctx.notSupported(portPath.child('protocol'), 'port/protocol-supported', port.protocol, PROTOCOLS);
    }
  });
}

const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

function validateName(name: string, names: Map<string, FieldPath>, path: FieldPath, ctx: Context): void {
  const messages = isValidPortName(name);
  if (messages.length > 0) {
    for (const message of messages) {
      ctx.invalid(path.child('name'), 'port/name-format', name, message);
    }
  } else if (names.has(name)) {
    ctx.duplicate(path.child('name'), 'port/name-unique', name, names.get(name)?.child('name'));
  } else {
    names.set(name, path);
  }
}

function validatePortNumber(port: number, path: FieldPath, field: string, rule: RuleId, ctx: Context): void {
  if (!isPortNumber(port)) {
    ctx.invalid(path.child(field), rule, port, PORT_RANGE);
  }
}

const PORT_RANGE = 'must be between 1 and 65535, inclusive';

function isPortNumber(port: number): boolean {
  return port >= 1 && port <= 65535;
}

/** The port of a probe or a handler: a number, or the name of a port. */
export function validatePortNumberOrName(port: k8s.IntOrString | undefined, path: FieldPath, ctx: Context): void {
  if (typeof port === 'string') {
    for (const message of isValidPortName(port)) {
      ctx.invalid(path.child('port'), 'handler/port-name-format', port, message);
    }
  } else if (port === undefined || !isPortNumber(port)) {
    ctx.invalid(path.child('port'), 'handler/port-range', port ?? 0, PORT_RANGE);
  }
}

/** The host ports of containers that run together: each protocol, host IP and port is taken once. */
export class HostPorts {
  private taken: Map<string, FieldPath> | undefined;

  public add(container: k8s.Container, path: FieldPath, ctx: Context): void {
    container.ports?.forEach((port, i) => {
      if (!port.hostPort) {
        return;
      }
      const key = `${port.protocol ?? ''}/${port.hostIP ?? ''}/${port.hostPort}`;
      const portPath = path.child('ports').index(i).child('hostPort');
      this.taken ??= new Map();
      if (this.taken.has(key)) {
        ctx.duplicate(portPath, 'port/host-port-unique', key, this.taken.get(key));
      } else {
        this.taken.set(key, portPath);
      }
    });
  }
}

/**
 * In the network of the node, a container's port is the node's: a hostPort that is set must be the same. A Pod's are filled in by the API server
 * before it validates; in a template they may be left out.
 */
export function validateHostNetworkPorts(spec: k8s.PodSpec, isPod: boolean, path: FieldPath, ctx: Context): void {
  if (!spec.hostNetwork) {
    return;
  }
  spec.containers?.forEach((container, i) => {
    container.ports?.forEach((port, j) => {
      const { hostPort = 0, containerPort = 0 } = port;
      if ((isPod || hostPort !== 0) && hostPort !== containerPort) {
        const portPath = path.child('containers').index(i).child('ports').index(j).child('hostPort');
        ctx.invalid(portPath, 'port/host-network-same-port', hostPort, 'must match `containerPort` when `hostNetwork` is true');
      }
    });
  });
}
