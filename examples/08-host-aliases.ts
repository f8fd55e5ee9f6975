import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  hostAliases: [
    { ip: '127.0.0.1', hostnames: ['foo.local', 'bar.local'] },
    { ip: '10.1.2.3', hostnames: ['foo.remote', 'bar.remote'] },
  ],
  containers: [{ name: 'nginx', image: 'nginx' }],
});

app.synth();
