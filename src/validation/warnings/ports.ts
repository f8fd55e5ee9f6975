import { visitContainers } from '../../apimachinery/containers';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Pairs of more ports of one number are too many to be read, or counted. */
const MAX_PAIRS = 1000;

interface KnownPort {
  readonly port: k8s.ContainerPort;
  readonly path: FieldPath;
}

/** Ports that are given twice: the containers of a pod share one network. */
export function portWarnings(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const known = new Map<string, KnownPort[]>();
  let pairs = 0;
  const byName = new Map<string, FieldPath>();
  visitContainers(spec, (container, list, index) => container.ports?.forEach((port, i) => {
    const at = path.child(list).index(index).child('ports').index(i);
    if (port.hostIP && !port.hostPort) {
      ctx.warn(at, 'warning/host-ip-without-port', `hostIP set without hostPort: ${asGo(port)}`);
    }
    const key = `${port.containerPort ?? 0}/${port.protocol}`;
    const same = known.get(key) ?? [];
    for (let j = 0; j < same.length && pairs < MAX_PAIRS; j++, pairs++) {
      compare(port, same[j], at, ctx);
    }
    same.push({ port, path: at });
    known.set(key, same);
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
