import type * as k8s from '../../../k8s/types';
import { visitContainers } from '../../pod/visit-containers';
import type { Check, CheckedPod, Finding } from '../check';
import { joinQuoted, plural, sorted, use } from '../offenders';

/**
 * Probes and lifecycle handlers go to the pod itself, not to another host.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].(livenessProbe, readinessProbe, startupProbe, lifecycle.postStart,
 * lifecycle.preStop).(httpGet, tcpSocket).host
 * Allowed values: undefined, ""
 */
export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [{ since: 34, check: checkPod }],
};

function checkPod({ spec, path }: CheckedPod): Finding | undefined {
  const names: string[] = [];
  const hosts: string[] = [];
  const fields: string[] = [];
  visitContainers(spec, (container, list, i) => {
    for (const [handler, at] of handlersOf(container)) {
      for (const action of ['httpGet', 'tcpSocket'] as const) {
        const host = handler?.[action]?.host;
        if (host) {
          names.push(container.name ?? '');
          hosts.push(host);
          fields.push(`${path.child('spec').child(list).index(i).toString()}.${at}.${action}.host`);
        }
      }
    }
  });
  if (hosts.length === 0) {
    return undefined;
  }
  const containers = sorted(names);
  const used = sorted(hosts);
  return {
    reason: 'probe or lifecycle host',
    detail: `${plural('container', containers.length)} ${joinQuoted(containers)} ${use(containers.length)} `
      + `${plural('probe or lifecycle host', used.length)} ${joinQuoted(used)}`,
    fields,
  };
}

type Handler = k8s.Probe | k8s.LifecycleHandler | undefined;

function handlersOf({ livenessProbe, readinessProbe, startupProbe, lifecycle }: k8s.Container): (readonly [handler: Handler, at: string])[] {
  return [
    [livenessProbe, 'livenessProbe'],
    [readinessProbe, 'readinessProbe'],
    [startupProbe, 'startupProbe'],
    [lifecycle?.postStart, 'lifecycle.postStart'],
    [lifecycle?.preStop, 'lifecycle.preStop'],
  ];
}
