import { Chart } from 'cdk8s';
import { App, Pod, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
const conf = pod.addVolume('conf', VolumeSource.configMap('conf'));
pod.addContainer('nginx', { image: 'nginx' })
  .mount('/opt/nginx/conf', conf, { readOnly: true, subPath: 'conf' });

app.synth();
