import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000 },
  containers: [{ name: 'nginx', image: 'nginx' }],
});

app.synth();
