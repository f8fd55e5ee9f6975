import { engine } from './engine';
import type { Pod } from '../lifecycle';
import { misuse } from '../manifest/misuse';
import { shown } from '../manifest/shown';

type PodSpec = Pod['spec'];
type Container = NonNullable<PodSpec['containers']>[number];

/** What was set for a simulation. */
export interface Settings {
  /** By image. */
  readonly images: { readonly [image: string]: object };
  /** The runs of a container, by its name. */
  readonly runs: { readonly [container: string]: readonly object[] };
  readonly events: readonly { readonly at: number; readonly do: string; readonly type?: unknown }[];
}

/** How the end of the simulation is set, and where it is if it is not. */
const DEFAULT_END = 300;
const PROBES: Readonly<Record<string, keyof Container>> = { startup: 'startupProbe', readiness: 'readinessProbe', liveness: 'livenessProbe' };
const HOOKS = ['postStart', 'preStop'] as const;

/**
 * Throws an error where a setting can have no effect: it was meant for something else.
 *
 * @param until the end of the simulation in seconds, where it was set
 */
export function checkEffect({ images, runs, events }: Settings, spec: PodSpec, until: number | undefined): void {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []];
  const used = [...new Set(containers.map(({ image }) => image!))];
  for (const image of Object.keys(images)) {
    if (!used.some((one) => one === image || engine().isNameOfImage(image, one))) {
      throw misuse(`no container has the image ${shown(image)}; the pod has ${used.join(', ')}`);
    }
  }
  for (const container of containers) {
    checkRuns(container, Object.hasOwn(runs, container.name!) ? runs[container.name!] : []);
  }
  const gates = (spec.readinessGates ?? []).map(({ conditionType }) => conditionType);
  for (const event of events) {
    if (event.do === 'gate' && typeof event.type === 'string' && !gates.includes(event.type)) {
      throw misuse(`the pod has no readiness gate ${shown(event.type)}; it has ${gates.join(', ') || 'none'}`);
    }
    if (until === undefined && event.at > DEFAULT_END) {
      throw misuse(`the simulation ends at ${DEFAULT_END} s, before ${event.at} s: say until when, as in run({ until: Duration.seconds(${Math.ceil(event.at) + 60}) })`);
    }
  }
}

function checkRuns(container: Container, runs: readonly object[]): void {
  for (const setting of new Set(runs.flatMap(Object.keys))) {
    if (Object.hasOwn(PROBES, setting) && container[PROBES[setting]] === undefined) {
      throw misuse(`container ${shown(container.name)} has no ${setting} probe`);
    }
  }
  for (const hook of HOOKS) {
    const handler = container.lifecycle?.[hook];
    if (runs.some((run) => hook in run) && !handler?.exec && !handler?.httpGet) {
      throw misuse(`container ${shown(container.name)} has no ${hook} hook of the kind exec or httpGet`);
    }
  }
}
