import { Duration, type Chart } from 'cdk8s';
import {
  AccessMode, CronJob, DaemonSet, Deployment, EnvFrom, ImagePullPolicy, Job, LabelExpression, LabelSelector, LifecycleHandler, NodeLabel,
  NodeSelectorTerm, Pod, PodAffinityTerm, PodResourceClaim, Probe, ReplicaSet, RestartPolicy, StatefulSet, Toleration, Topology,
  TopologySpreadConstraint, VolumeSource, WhenUnsatisfiable, type PodAffinity,
} from '../../src';

/** The methods of constructs. Each list has one item, so that leaving one out moves no other. */
export function buildWithVerbs(chart: Chart): void {
  const pod = new Pod(chart, 'pod', { metadata: { labels: { app: 'web' }, annotations: { a: 'b' }, name: 'web', namespace: 'shop' } });
  pod.label('tier', 'front');
  pod.annotate('c', 'd');
  const container = pod.addContainer('main');
  container.addPort('http', 80);
  container.run(['a'], ['b']);
  container.env('A', 'b');
  container.envFrom(EnvFrom.configMap('a'));
  container.pull(ImagePullPolicy.ALWAYS);
  container.resources({ limits: { cpu: 1 } });
  container.security({ runAsUser: 1 });
  container.liveness(Probe.exec(['a']));
  container.readiness(Probe.tcpSocket(80));
  container.startup(Probe.httpGet('/', 80));
  container.stopSignal('SIGTERM');
  const volume = pod.addVolume('data', VolumeSource.emptyDir());
  container.mount('/data', volume);
  container.attach('/dev/a', volume);
  pod.addInitContainer('init');
  pod.addEphemeralContainer('debug');
  pod.addToleration(Toleration.exists('a'));
  pod.addTopologySpreadConstraint(TopologySpreadConstraint.of({
    maxSkew: 1, topologyKey: Topology.ZONE, whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE,
  }));
  pod.addResourceClaim(PodResourceClaim.resourceClaim('a', 'b'));
}

/** Where pods run, in props. */
export function buildAffinity(chart: Chart): void {
  const node = NodeSelectorTerm.where(NodeLabel.exists('disk'));
  const term = PodAffinityTerm.within(Topology.ZONE);
  const podAffinity: PodAffinity = { required: [term], preferred: [{ podAffinityTerm: term, weight: 1 }] };
  new Pod(chart, 'affinity', {
    affinity: { nodeAffinity: { required: [node], preferred: [{ preference: node, weight: 1 }] }, podAffinity, podAntiAffinity: podAffinity },
  });
}

export function buildVolume(chart: Chart): void {
  const pod = new Pod(chart, 'volume');
  pod.addVolume('data', VolumeSource.emptyDir());
}

export function buildVolumeInProps(chart: Chart): void {
  new Pod(chart, 'volume-in-props', { volumes: [{ name: 'data', source: VolumeSource.emptyDir() }] });
}

/** A pod whose container has a hook and no more. */
export function buildHooks(chart: Chart): void {
  const pod = new Pod(chart, 'hooks');
  const container = pod.addContainer('main');
  container.postStart(LifecycleHandler.exec(['a']));
  container.preStop(LifecycleHandler.sleep(Duration.seconds(1)));
}

export function buildStatefulSet(chart: Chart): void {
  const statefulSet = new StatefulSet(chart, 'stateful-set');
  statefulSet.addVolumeClaimTemplate('data', { accessModes: [AccessMode.READ_WRITE_ONCE] });
}

/** The metadata and selectors of workloads. */
export function buildWorkloads(chart: Chart): void {
  const metadata = { name: 'web', labels: { a: 'b' } };
  const podMetadata = { annotations: { a: 'b' }, labels: { a: 'b' } };
  const selector = LabelSelector.of({ matchLabels: { app: 'web' }, matchExpressions: [LabelExpression.exists('app')] });
  new Deployment(chart, 'deployment', { metadata, podMetadata, selector });
  new ReplicaSet(chart, 'replica-set', { metadata, podMetadata, selector });
  new StatefulSet(chart, 'stateful-set-2', { metadata, podMetadata, selector });
  new DaemonSet(chart, 'daemon-set', { metadata, podMetadata, selector });
  new Job(chart, 'job', { metadata, podMetadata, restartPolicy: RestartPolicy.NEVER });
  new CronJob(chart, 'cron-job', { metadata, podMetadata, jobMetadata: metadata, restartPolicy: RestartPolicy.NEVER, schedule: '* * * * *' });
}
