/**
 * A web shop: nginx with a configuration that is reloaded when it changes, a database migration before the start, and everything that a pod needs in
 * production. The Service and the ConfigMap are cdk8s-plus.
 */
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import {
  App, Deployment, EnvFrom, EnvValue, HTTPScheme, LifecycleHandler, PodAffinityTerm, PodField, SecurityProfile, Probe, Toleration,
  Topology, VolumeSource,
} from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const config = new kplus.ConfigMap(chart, 'nginx', {
  data: { 'default.conf': 'server {\n  listen 8080;\n  root /usr/share/nginx/html;\n  location /healthz { return 200; }\n}\n' },
});

const web = new Deployment(chart, 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  securityProfile: SecurityProfile.RESTRICTED,
  securityContext: { runAsUser: 101, runAsGroup: 101, fsGroup: 101 },
  shareProcessNamespace: true,
  terminationGracePeriod: Duration.seconds(45),
  serviceAccountName: 'shop',
  automountServiceAccountToken: false,
  enableServiceLinks: false,
});

const conf = web.addVolume('conf', VolumeSource.configMap(config));
const cache = web.addVolume('cache', VolumeSource.emptyDir({ sizeLimit: '256Mi' }));
const run = web.addVolume('run', VolumeSource.emptyDir());

// Runs to completion before anything else starts.
web.addInitContainer('migrate', {
  image: 'shop-migrations:2.3.0',
  args: ['migrate', '--to', 'latest'],
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
}).env('DATABASE_URL', EnvValue.secretKey('shop-db', 'url'));

// Starts before nginx and outlives it; signals it when the configuration changes, which the shared process namespace allows.
web.addSidecarContainer('reloader', {
  image: 'config-reloader:1.2.3',
  args: ['--watch', '/etc/nginx/conf.d', '--signal', 'HUP', '--process', 'nginx'],
  resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '32Mi' } },
})
  .mount('/etc/nginx/conf.d', conf, { readOnly: true })
  .startup(Probe.exec(['/reloader', 'healthy'], { period: Duration.seconds(1), failureThreshold: 30 }));

const nginx = web.addContainer('nginx', {
  image: 'nginxinc/nginx-unprivileged:1.27',
  resources: { requests: { cpu: '500m', memory: '100Mi' }, limits: { memory: '200Mi' } },
  securityContext: { readOnlyRootFilesystem: true },
});
const http = nginx.addPort('http', 8080);
const https = nginx.addPort('https', 8443);
nginx
  .env('LOG_LEVEL', 'info')
  .env('POD_NAME', EnvValue.fieldRef(PodField.NAME))
  .env('MEMORY_LIMIT', EnvValue.resourceFieldRef('limits.memory', { divisor: '1Mi' }))
  .env('SESSION_KEY', EnvValue.secretKey('shop-session', 'key'))
  .envFrom(EnvFrom.configMap('shop-features', { optional: true }))
  .mount('/etc/nginx/conf.d', conf, { readOnly: true })
  .mount('/var/cache/nginx', cache)
  .mount('/var/run', run)
  .startup(Probe.httpGet('/healthz', http, { period: Duration.seconds(2), failureThreshold: 30 }))
  .readiness(Probe.httpGet('/healthz', http, { period: Duration.seconds(5) }))
  .liveness(Probe.httpGet('/healthz', https, { period: Duration.seconds(10), timeout: Duration.seconds(3), scheme: HTTPScheme.HTTPS }))
  .postStart(LifecycleHandler.exec(['/bin/sh', '-c', 'echo started > /var/run/started']))
  .preStop(LifecycleHandler.sleep(Duration.seconds(10)));

web.affinity.avoidPods(100, PodAffinityTerm.ownPods(Topology.HOSTNAME));
web.spread(Topology.ZONE);
web.addToleration(Toleration.exists('dedicated'));

const service = new kplus.Service(chart, 'service', { ports: [{ name: 'http', port: 80, targetPort: http.number }] });
service.select(web);

app.synth();
