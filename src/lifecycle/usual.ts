import { isSidecar } from './pod';
import { DEFAULT_UNTIL, type ContainerScript, type Script } from './script';
import type * as k8s from '../k8s/types';

/** A node on which everything has room. */
const LARGE_NODE = { cpu: '1M', memory: '1Ei' };

/**
 * The script with what people take for granted who say nothing of it: an init container ends at once, with code 0; the ConfigMaps and Secrets that the pod
 * refers to are there, where none are named; the node has room; with scheduling gates the pod gets no node; a probe finds its port by name, as in a real kubelet; an image has a user
 * that its container may run as.
 */
export function withUsual(script: Script, spec: k8s.PodSpec): Script {
  const { until = DEFAULT_UNTIL } = script;
  return {
    ...script,
    until,
    resolvePorts: true,
    nonRootImages: true,
    containers: withEnds(script.containers ?? {}, spec.initContainers ?? []),
    objects: script.objects ?? referredTo(spec),
    node: { ...LARGE_NODE, ...script.node },
    schedule: script.schedule ?? (spec.schedulingGates?.length ? until + 1 : undefined),
  };
}

function withEnds(scripts: NonNullable<Script['containers']>, initContainers: readonly k8s.Container[]): Script['containers'] {
  const ending = initContainers.filter((container) => !isSidecar(container) && scripts[container.name!]?.runs === undefined)
    .map(({ name }): [string, ContainerScript] => [name!, { ...scripts[name!], runs: [{ exit: { after: 0 } }] }]);
  return { ...scripts, ...Object.fromEntries(ending) };
}

/** The ConfigMaps and Secrets that variables come from, with the keys that are named. */
function referredTo({ initContainers = [], containers = [] }: k8s.PodSpec): any[] {
  const found = new Map<string, any>();
  const add = (kind: string, name = '', key?: string): void => {
    const object = found.get(`${kind} ${name}`) ?? { kind, metadata: { name }, data: {} };
    found.set(`${kind} ${name}`, object);
    if (key !== undefined) {
      object.data[key] = '';
    }
  };
  for (const { env = [], envFrom = [] } of [...initContainers, ...containers]) {
    envFrom.forEach(({ configMapRef, secretRef }) => {
      configMapRef && add('ConfigMap', configMapRef.name);
      secretRef && add('Secret', secretRef.name);
    });
    env.forEach(({ valueFrom: { configMapKeyRef, secretKeyRef } = {} }) => {
      configMapKeyRef && add('ConfigMap', configMapKeyRef.name, configMapKeyRef.key);
      secretKeyRef && add('Secret', secretKeyRef.name, secretKeyRef.key);
    });
  }
  return [...found.values()];
}
