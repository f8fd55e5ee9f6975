/**
 * An ingress controller: replicas on different nodes, one port for the world and one for the health, and a shutdown that loses no request.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, Deployment, DeploymentStrategy, EnvValue, GracefulShutdown, PodAffinityTerm, PodField, Probe, Topology, WritablePaths,
} from 'podwright';

const app = new App();
const chart = new Chart(app, 'ingress', { namespace: 'ingress', disableResourceNameHashes: true });

const controller = new Deployment(chart, 'controller', {
  replicas: 3,
  podMetadata: { labels: { 'app.kubernetes.io/name': 'ingress', 'app.kubernetes.io/version': '1.12.1' } },
  affinity: { podAntiAffinity: { required: [PodAffinityTerm.ownPods(Topology.HOSTNAME)] } },
  minReady: Duration.seconds(10),
  securityContext: { runAsUser: 101 },
  securityProfile: 'restricted',
  serviceAccountName: 'ingress',
  strategy: DeploymentStrategy.rollingUpdate({ maxSurge: 0, maxUnavailable: 1 }),
});
const container = controller.addContainer('controller', {
  image: 'registry.example.com/ingress-controller:1.12.1',
  args: ['--http-port=8080', '--https-port=8443', '--publish-service=$(NAMESPACE)/controller'],
  env: { NAMESPACE: EnvValue.fieldRef(PodField.NAMESPACE) },
  resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { memory: '512Mi' } },
  securityContext: { readOnlyRootFilesystem: true },
});
const http = container.addPort('http', 8080);
const https = container.addPort('https', 8443);
const health = container.addPort('health', 10254);
container.liveness(Probe.httpGet('/healthz', health)).readiness(Probe.httpGet('/readyz', health));

controller.with(new WritablePaths({ paths: ['/tmp'] }), new GracefulShutdown({ delay: Duration.seconds(15), drain: Duration.minutes(2) }));
controller.spread(Topology.ZONE).exposeViaService({ type: 'LoadBalancer', ports: [{ port: 80, targetPort: http }, { port: 443, targetPort: https }] });

app.synth();
