/**
 * The same shop in two environments. The app says what holds everywhere, each environment what differs.
 */
import { Chart, type App as CdkApp } from 'cdk8s';
import { App, Deployment, PodDefaults, Probe, Topology } from 'podwright';

interface Environment {
  readonly name: string;
  readonly replicas: number;
  readonly version: string;
}

function shop(app: CdkApp, { name, replicas, version }: Environment): Chart {
  const chart = new Chart(app, name, { namespace: `shop-${name}`, disableResourceNameHashes: true });
  const web = new Deployment(chart, 'web', { metadata: { name: 'web' }, podMetadata: { labels: { app: 'web', version } }, replicas });
  const container = web.addContainer('web', { image: `registry.example.com/shop:${version}` });
  container.readiness(Probe.httpGet('/healthz', container.addPort('http', 8080)));
  web.spread(Topology.ZONE).exposeViaService();
  return chart;
}

const app = new App();
const staging = shop(app, { name: 'staging', replicas: 1, version: '1.5.0-rc.1' });
const production = shop(app, { name: 'production', replicas: 6, version: '1.4.0' });

PodDefaults.of(app, {
  labels: { team: 'shop' },
  containers: { env: { LOG_LEVEL: 'info' }, imagePullPolicy: 'IfNotPresent', resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } } },
  pod: { automountServiceAccountToken: false, securityProfile: 'restricted' },
});
PodDefaults.of(staging, { labels: { environment: 'staging' }, containers: { env: { LOG_LEVEL: 'debug' }, imagePullPolicy: 'Always' } });
PodDefaults.of(production, {
  labels: { environment: 'production' },
  containers: { resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } } },
  pod: { priorityClassName: 'production' },
});

app.synth();
