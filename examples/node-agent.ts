/**
 * An agent on every node, the control plane included, that reads the logs of the node.
 */
import { Chart } from 'cdk8s';
import { App, DaemonSet, DaemonSetUpdateStrategy, EnvValue, PodField, Probe, Toleration, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'agent', { namespace: 'kube-system', disableResourceNameHashes: true });

const agent = new DaemonSet(chart, 'node-agent', {
  podMetadata: { labels: { app: 'node-agent' } },
  dnsPolicy: 'ClusterFirstWithHostNet',
  hostNetwork: true,
  hostPID: true,
  priorityClassName: 'system-node-critical',
  serviceAccountName: 'node-agent',
  tolerations: [Toleration.exists()],
  updateStrategy: DaemonSetUpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
});
const container = agent.addContainer('agent', {
  image: 'registry.example.com/node-agent:2.8.1',
  env: { NODE_NAME: EnvValue.fieldRef(PodField.NODE_NAME) },
  resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
  securityContext: { capabilities: { drop: ['ALL'], add: ['SYS_PTRACE'] }, readOnlyRootFilesystem: true },
});
const health = container.addPort('health', 9100, { hostPort: 9100 });
container
  .mount('/host/log', agent.addVolume('log', VolumeSource.hostPath('/var/log', { type: 'Directory' })), { readOnly: true, mountPropagation: 'HostToContainer' })
  .mount('/var/lib/agent', agent.addVolume('state', VolumeSource.hostPath('/var/lib/node-agent', { type: 'DirectoryOrCreate' })))
  .liveness(Probe.httpGet('/healthz', health));

app.synth();
