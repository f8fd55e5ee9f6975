/**
 * Postgres with a restore before the first start, metrics for Prometheus, and a backup every night.
 */
import { Chart, Duration } from 'cdk8s';
import { App, CronJob, EnvFrom, EnvValue, Exporter, Probe, StartContract, StatefulSet, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'postgres', { disableResourceNameHashes: true });

const login = EnvFrom.secret('postgres-login');
const db = new StatefulSet(chart, 'db', {
  podMetadata: { labels: { app: 'postgres' } },
  securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999, fsGroupChangePolicy: 'OnRootMismatch' },
  securityProfile: 'restricted',
  terminationGracePeriod: Duration.minutes(2),
});
const data = db.addVolumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '50Gi' } } });

db.addInitContainer('restore', {
  image: 'registry.example.com/pg-backup:3.1',
  args: ['restore', '--if-empty', '/var/lib/postgresql/data'],
  envFrom: [login],
}).mount('/var/lib/postgresql/data', data);

const postgres = db.addContainer('postgres', {
  image: 'postgres:17.2',
  env: { PGDATA: '/var/lib/postgresql/data/pg' },
  envFrom: [login],
  resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } },
});
postgres.addPort('postgres', 5432);
postgres
  .mount('/var/lib/postgresql/data', data)
  .mount('/dev/shm', db.addVolume('shm', VolumeSource.emptyDir({ medium: 'Memory', sizeLimit: '256Mi' })))
  .mount('/var/run/postgresql', db.addVolume('run', VolumeSource.emptyDir()))
  .startup(Probe.exec(['pg_isready'], { failureThreshold: 60, period: Duration.seconds(5) }))
  .readiness(Probe.exec(['pg_isready']));

db.with(new Exporter({
  name: 'exporter',
  image: 'quay.io/prometheuscommunity/postgres-exporter:v0.17.1',
  env: { DATA_SOURCE_URI: '127.0.0.1:5432/postgres', DATA_SOURCE_PASS: EnvValue.secretKey('postgres-login', 'POSTGRES_PASSWORD') },
  metricsPort: 9187,
  startup: StartContract.nobodyWaits(),
}));
const service = db.exposeViaService({ clusterIP: 'None' });

new CronJob(chart, 'backup', {
  schedule: '0 3 * * *',
  timeZone: 'Europe/Berlin',
  concurrencyPolicy: 'Forbid',
  restartPolicy: 'OnFailure',
  activeDeadline: Duration.hours(2),
  securityContext: { runAsUser: 999 },
  securityProfile: 'restricted',
  containers: [{
    name: 'backup',
    image: 'registry.example.com/pg-backup:3.1',
    args: ['backup', '--to', 's3://backups/postgres'],
    env: { PGHOST: service.name },
    envFrom: [login],
  }],
});

app.synth();
