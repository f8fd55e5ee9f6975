import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * HostProcess containers of Windows, which run on the node itself.
 *
 * Either all containers of a pod are HostProcess containers or none is, and their pod uses the network of the node.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
 */
export function validateHostProcess(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const podValue = spec.securityContext?.windowsOptions?.hostProcess;
  let all = 0;
  let hostProcess = 0;
  visitContainers(spec, (container, list, i) => {
    const own = container.securityContext?.windowsOptions?.hostProcess;
    all++;
    if (own ?? podValue) {
      hostProcess++;
    }
    if (podValue !== undefined && own !== undefined && podValue !== own) {
      const containerPath = path.child(list).index(i).child('securityContext').child('windowsOptions').child('hostProcess');
      const detail = `pod hostProcess value must be identical if both are specified, was ${podValue}`;
      ctx.invalid(containerPath, 'windows/host-process-as-pod', own, detail);
    }
  });
  if (hostProcess === 0) {
    return;
  }
  if (hostProcess !== all) {
    const detail = 'If pod contains any hostProcess containers then all containers must be HostProcess containers';
    ctx.invalid(path, 'windows/host-process-all', '', detail);
  }
  if (!spec.hostNetwork) {
    const detail = 'hostNetwork must be true if pod contains any hostProcess containers';
    ctx.invalid(path.child('hostNetwork'), 'windows/host-process-network', false, detail);
  }
}
