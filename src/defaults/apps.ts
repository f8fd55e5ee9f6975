import { defaultTemplate } from './pod';
import { defaultClaimSpec } from './volume';
import { isOn, type Minor } from '../apimachinery/kubernetes-version';
import type * as k8s from '../k8s/types';

export function defaultDeployment(deployment: k8s.Deployment, minor: Minor): void {
  const spec = (deployment.spec ??= {});
  spec.replicas ??= 1;
  const strategy = (spec.strategy ??= {});
  strategy.type ||= 'RollingUpdate';
  if (strategy.type === 'RollingUpdate') {
    const rollingUpdate = (strategy.rollingUpdate ??= {});
    rollingUpdate.maxUnavailable ??= '25%';
    rollingUpdate.maxSurge ??= '25%';
  }
  spec.revisionHistoryLimit ??= 10;
  spec.progressDeadlineSeconds ??= 600;
  spec.template = defaultTemplate(spec.template, minor);
}

export function defaultReplicaSet(replicaSet: k8s.ReplicaSet, minor: Minor): void {
  const spec = (replicaSet.spec ??= {});
  spec.replicas ??= 1;
  spec.template = defaultTemplate(spec.template, minor);
}

export function defaultDaemonSet(daemonSet: k8s.DaemonSet, minor: Minor): void {
  const spec = (daemonSet.spec ??= {});
  const strategy = (spec.updateStrategy ??= {});
  strategy.type ||= 'RollingUpdate';
  if (strategy.type === 'RollingUpdate') {
    const rollingUpdate = (strategy.rollingUpdate ??= {});
    rollingUpdate.maxUnavailable ??= 1;
    rollingUpdate.maxSurge ??= 0;
  }
  spec.revisionHistoryLimit ??= 10;
  spec.template = defaultTemplate(spec.template, minor);
}

export function defaultStatefulSet(statefulSet: k8s.StatefulSet, minor: Minor): void {
  const spec = (statefulSet.spec ??= {});
  spec.podManagementPolicy ||= 'OrderedReady';
  const strategy = (spec.updateStrategy ??= {});
  if (!strategy.type) {
    strategy.type = 'RollingUpdate';
    strategy.rollingUpdate ??= {};
  }
  if (strategy.type === 'RollingUpdate' && strategy.rollingUpdate) {
    strategy.rollingUpdate.partition ??= 0;
    if (isOn('MaxUnavailableStatefulSet', minor)) {
      strategy.rollingUpdate.maxUnavailable ??= 1;
    }
  }
  const retention = (spec.persistentVolumeClaimRetentionPolicy ??= {});
  retention.whenDeleted ||= 'Retain';
  retention.whenScaled ||= 'Retain';
  spec.replicas ??= 1;
  spec.revisionHistoryLimit ??= 10;
  spec.template = defaultTemplate(spec.template, minor);
  for (const claim of spec.volumeClaimTemplates ?? []) {
    claim.spec = defaultClaimSpec(claim.spec);
    (claim.status ??= {}).phase ||= 'Pending';
  }
}
