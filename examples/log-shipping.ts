import { join } from 'node:path';
import { Chart, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { App, Deployment, Hardened, LogShipper } from 'podwright';

const app = new App();
const chart = new Chart(app, 'logs');

const config = new kplus.ConfigMap(chart, 'fluent-bit', {
  data: {
    'fluent-bit.conf': [
      '[SERVICE]',
      '    HTTP_Server On',
      '[INPUT]',
      '    Name tail',
      '    Path /logs/*.log',
      '    DB   /state/tail.db',
      '[OUTPUT]',
      '    Name stdout',
    ].join('\n'),
  },
});

// Three workloads that know nothing of logs: one of podwright, one of cdk8s-plus, one that somebody wrote as YAML.
new Deployment(chart, 'web', {
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'web', image: 'registry.example.com/web:1.4.0' }],
});
new kplus.Deployment(chart, 'api', {
  containers: [{ name: 'api', image: 'registry.example.com/api:5.0.2', portNumber: 8080 }],
});
new Include(chart, 'legacy', { url: join(__dirname, 'legacy-worker.yaml') });

// The line that puts a log shipper, and hardening, on all of them.
chart.with(new LogShipper({ config, mountPath: '/var/log/app' }), new Hardened());

app.synth();
