import { Chart } from 'cdk8s';
import { App, ImagePullPolicy, Pod } from 'podwright';

const app = new App();
const chart = new Chart(app, 'nginx');

// The pull policy belongs to a container: there is no such field on a pod, and no way to write it there.
new Pod(chart, 'nginx', {
  metadata: { name: 'nginx' },
  containers: [{ name: 'nginx', image: 'nginx', imagePullPolicy: ImagePullPolicy.ALWAYS }],
});

app.synth();
