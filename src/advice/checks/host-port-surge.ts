import { FieldPath } from '../../validation/field-path';
import { runningContainers, type AdvisedPod, type PodCheck, type Report } from '../check';
import { amountOf, rollingUpdateOf } from '../rolling-update';

/**
 * A port of the node has room for one pod. An update that starts the new pod before it stops an old one needs a node on which the port is free.
 *
 * Fails: a Deployment with a host port whose update takes no pod away (by default it does so from 4 replicas on), and a DaemonSet with a host port and
 * maxSurge.
 * Sure for DaemonSets, whose pods stay on their node; for Deployments wherever there are not more nodes than replicas: the new pod stays Pending.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export const hostPortSurge: PodCheck = { rule: 'advice/host-port-surge', check };

function check(pod: AdvisedPod, report: Report): void {
  const port = hostPortOf(pod);
  if (port === undefined) {
    return;
  }
  const { kind, object } = pod;
  if (kind === 'Deployment' && rollingUpdateOf(object)?.unavailable === 0) {
    report(FieldPath.of('spec').child('strategy'), `starts a new pod while each old one keeps port ${port} of its node: without another node it waits for ever`);
  } else if (kind === 'DaemonSet' && amountOf(object.spec.updateStrategy?.rollingUpdate?.maxSurge, 100) > 0) {
    report(FieldPath.of('spec').child('updateStrategy'), `starts the new pod beside the old one, which keeps port ${port} of the node: it waits for ever`);
  }
}

/** A port of the node that the pod takes; on the network of the node that is each port that it lists. */
function hostPortOf(pod: AdvisedPod): number | undefined {
  const ports = runningContainers(pod).flatMap(({ container }) => container.ports ?? []);
  return ports.map(({ hostPort, containerPort }) => hostPort || (pod.spec.hostNetwork ? containerPort : undefined)).find((port) => port);
}
