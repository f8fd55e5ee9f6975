import { Chart } from 'cdk8s';
import { App, Pod, Protocol } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
const nginx = pod.addContainer('nginx', { image: 'nginx' });
nginx.addPort('http', 80, { protocol: Protocol.TCP });
nginx.addPort('https', 443);

app.synth();
