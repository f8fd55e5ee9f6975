/**
 * A canary with Argo Rollouts: a custom resource that holds a pod. The pod is written and checked as any other, and patterns find it.
 */
import { ApiObject, Chart } from 'cdk8s';
import { AdoptedPod, App, GracefulShutdown, Probe, Topology } from 'podwright';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const labels = { app: 'web' };
const rollout = new ApiObject(chart, 'web', {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  spec: {
    replicas: 5,
    selector: { matchLabels: labels },
    strategy: { canary: { steps: [{ setWeight: 20 }, { pause: { duration: '10m' } }, { setWeight: 60 }, { pause: { duration: '10m' } }] } },
    template: { metadata: { labels }, spec: {} },
  },
});

const web = AdoptedPod.of(rollout, 'spec.template');
const container = web.addContainer('web', {
  image: 'registry.example.com/web:1.4.0',
  resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
});
const http = container.addPort('http', 8080);
container.readiness(Probe.httpGet('/healthz', http));
web.label('version', '1.4.0').configure({ securityProfile: 'restricted' });
web.spread(Topology.ZONE).exposeViaService({ ports: [{ port: 80, targetPort: http }] });
chart.with(new GracefulShutdown());

app.synth();
