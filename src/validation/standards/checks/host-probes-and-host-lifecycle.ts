import type * as k8s from '../../../k8s/types';
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

function checkPod({ containers: all }: CheckedPod): Finding | undefined {
  const names: string[] = [];
  const hosts: string[] = [];
  const fields: string[] = [];
  const add = (name: string, host: string | undefined, field: string): void => {
    if (host) {
      names.push(name);
      hosts.push(host);
      fields.push(field);
    }
  };
  for (const { container, place } of all) {
    const { name = '', livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
    const addHandler = (handler: Handler | undefined, at: string): void => {
      if (handler) {
        add(name, handler.httpGet?.host, `${place}.${at}.httpGet.host`);
        add(name, handler.tcpSocket?.host, `${place}.${at}.tcpSocket.host`);
      }
    };
    addHandler(livenessProbe, 'livenessProbe');
    addHandler(readinessProbe, 'readinessProbe');
    addHandler(startupProbe, 'startupProbe');
    addHandler(lifecycle?.postStart, 'lifecycle.postStart');
    addHandler(lifecycle?.preStop, 'lifecycle.preStop');
  }
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

type Handler = k8s.Probe | k8s.LifecycleHandler;
