/**
 * What a company wants of every pod, written once: labels, a pull policy, resources, hardening, and a sidecar. It holds for podwright's own workloads, for those
 * of cdk8s-plus, and for YAML.
 */
import { join } from 'node:path';
import { Chart, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { App, Deployment, Hardened, Pattern, PodDefaults, Sidecar, StartContract, Validation, type PodTemplate } from 'podwright';

/** The company's rules. They set what a team has not set, so that a team can differ where it has to. */
class CompanyRules extends Pattern {
  constructor(private readonly costCenter: string) {
    super('company-rules', costCenter);
  }

  protected applyToPod(pod: PodTemplate): void {
    PodDefaults.of(pod, {
      labels: { 'example.com/cost-center': this.costCenter },
      containers: { imagePullPolicy: 'IfNotPresent', resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } } },
      pod: { automountServiceAccountToken: false, enableServiceLinks: false },
    });
  }
}

const app = new App();
const chart = new Chart(app, 'team', { disableResourceNameHashes: true });

new kplus.Deployment(chart, 'api', { containers: [{ image: 'registry.example.com/api:5.0.2', portNumber: 8080 }] });
new Include(chart, 'worker', { url: join(__dirname, 'legacy-worker.yaml') });

chart.with(
  new CompanyRules('4711'),
  new Sidecar({ name: 'audit', image: 'registry.example.com/audit:1.3.0', startup: StartContract.nobodyWaits() }),
  new Hardened(),
);

// What is added later has the rules too.
const web = new Deployment(chart, 'web', { podMetadata: { labels: { app: 'web' } } });
web.addContainer('web', { image: 'registry.example.com/web:1.4.0', imagePullPolicy: 'Always', resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } } });

Validation.of(app);
app.synth();
