import { Testing } from 'cdk8s';
import { ContainerRestartRule } from '../../src/container';
import { Pod } from '../../src/pod';
import { Toleration, TopologySpreadConstraint, Topology } from '../../src/scheduling';
import { VolumeSource } from '../../src/volume';
import { CronJob, PodFailurePolicyRule, StatefulSet } from '../../src/workload';

test('a fixed value is written as in YAML, or as a member of its enum', () => {
  const pod = new Pod(Testing.chart(), 'web', {
    dnsPolicy: 'ClusterFirstWithHostNet',
    os: 'linux',
    preemptionPolicy: 'Never',
    restartPolicy: 'OnFailure',
    securityContext: { fsGroupChangePolicy: 'OnRootMismatch', seLinuxChangePolicy: 'Recursive', supplementalGroupsPolicy: 'Strict' },
    securityProfile: 'baseline',
    tolerations: [Toleration.exists('a', { effect: 'NoSchedule' })],
    topologySpreadConstraints: [TopologySpreadConstraint.of({ maxSkew: 1, nodeTaintsPolicy: 'Honor', topologyKey: Topology.ZONE, whenUnsatisfiable: 'ScheduleAnyway' })],
    containers: [{
      name: 'web',
      imagePullPolicy: 'Always',
      ports: [{ containerPort: 53, protocol: 'UDP' }],
      resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
      restartPolicy: 'Never',
      restartPolicyRules: [ContainerRestartRule.onExitCodesIn([1], 'Restart')],
      securityContext: { procMount: 'Default' },
      terminationMessagePolicy: 'File',
      volumeMounts: [{ mountPath: '/a', volume: 'a', mountPropagation: 'HostToContainer' }],
    }],
    volumes: [{ name: 'a', source: VolumeSource.emptyDir({ medium: 'Memory' }) }, { name: 'b', source: VolumeSource.hostPath('/b', { type: 'Directory' }) }],
  });
  expect(pod.toPodSpec()).toMatchObject({
    dnsPolicy: 'ClusterFirstWithHostNet',
    restartPolicy: 'OnFailure',
    containers: [{ imagePullPolicy: 'Always', ports: [{ protocol: 'UDP' }], restartPolicyRules: [{ action: 'Restart' }] }],
    volumes: [{ emptyDir: { medium: 'Memory' } }, { hostPath: { type: 'Directory' } }],
  });
  // @ts-expect-error a typing error is still one
  VolumeSource.emptyDir({ medium: 'Memmory' });
});

test('in workloads too', () => {
  const job = new CronJob(Testing.chart(), 'job', {
    schedule: '@daily', restartPolicy: 'Never', concurrencyPolicy: 'Forbid', completionMode: 'Indexed', podFailurePolicy: [PodFailurePolicyRule.onExitCodesIn([1], 'FailJob')],
  });
  expect(job.apiObject.toJson().spec).toMatchObject({ concurrencyPolicy: 'Forbid', jobTemplate: { spec: { completionMode: 'Indexed' } } });
  const set = new StatefulSet(Testing.chart(), 'db', {
    podManagementPolicy: 'Parallel',
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' },
    volumeClaimTemplates: [{ name: 'data', accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }],
  });
  expect(set.apiObject.toJson().spec).toMatchObject({ podManagementPolicy: 'Parallel', volumeClaimTemplates: [{ spec: { accessModes: ['ReadWriteOnce'] } }] });
  // @ts-expect-error these pods always run
  new StatefulSet(Testing.chart(), 'other', { restartPolicy: 'Never' });
});
