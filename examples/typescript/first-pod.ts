/** README's first pod. */
import { Chart } from 'cdk8s';
import { App, Pod, Probe, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop');

const pod = new Pod(chart, 'web', { metadata: { labels: { app: 'web' } } });
const data = pod.addVolume('data', VolumeSource.emptyDir({ sizeLimit: '1Gi' }));
const web = pod.addContainer('web', { image: 'nginx:1.27', resources: { requests: { cpu: '500m', memory: '100Mi' } } });
const http = web.addPort('http', 80);
web.env('LOG_LEVEL', 'debug')
  .mount('/data', data)
  .readiness(Probe.httpGet('/', http));

app.synth();
