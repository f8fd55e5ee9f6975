/** A program that uses podwright beside cdk8s-plus; `npm run peers` type-checks and runs it with each set of peers. */
import { deepStrictEqual, throws } from 'node:assert';
import { ApiObject, App as CdkApp, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { App, Deployment, Hardened, PodDefaults, Probe, Sidecar, StartContract, Topology, Validation, VolumeSource, type Pattern } from 'podwright';

function build(app: CdkApp): Chart {
  const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  const config = new kplus.ConfigMap(chart, 'config', { data: { 'app.conf': 'x=1' } });
  const account = new kplus.ServiceAccount(chart, 'account');
  const web = new Deployment(chart, 'web', { podMetadata: { labels: { app: 'web' } }, serviceAccountName: account });
  const container = web.addContainer('web', { image: 'nginx:1.27', imagePullPolicy: 'Always' });
  const http = container.addPort('http', 8080);
  container.mount('/etc/app', web.addVolume('config', VolumeSource.configMap(config)), { readOnly: true }).readiness(Probe.httpGet('/', http));
  web.spread(Topology.ZONE).exposeViaService();
  new kplus.Service(chart, 'theirs', { selector: web, ports: [{ port: 80, targetPort: http.number }] });
  new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target: web, maxReplicas: 3, metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(50))] });
  container.resources({ requests: { cpu: '100m' }, limits: { cpu: '1' } });
  new kplus.RoleBinding(chart, 'binding', { role: new kplus.Role(chart, 'role') }).addSubjects(account);
  new kplus.Deployment(chart, 'api', { containers: [{ image: 'api:1.0', portNumber: 8080 }] });
  return chart;
}

const patterns: Pattern[] = [new Sidecar({ name: 'helper', image: 'helper:1', startup: StartContract.nobodyWaits() }), new Hardened()];

const texts = [new App(), new CdkApp()].map((app) => {
  const chart = build(app);
  patterns.forEach((pattern) => pattern.applyTo(chart));
  PodDefaults.of(chart, { labels: { team: 'shop' } });
  deepStrictEqual(Validation.of(app).errors(), []);
  for (const id of ['web', 'api']) {
    const { template } = ApiObject.of(chart.node.findChild(id)).toJson().spec;
    deepStrictEqual(template.spec.initContainers.map((one: any) => one.name), ['helper']);
    deepStrictEqual(template.metadata.labels.team, 'shop');
  }
  return app.synthYaml();
});
deepStrictEqual(texts[0].includes('- helper') || texts[0].includes('name: helper'), true);

const wrong = new App();
new Deployment(new Chart(wrong, 'wrong'), 'web', { containers: [{ name: 'BAD', image: 'a' }] });
throws(() => wrong.synthYaml(), /spec\.template\.spec\.containers\[0\]\.name: Invalid value: "BAD"/);
console.log('ok');
