import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  containers: [{
    name: 'nginx',
    image: 'nginx',
    resources: {
      requests: { cpu: '500m', memory: '100Mi' },
      limits: { cpu: '1', memory: '200Mi' },
    },
  }],
});

app.synth();
