import { visitContainers } from '../../apimachinery/containers';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

interface KnownPort {
  readonly port: k8s.ContainerPort;
  readonly path: FieldPath;
}

/** Ports that are given twice: the containers of a pod share one network. */
export function portWarnings(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const known: KnownPort[] = [];
  const byName = new Map<string, FieldPath>();
  visitContainers(spec, (container, list, index) => container.ports?.forEach((port, i) => {
    const at = path.child(list).index(index).child('ports').index(i);
    if (port.hostIP && !port.hostPort) {
      ctx.warn(at, 'warning/host-ip-without-port', `hostIP set without hostPort: ${asGo(port)}`);
    }
    known.filter((other) => isSamePort(port, other.port)).forEach((other) => compare(port, other, at, ctx));
    known.push({ port, path: at });
    if (port.name) {
      const first = byName.get(port.name);
      if (first === undefined) {
        byName.set(port.name, at);
      } else {
        ctx.warn(at, 'warning/port-name-repeated',
          `duplicate port name ${quote(port.name)} with ${first}, services and probes that select ports by name will use ${first}`);
      }
    }
  }));
}

function isSamePort(a: k8s.ContainerPort, b: k8s.ContainerPort): boolean {
  return (a.containerPort ?? 0) === (b.containerPort ?? 0) && a.protocol === b.protocol;
}

function compare(port: k8s.ContainerPort, other: KnownPort, path: FieldPath, ctx: Context): void {
  const [ip, otherIp] = [port.hostIP ?? '', other.port.hostIP ?? ''];
  const [number, otherNumber] = [port.hostPort ?? 0, other.port.hostPort ?? 0];
  if (ip === otherIp && number === otherNumber) {
    ctx.warn(path, 'warning/port-repeated', `duplicate port definition with ${other.path}`);
  } else if (number === 0 || otherNumber === 0) {
    ctx.warn(path, 'warning/port-overlaps', `overlapping port definition with ${other.path}`);
  } else if (number === otherNumber && (ip === '') !== (otherIp === '')) {
    ctx.warn(path, 'warning/port-ambiguous', `dangerously ambiguous port definition with ${other.path}`);
  }
}

/** A port as Go prints the struct. */
function asGo({ name = '', hostPort = 0, containerPort = 0, protocol = '', hostIP = '' }: k8s.ContainerPort): string {
  return `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} HostIP:${hostIP}}`;
}
