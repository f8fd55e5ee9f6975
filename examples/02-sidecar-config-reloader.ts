import { Chart } from 'cdk8s';
import { App, Pod, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
const conf = pod.addVolume('conf', VolumeSource.configMap('conf'));
pod.addContainer('nginx', { image: 'nginx:1.14.2' }).mount('/opt/nginx/conf', conf);
pod.addContainer('reloader', { image: 'config-reloader:1.2.3' }).mount('/opt/nginx/conf', conf);

app.synth();
