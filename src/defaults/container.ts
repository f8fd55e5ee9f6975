import { pullPolicyOf } from './image';
import { defaultResources } from './resources';
import type * as k8s from '../k8s/types';

/** The defaults of a container of any kind. */
export function defaultContainer(container: k8s.EphemeralContainer): void {
  container.imagePullPolicy ||= pullPolicyOf(container.image ?? '');
  container.terminationMessagePath ||= '/dev/termination-log';
  container.terminationMessagePolicy ||= 'File';
  for (const port of container.ports ?? []) {
    port.protocol ||= 'TCP';
  }
  for (const env of container.env ?? []) {
    if (env.valueFrom?.fieldRef) {
      env.valueFrom.fieldRef.apiVersion ||= 'v1';
    }
    if (env.valueFrom?.fileKeyRef) {
      env.valueFrom.fileKeyRef.optional ??= false;
    }
  }
  defaultResources(container.resources);
  defaultProbe(container.livenessProbe);
  defaultProbe(container.readinessProbe);
  defaultProbe(container.startupProbe);
  defaultHttpGet(container.lifecycle?.postStart?.httpGet);
  defaultHttpGet(container.lifecycle?.preStop?.httpGet);
}

function defaultProbe(probe: k8s.Probe | undefined): void {
  if (probe) {
    probe.timeoutSeconds ||= 1;
    probe.periodSeconds ||= 10;
    probe.successThreshold ||= 1;
    probe.failureThreshold ||= 3;
    defaultHttpGet(probe.httpGet);
    if (probe.grpc) {
      probe.grpc.service ??= '';
    }
  }
}

function defaultHttpGet(action: k8s.HTTPGetAction | undefined): void {
  if (action) {
    action.path ||= '/';
    action.scheme ||= 'HTTP';
  }
}
