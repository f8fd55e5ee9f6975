import { ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { RestartPolicy } from '../../src/container';
import {
  CloudSQLProxy, ConfigReloader, ConfigWatcher, GitSync, GracefulShutdown, Hardened, LogShipper, LogShipperTool, MetricsExporter, OAuth2Proxy,
  OpenTelemetryCollector, Reload, RollOnChange, TLSTerminator, WaitFor, WritablePaths, type Pattern,
} from '../../src/pattern';
import { Pod, PodTemplate } from '../../src/pod';
import { SeccompProfile } from '../../src/security';
import { VolumeSource } from '../../src/volume';
import { CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from '../../src/workload';

/** Every recipe, as people use it. `chart` is where objects that it needs are put. */
export const RECIPES: { readonly [name: string]: (chart: Chart) => Pattern } = {
  'CloudSQLProxy': () => new CloudSQLProxy({ instance: 'project:region:db', port: 5432, appEnv: { DB_HOST: '127.0.0.1' } }),
  'ConfigReloader by HTTP': () => new ConfigReloader({ volume: 'config', reload: Reload.http('http://127.0.0.1:8080/-/reload') }),
  'ConfigReloader by signal': () => new ConfigReloader({ volume: 'config', reload: Reload.signal('nginx') }),
  'ConfigReloader with an image that knows': () => new ConfigReloader({ volume: 'config', image: 'config-reloader:1.2.3' }),
  'ConfigWatcher': () => new ConfigWatcher({ label: 'dashboards', mountPath: '/dashboards', notifyUrl: 'http://127.0.0.1:8080/reload' }),
  'GitSync': () => new GitSync({ repo: 'https://github.com/kubernetes/git-sync', mountPath: '/site' }),
  'GracefulShutdown': () => new GracefulShutdown(),
  'Hardened': () => new Hardened(),
  'Hardened.platform': () => Hardened.platform(),
  'LogShipper with Fluent Bit': () => new LogShipper({ config: 'fluent-bit', mountPath: '/var/log/app' }),
  'LogShipper with Vector': () => new LogShipper({ config: 'vector', mountPath: '/var/log/app', tool: LogShipperTool.VECTOR }),
  'MetricsExporter': () => new MetricsExporter(),
  'OAuth2Proxy': () => new OAuth2Proxy({ credentials: 'oauth2', servedPort: 'http', args: ['--provider=github', '--email-domain=*'] }),
  'OpenTelemetryCollector': () => new OpenTelemetryCollector({ config: 'collector' }),
  'RollOnChange': (chart) => new RollOnChange(new kplus.ConfigMap(chart, 'content', { data: { a: 'b' } })),
  'TLSTerminator': () => new TLSTerminator({ certificate: 'tls', servedPort: 8080 }),
  'WaitFor.dns': () => WaitFor.dns('db.example.com'),
  'WaitFor.http': () => WaitFor.http('https://example.com/healthz'),
  'WaitFor.tcp': () => WaitFor.tcp('db', 5432),
  'WritablePaths': () => new WritablePaths({ paths: ['/tmp', '/var/cache/nginx'] }),
};

/** Every kind of workload, without the app. */
export const KINDS: { readonly [kind: string]: (chart: Chart) => PodTemplate } = {
  CronJob: (chart) => new CronJob(chart, 'web', { schedule: '0 3 * * *', restartPolicy: RestartPolicy.NEVER }),
  DaemonSet: (chart) => new DaemonSet(chart, 'web'),
  Deployment: (chart) => new Deployment(chart, 'web'),
  Job: (chart) => new Job(chart, 'web', { restartPolicy: RestartPolicy.ON_FAILURE }),
  Pod: (chart) => new Pod(chart, 'web'),
  ReplicaSet: (chart) => new ReplicaSet(chart, 'web'),
  StatefulSet: (chart) => new StatefulSet(chart, 'web'),
};

/** An app that meets the standard `restricted` by itself, put into `pod`. */
export function addApp(pod: PodTemplate): void {
  pod.configure({ securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: SeccompProfile.runtimeDefault() } });
  const config = pod.addVolume('config', VolumeSource.configMap('config'));
  const web = pod.addContainer('web', { image: 'nginx:1.27', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } });
  web.addPort('http', 8080);
  web.mount('/etc/nginx', config);
}

/** The same app as somebody else would write it. */
export function foreignApp(chart: Chart): ApiObject {
  const template = new PodTemplate(chart, 'scratch', { metadata: { labels: { app: 'web' } } });
  addApp(template);
  const object = new ApiObject(chart, 'web', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: { selector: { matchLabels: { app: 'web' } }, template: template.toPodTemplateSpec() },
  });
  chart.node.tryRemoveChild('scratch');
  return object;
}

/** The manifests of the app with each recipe, on every kind of workload, ours and somebody else's. */
export function everyPattern(): any[] {
  return Object.values(RECIPES).flatMap((recipe) => [
    ...Object.values(KINDS).map((create) => {
      const chart = Testing.chart();
      const pod = create(chart);
      addApp(pod);
      pod.with(recipe(chart));
      return (pod as any).apiObject.toJson();
    }),
    manifestOf(recipe),
  ]);
}

function manifestOf(recipe: (chart: Chart) => Pattern): any {
  const chart = Testing.chart();
  const theirs = foreignApp(chart);
  theirs.with(recipe(chart));
  return theirs.toJson();
}
