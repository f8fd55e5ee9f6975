import { Chart } from 'cdk8s';
import { App, Pod, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
const data = pod.addVolume('data', VolumeSource.emptyDir());
pod.addContainer('nginx', { image: 'nginx' }).mount('/data/', data);

app.synth();
