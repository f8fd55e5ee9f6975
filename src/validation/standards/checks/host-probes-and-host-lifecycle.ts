import type * as k8s from '../../../k8s/types';
import type { FieldPath } from '../../field-path';
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
  rule: 'security/host-probes-and-host-lifecycle',
  level: 'baseline',
  versions: [{ since: 34, check: checkPod }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const names: string[] = [];
  const hosts: string[] = [];
  const fields: FieldPath[] = [];
  for (const checked of pod.containers) {
    const { name = '', livenessProbe, readinessProbe, startupProbe, lifecycle } = checked.container;
    const add = (host: string | undefined, field: string): void => {
      if (host) {
        names.push(name);
        hosts.push(host);
        fields.push(checked.path.descend(field));
      }
    };
    const addHandler = (handler: Handler | undefined, at: string): void => {
      if (handler) {
        add(handler.httpGet?.host, `${at}.httpGet.host`);
        add(handler.tcpSocket?.host, `${at}.tcpSocket.host`);
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
