import { Chart } from 'cdk8s';
import { App, EnvFrom, EnvValue, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
pod.addContainer('nginx', { image: 'nginx' })
  .envFrom(EnvFrom.configMap('config', { optional: true }))
  .env('KEY', 'ENV_VALUE')
  .env('KEY_FROM_SECRET', EnvValue.secretKey('config', 'KEY', { optional: true }));

app.synth();
