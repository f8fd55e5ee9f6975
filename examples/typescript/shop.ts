/** A shop: a workload with a sidecar that ships its logs, a pattern of the team's own, and a Service of cdk8s-plus. */
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { TeamDefaults } from './team-defaults';
import { App, Deployment, EnvValue, LifecycleHandler, LogShipper, PodField, Probe, Toleration, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const web = new Deployment(chart, 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  terminationGracePeriod: Duration.seconds(45),
});
const cache = web.addVolume('cache', VolumeSource.emptyDir({ sizeLimit: '256Mi' }));
const nginx = web.addContainer('nginx', {
  image: 'nginxinc/nginx-unprivileged:1.27',
  resources: { requests: { cpu: '500m', memory: '100Mi' }, limits: { memory: '200Mi' } },
});
const http = nginx.addPort('http', 8080);
nginx.env('LOG_LEVEL', 'info')
  .env('POD_NAME', EnvValue.fieldRef(PodField.NAME))
  .env('SESSION_KEY', EnvValue.secretKey('shop-session', 'key'))
  .mount('/var/cache/nginx', cache)
  .readiness(Probe.httpGet('/healthz', http, { period: Duration.seconds(5) }))
  .preStop(LifecycleHandler.sleep(Duration.seconds(10)));
web.addToleration(Toleration.exists('dedicated'));

chart.with(new LogShipper({ config: 'fluent-bit', mountPath: '/var/log/nginx' }));
chart.with(new TeamDefaults('shop'));

const service = new kplus.Service(chart, 'service', { ports: [{ name: 'http', port: 80, targetPort: http.number }] });
service.select(web);

app.synth();
