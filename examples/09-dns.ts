import { Chart } from 'cdk8s';
import { App, DNSPolicy, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  dnsPolicy: DNSPolicy.NONE,
  dnsConfig: { nameservers: ['8.8.8.8', '8.8.4.4'] },
  containers: [{ name: 'nginx', image: 'nginx' }],
});

app.synth();
