import { Chart, Duration } from 'cdk8s';
import { App, Pod, RestartPolicy } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  restartPolicy: RestartPolicy.NEVER,
  terminationGracePeriod: Duration.seconds(5),
  activeDeadline: Duration.seconds(10),
  containers: [{ name: 'nginx', image: 'nginx' }],
});

app.synth();
