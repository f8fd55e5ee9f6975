import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  imagePullSecrets: ['registry-cred'],
});
pod.addInitContainer('init', { image: 'busybox:1.28', command: ['sh', '-c', 'echo hello'] });
pod.addContainer('nginx', { image: 'nginx' });

app.synth();
