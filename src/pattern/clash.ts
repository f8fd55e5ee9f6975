import type { IConstruct } from 'constructs';
import type { Pattern } from './pattern';
import { Container, type ContainerBase, type ContainerPortProps } from '../container';
import { misuse } from '../manifest/misuse';
import type { PodTemplate } from '../pod';
import { placeOf } from '../provenance/source-place';
import type { Volume, VolumeMountOptions, VolumeSource } from '../volume';

const ADDED_BY = Symbol.for('podwright.AddedBy');

/** Records that `pattern` added `construct` to the pod. */
export function markAdded(construct: IConstruct, pattern: Pattern): void {
  Object.defineProperty(construct, ADDED_BY, { value: titleOf(pattern) });
}

/** The containers of the app: those that no pattern added. */
export function appContainers(pod: PodTemplate): Container[] {
  return pod._containers.filter((container) => !(ADDED_BY in container));
}

/** The containers of the app with these names; all if `names` is undefined. */
export function chosenContainers(pod: PodTemplate, pattern: Pattern, names: string[] | undefined): Container[] {
  const all = appContainers(pod);
  if (names === undefined) {
    pod._closeIfInPattern();
    return all;
  }
  return names.map((name) => {
    const container = all.find((one) => one.name === name);
    if (!container) {
      throw misuse(`[${pod.node.path}] ${titleOf(pattern)}: there is no container '${name}'; the app has ${quoted(all.map((one) => one.name))}`);
    }
    return container;
  });
}

export function refuseTakenName(pod: PodTemplate, pattern: Pattern, name: string): void {
  const taken = [...pod._containers, ...pod.initContainers].find((container) => container.name === name);
  if (taken) {
    throw clash(pod, pattern, `the container name '${name}' is taken by the container that ${originOf(taken)}; give this one another name`);
  }
}

/** Adds a volume that must be a new one. */
export function addVolume(pod: PodTemplate, pattern: Pattern, name: string, source: VolumeSource): Volume {
  const taken = pod.volumes.find((volume) => volume.name === name);
  if (taken) {
    throw clash(pod, pattern, `the volume name '${name}' is taken by the volume that ${originOf(taken)}; give this one another name`);
  }
  const volume = pod.addVolume(name, source);
  markAdded(volume, pattern);
  return volume;
}

/** Port numbers and port names are unique in a pod. */
export function refuseTakenPorts(pod: PodTemplate, pattern: Pattern, ports: ContainerPortProps[]): void {
  for (const { name, containerPort, protocol = 'TCP' } of ports) {
    for (const other of [...pod._containers, ...pod.initContainers]) {
      if (other.ports.some((port) => port.number === containerPort && port.protocol === protocol)) {
        throw clash(pod, pattern, `the port ${containerPort}/${protocol} is taken by the container '${other.name}' that ${originOf(other)}; `
          + 'let one of them listen on another');
      }
      if (name !== undefined && other.ports.some((port) => port.name === name)) {
        throw clash(pod, pattern, `the port name '${name}' is taken by the container '${other.name}' that ${originOf(other)}; give this one another name`);
      }
    }
  }
}

/** Mounts a volume where nothing else is mounted. */
export function mountNew(
  pod: PodTemplate, pattern: Pattern, container: ContainerBase, path: string, volume: Volume, options: VolumeMountOptions = {},
): void {
  if (container.mountPaths.includes(path)) {
    throw clash(pod, pattern, `something is mounted at '${path}' of the container '${container.name}' that ${originOf(container)}; choose another path`);
  }
  container.mount(path, volume, options);
}

/** Sets a variable that must not have another value already. */
export function setEnv(pod: PodTemplate, pattern: Pattern, container: ContainerBase, name: string, value: string): void {
  if (container.envNames.includes(name)) {
    throw clash(pod, pattern, `the variable '${name}' of the container '${container.name}' is set already, by what ${originOf(container)}; `
      + 'remove it there, or choose another name');
  }
  container.env(name, value);
}

export function clash(pod: PodTemplate, pattern: Pattern, what: string): Error {
  return misuse(`[${pod.node.path}] ${titleOf(pattern)}: ${what}`);
}

export function titleOf(pattern: Pattern): string {
  return `${pattern.constructor.name} '${pattern.name}'`;
}

/** What added a container or volume: a pattern, or a line of the program. */
function originOf(construct: any): string {
  if (ADDED_BY in construct) {
    return `${construct[ADDED_BY]} added`;
  }
  const place = placeOf([{ construct, path: [] }]);
  return place ? `was added at ${place.position}` : 'was there before';
}

function quoted(names: string[]): string {
  return names.length > 0 ? names.map((name) => `'${name}'`).join(', ') : 'none';
}
