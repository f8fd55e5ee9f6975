/** Three mistakes: a port that is none, two containers of one name, a volume that is not there. */
import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop');

const pod = new Pod(chart, 'web');
const web = pod.addContainer('web', { image: 'nginx:1.27' });
web.addPort('http', 80800);
pod.addContainer('proxy', { name: 'web', image: 'envoyproxy/envoy:v1.31.0' });
pod.addContainer('cache', { image: 'redis:7' }).mount('/data', 'data');

app.synth();
