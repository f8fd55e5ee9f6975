import { Chart } from 'cdk8s';
import { App, LifecycleHandler, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

const pod = new Pod(chart, 'nginx', { metadata: { name: 'nginx' } });
pod.addContainer('nginx', { image: 'nginx' })
  .postStart(LifecycleHandler.exec(['/bin/sh', '-c', 'echo Hello from the postStart handler > /usr/share/message']))
  .preStop(LifecycleHandler.exec(['/bin/sh', '-c', 'nginx -s quit; while killall -0 nginx; do sleep 1; done']));

app.synth();
