/**
 * A web shop with its database: a Deployment, a StatefulSet, and a Service for each.
 */
import { Chart } from 'cdk8s';
import { App, Deployment, EnvValue, Probe, StatefulSet, Topology } from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const db = new StatefulSet(chart, 'db', { podMetadata: { labels: { app: 'db' } } });
const data = db.addVolumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } });
const postgres = db.addContainer('postgres', {
  image: 'postgres:17.2',
  env: { POSTGRES_DB: 'shop', POSTGRES_PASSWORD: EnvValue.secretKey('db', 'password'), PGDATA: '/var/lib/postgresql/data/pg' },
  resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '1Gi' } },
});
postgres.addPort('postgres', 5432);
postgres.mount('/var/lib/postgresql/data', data).readiness(Probe.exec(['pg_isready', '-U', 'postgres']));
const dbService = db.exposeViaService({ clusterIP: 'None' });

const web = new Deployment(chart, 'web', { replicas: 3, podMetadata: { labels: { app: 'web', version: '1.4.0' } } });
const shop = web.addContainer('web', {
  image: 'registry.example.com/shop:1.4.0',
  env: { DB_HOST: dbService.name, DB_PASSWORD: EnvValue.secretKey('db', 'password') },
  resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
});
const http = shop.addPort('http', 8080);
shop.readiness(Probe.httpGet('/healthz', http));
web.spread(Topology.ZONE).exposeViaService({ ports: [{ port: 80, targetPort: http }] });

app.synth();
