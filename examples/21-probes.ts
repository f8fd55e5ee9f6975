import { Chart, Duration } from 'cdk8s';
import { App, Pod, Probe } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
pod.addContainer('nginx', { image: 'nginx' })
  .startup(Probe.exec(['cat', '/tmp/healthy'], { initialDelay: Duration.seconds(5), period: Duration.seconds(5) }))
  .readiness(Probe.tcpSocket(8080, { initialDelay: Duration.seconds(5), period: Duration.seconds(10) }))
  .liveness(Probe.httpGet('/healthz', 8080, {
    httpHeaders: [{ name: 'Custom-Header', value: 'Awesome' }],
    initialDelay: Duration.seconds(3),
    period: Duration.seconds(3),
  }));

app.synth();
