import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  containers: [{
    name: 'echo',
    image: 'busybox:1.28',
    command: ['sh', '-c'],
    args: ['echo $PWD'],
    workingDir: '/',
  }],
});

app.synth();
