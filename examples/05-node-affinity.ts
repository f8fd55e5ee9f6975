import { Chart } from 'cdk8s';
import { App, NodeLabel, NodeSelectorTerm, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  containers: [{ name: 'nginx', image: 'nginx' }],
});
pod.affinity.requireNodes(NodeSelectorTerm.where(NodeLabel.in('kubernetes.io/hostname', 'kind-worker')));

app.synth();
