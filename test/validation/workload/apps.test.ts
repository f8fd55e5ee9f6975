import { Quantity } from '../../../src/apimachinery/quantity';
import type * as k8s from '../../../src/k8s/types';
import { validateDaemonSet } from '../../../src/validation/workload/daemon-set';
import { validateDeployment } from '../../../src/validation/workload/deployment';
import { validatePodTemplate } from '../../../src/validation/workload/pod-template';
import { validateReplicaSet } from '../../../src/validation/workload/replica-set';
import { validateReplicationController } from '../../../src/validation/workload/replication-controller';
import { validateStatefulSet } from '../../../src/validation/workload/stateful-set';
import { testRules } from '../rule-table';
import { metadata, podTemplate, selector } from './workloads';

const template = podTemplate();

describe('Deployments', () => {
  const rolling = (maxUnavailable: k8s.IntOrString, maxSurge: k8s.IntOrString): k8s.DeploymentSpec => ({
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable, maxSurge } },
  });
  const path = 'spec.strategy.rollingUpdate';
  testRules<k8s.DeploymentSpec>([
    [[], {}],
    [[], { strategy: { type: 'Recreate' }, replicas: 0, minReadySeconds: 5, progressDeadlineSeconds: 6 }],
    [['workload/non-negative spec.replicas'], { replicas: -1 }],
    [['workload/non-negative spec.revisionHistoryLimit'], { revisionHistoryLimit: -1 }],
    [['workload/selector-required spec.selector', 'workload/selector-matches-template spec.template.metadata.labels'], { selector: undefined }],
    [['workload/selector-not-empty spec.selector'], { selector: {} }],
    [['workload/selector-matches-template spec.template.metadata.labels'], { selector: { matchLabels: { app: 'db' } } }],
    [
      ['selector/operator spec.selector.matchExpressions[0].operator', 'workload/selector-usable spec.selector'],
      { selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] }, template: {} },
    ],
    [['workload/always-restarted spec.template.spec.restartPolicy'], { template: podTemplate({ restartPolicy: 'Never' }) }],
    [['workload/no-deadline spec.template.spec.activeDeadlineSeconds'], { template: podTemplate({ activeDeadlineSeconds: 5 }) }],
    [['container/at-least-one spec.template.spec.containers'], { template: podTemplate({ containers: [] }) }],
    [['deployment/progress-deadline spec.progressDeadlineSeconds'], { minReadySeconds: 5, progressDeadlineSeconds: 5 }],
    [['deployment/strategy-supported spec.strategy'], { strategy: { type: 'Canary' } }],
    [['deployment/recreate-no-rolling-update spec.strategy.rollingUpdate'], { strategy: { type: 'Recreate', rollingUpdate: {} } }],
    [['deployment/rolling-update-required spec.strategy.rollingUpdate'], { strategy: { type: 'RollingUpdate' } }],
    [[], rolling('25%', '200%')],
    [[], rolling(0, '1%')],
    [[`deployment/rolling-update-progress ${path}.maxUnavailable`], rolling(0, '0%')],
    [[`rolling-update/at-most-100-percent ${path}.maxUnavailable`], rolling('101%', 1)],
    [[`rolling-update/percent-format ${path}.maxUnavailable`], rolling('5', 0)],
    [[`rolling-update/non-negative ${path}.maxSurge`], rolling(1, -1)],
  ], (spec, _path, ctx) => {
    const given = { selector, template, strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 1 } }, ...spec };
    validateDeployment({ metadata, spec: given }, ctx);
  });
});

describe('ReplicaSets', () => {
  testRules<k8s.ReplicaSetSpec>([
    [[], {}],
    [['workload/non-negative spec.minReadySeconds'], { minReadySeconds: -1 }],
    [['workload/selector-matches-template spec.template.metadata.labels'], { selector: { matchLabels: { app: 'db' } } }],
  ], (spec, _path, ctx) => validateReplicaSet({ metadata, spec: { selector, template, ...spec } }, ctx));
});

describe('DaemonSets', () => {
  const rolling = (maxUnavailable: k8s.IntOrString, maxSurge: k8s.IntOrString): k8s.DaemonSetSpec => ({
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable, maxSurge } },
  });
  const path = 'spec.updateStrategy.rollingUpdate';
  testRules<k8s.DaemonSetSpec>([
    [[], {}],
    [[], rolling(0, 1)],
    [['workload/selector-matches-template spec.template.metadata.labels'], { selector: undefined }],
    [['workload/selector-not-empty spec.selector'], { selector: {} }],
    [['selector/operator spec.selector.matchExpressions[0].operator'], { selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }],
    [['workload/always-restarted spec.template.spec.restartPolicy'], { template: podTemplate({ restartPolicy: 'OnFailure' }) }],
    [['daemon-set/update-strategy-supported spec.updateStrategy'], { updateStrategy: { type: 'Recreate' } }],
    [['daemon-set/rolling-update-required spec.updateStrategy.rollingUpdate'], { updateStrategy: { type: 'RollingUpdate' } }],
    [[`daemon-set/surge-or-unavailable ${path}.maxSurge`], rolling(1, 1)],
    [[`daemon-set/rolling-update-progress ${path}.maxUnavailable`], rolling(0, '0%')],
    [[`rolling-update/at-most-100-percent ${path}.maxSurge`], rolling(0, '101%')],
  ], (spec, _path, ctx) => validateDaemonSet({ metadata, spec: { selector, template, updateStrategy: { type: 'OnDelete' }, ...spec } }, ctx));
});

describe('StatefulSets', () => {
  const claim = (name: string): k8s.PersistentVolumeClaim => ({
    metadata: { name }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: Quantity.parse('1Gi') } } },
  });
  const mounting = podTemplate({
    containers: [{ ...template.spec?.containers?.[0], volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
  });
  const rolling = (maxUnavailable: k8s.IntOrString): k8s.StatefulSetSpec => ({ updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable } } });
  testRules<k8s.StatefulSetSpec>([
    [[], {}],
    [[], { volumeClaimTemplates: [claim('data')], template: mounting }],
    [['mount/volume-exists spec.template.spec.containers[0].volumeMounts[0].name'], { template: mounting }],
    [['claim/access-modes-required spec.volumeClaimTemplates[0].spec.accessModes'],
      { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { ...claim('data').spec, accessModes: [] } }] }],
    [['volume/name-format spec.template.spec.volumes[0].name'], { volumeClaimTemplates: [claim('Data')] }],
    [[], { template: podTemplate({ hostname: 'A', subdomain: 'A' }) }],
    [['stateful-set/management-policy-required spec.podManagementPolicy'], { podManagementPolicy: '' }],
    [['stateful-set/management-policy-supported spec.podManagementPolicy'], { podManagementPolicy: 'All' }],
    [['stateful-set/update-strategy-required spec.updateStrategy'], { updateStrategy: {} }],
    [['stateful-set/update-strategy-supported spec.updateStrategy'], { updateStrategy: { type: 'Recreate' } }],
    [['stateful-set/on-delete-no-rolling-update spec.updateStrategy.rollingUpdate'], { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }],
    [['workload/non-negative spec.updateStrategy.rollingUpdate.partition'], { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: -1 } } }],
    [['stateful-set/rolling-update-progress spec.updateStrategy.rollingUpdate.maxUnavailable'], rolling(0)],
    [['workload/non-negative spec.ordinals.start'], { ordinals: { start: -1 } }],
    [['stateful-set/service-name-format spec.serviceName'], { serviceName: 'a.b' }],
    [['stateful-set/claim-retention-supported spec.persistentVolumeClaimRetentionPolicy.whenScaled'],
      { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Keep' } }],
    [['selector/operator spec.selector.matchExpressions[0].operator', 'workload/selector-usable spec.selector'],
      { selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }],
    [['workload/no-deadline spec.template.spec.activeDeadlineSeconds'], { template: podTemplate({ activeDeadlineSeconds: 5 }) }],
  ], (spec, _path, ctx) => {
    const given = { selector, template, podManagementPolicy: 'Parallel', updateStrategy: { type: 'OnDelete' }, ...spec };
    validateStatefulSet({ metadata, spec: given }, ctx);
  });

  testRules<string>([
    [[], 'web'],
    [['metadata/name-format metadata.name'], 'a.b'],
  ], (name, _path, ctx) => {
    const spec = { selector, template, podManagementPolicy: 'Parallel', updateStrategy: { type: 'OnDelete' } };
    validateStatefulSet({ metadata: { ...metadata, name }, spec }, ctx);
  });
});

describe('ReplicationControllers', () => {
  testRules<k8s.ReplicationControllerSpec>([
    [[], {}],
    [['workload/selector-required spec.selector'], { selector: {} }],
    [['workload/selector-matches-template spec.template.metadata.labels'], { selector: { app: 'db' } }],
    [['replication-controller/replicas-required spec.replicas'], { replicas: undefined }],
    [['workload/non-negative spec.replicas'], { replicas: -1 }],
    [['replication-controller/template-required spec.template'], { template: undefined }],
    [['workload/always-restarted spec.template.spec.restartPolicy'], { template: podTemplate({ restartPolicy: 'Never' }) }],
  ], (spec, _path, ctx) => validateReplicationController({ metadata, spec: { selector: { app: 'web' }, replicas: 1, template, ...spec } }, ctx));
  testRules<k8s.ReplicationController>([
    [[], { metadata: { ...metadata, generateName: 'A_' } }],
    [['metadata/path-segment metadata.generateName'], { metadata: { ...metadata, generateName: 'a/b' } }],
    [['metadata/path-segment metadata.generateName'], { metadata: { ...metadata, generateName: '5%' } }],
    [['workload/non-negative spec.replicas'], { metadata: { ...metadata, generateName: 'a/b' }, spec: { replicas: -1 } }],
  ], (controller, _path, ctx) => (
    validateReplicationController({ metadata: controller.metadata, spec: { selector: { app: 'web' }, replicas: 1, template, ...controller.spec } }, ctx)
  ));
});

describe('PodTemplates', () => {
  testRules<k8s.PodTemplateSpec>([
    [[], template],
    [['label/key-format template.labels'], podTemplate({}, { 'a b': 'c' })],
    [['dns/policy-required template.spec.dnsPolicy'], podTemplate({ dnsPolicy: '' })],
  ], (given, _path, ctx) => validatePodTemplate({ metadata, template: given }, ctx));
});
