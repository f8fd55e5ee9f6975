import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  nodeName: 'kind-worker',
  containers: [{ name: 'nginx', image: 'nginx' }],
});

app.synth();
