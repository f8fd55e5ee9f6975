import { visitContainers } from '../../apimachinery/containers';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * Namespaces of the node. A pod in a user namespace of its own (`hostUsers: false`) shares no other namespace with the node and has
 * no block devices; the processes of a pod are shared either among its containers or with the node.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
 */
export function validateHostNamespaces(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  if (spec.shareProcessNamespace && spec.hostPID) {
    const detail = 'ShareProcessNamespace and HostPID cannot both be enabled';
    const sharePath = path.child('shareProcessNamespace');
    ctx.invalid(sharePath.writtenAs(`${path}.${ctx.pick(SHARED)}`), 'pod/one-process-namespace', true, detail);
  }
  if (spec.hostUsers === false) {
    validateUserNamespace(spec, path, ctx);
  }
}

/** How Kubernetes writes the field. */
const SHARED: ByVersion<string> = [[33, 'securityContext.shareProcessNamespace'], [37, 'shareProcessNamespace']];

const DETAIL = 'when `hostUsers` is false';

function validateUserNamespace(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  if (spec.hostNetwork && !ctx.isOn('UserNamespacesHostNetworkSupport')) {
    ctx.forbidden(path.child('hostNetwork'), 'pod/user-namespace-no-host-network', DETAIL);
  }
  // Kubernetes spells the next two paths with a capital H.
  if (spec.hostPID) {
    ctx.forbidden(path.renamed('hostPID', 'HostPID'), 'pod/user-namespace-no-host-pid', DETAIL);
  }
  if (spec.hostIPC) {
    ctx.forbidden(path.renamed('hostIPC', 'HostIPC'), 'pod/user-namespace-no-host-ipc', DETAIL);
  }
  visitContainers(spec, (container, list, i) => {
    if (container.volumeDevices && container.volumeDevices.length > 0) {
      ctx.forbidden(path.child(list).index(i).child('volumeDevices'), 'pod/user-namespace-no-devices', DETAIL);
    }
  });
}
