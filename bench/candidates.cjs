/**
 * The candidates: each says how to put pod number `i` into a chart, in the words of its library. All write the pod of pod.json; the libraries are
 * loaded by the candidate that is measured, and by no other.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const POD = JSON.stringify(JSON.parse(readFileSync(join(__dirname, 'pod.json'), 'utf8')));

/** The pod as plain data, fresh. */
function plainPod(i) {
  return JSON.parse(POD.replaceAll('NUMBER', String(i)));
}

function podwrightPod({ Pod, Probe, VolumeSource }, { Duration }, chart, i) {
  const imagePullPolicy = 'Always';
  const securityContext = { allowPrivilegeEscalation: false, privileged: false, readOnlyRootFilesystem: true, runAsNonRoot: true };
  const pod = new Pod(chart, `pod-${i}`, {
    metadata: { name: `web-${i}`, labels: { app: 'web' } },
    automountServiceAccountToken: false,
    dnsPolicy: 'ClusterFirst',
    hostNetwork: false,
    restartPolicy: 'Always',
    securityContext: { fsGroup: 2000, fsGroupChangePolicy: 'Always', runAsNonRoot: true, runAsUser: 1000 },
    setHostnameAsFQDN: false,
    shareProcessNamespace: false,
    terminationGracePeriod: Duration.seconds(30),
  });
  const config = pod.addVolume('config', VolumeSource.configMap('web-config'));
  const tmp = pod.addVolume('tmp', VolumeSource.emptyDir());
  pod.addInitContainer('init', {
    image: 'busybox:1.36',
    imagePullPolicy,
    securityContext,
    command: ['sh', '-c', 'until nslookup db; do sleep 2; done'],
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { cpu: '20m', memory: '32Mi' } },
  });
  pod.addContainer('web', {
    image: 'nginx:1.27',
    imagePullPolicy,
    securityContext,
    ports: [{ name: 'http', containerPort: 8080 }],
    env: { LOG_LEVEL: 'info', PORT: '8080', REGION: 'eu-west-1', POD_INDEX: `${i}` },
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '200m', memory: '256Mi' } },
    startupProbe: Probe.httpGet('/started', 8080, { failureThreshold: 3, scheme: 'HTTP' }),
    readinessProbe: Probe.httpGet('/ready', 8080, { failureThreshold: 3, scheme: 'HTTP' }),
    livenessProbe: Probe.httpGet('/healthz', 8080, { failureThreshold: 3, scheme: 'HTTP' }),
  }).mount('/etc/web', config, { readOnly: true }).mount('/tmp', tmp);
  pod.addContainer('proxy', {
    image: 'envoyproxy/envoy:v1.31.0',
    imagePullPolicy,
    securityContext,
    args: ['-c', '/etc/envoy/envoy.yaml'],
    env: { ADMIN: '9901', MODE: 'sidecar' },
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { cpu: '100m', memory: '128Mi' } },
  }).mount('/etc/envoy', config);
}

function plusPod(kplus, { Size }, chart, i) {
  const { ConfigMap, Cpu, EnvValue, Pod, Probe, Volume } = kplus;
  const securityContext = { allowPrivilegeEscalation: false, privileged: false, readOnlyRootFilesystem: true, ensureNonRoot: true };
  const resources = (cpu, memory) => ({
    cpu: { request: Cpu.millis(cpu), limit: Cpu.millis(2 * cpu) },
    memory: { request: Size.mebibytes(memory), limit: Size.mebibytes(2 * memory) },
  });
  const env = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, EnvValue.fromValue(value)]));
  const pod = new Pod(chart, `pod-${i}`, {
    metadata: { name: `web-${i}`, labels: { app: 'web' } },
    automountServiceAccountToken: false,
    securityContext: { fsGroup: 2000, ensureNonRoot: true, user: 1000 },
  });
  const config = Volume.fromConfigMap(pod, 'config', ConfigMap.fromConfigMapName(pod, 'web-config', 'web-config'), { name: 'config' });
  const tmp = Volume.fromEmptyDir(pod, 'tmp', 'tmp');
  pod.addInitContainer({ name: 'init', image: 'busybox:1.36', command: ['sh', '-c', 'until nslookup db; do sleep 2; done'], securityContext, resources: resources(10, 16) });
  const web = pod.addContainer({
    name: 'web',
    image: 'nginx:1.27',
    ports: [{ name: 'http', number: 8080 }],
    securityContext,
    envVariables: env({ LOG_LEVEL: 'info', PORT: '8080', REGION: 'eu-west-1', POD_INDEX: `${i}` }),
    resources: resources(100, 128),
    startup: Probe.fromHttpGet('/started', { port: 8080 }),
    readiness: Probe.fromHttpGet('/ready', { port: 8080 }),
    liveness: Probe.fromHttpGet('/healthz', { port: 8080 }),
  });
  web.mount('/etc/web', config, { readOnly: true });
  web.mount('/tmp', tmp);
  pod.addContainer({
    name: 'proxy',
    image: 'envoyproxy/envoy:v1.31.0',
    args: ['-c', '/etc/envoy/envoy.yaml'],
    securityContext,
    envVariables: env({ ADMIN: '9901', MODE: 'sidecar' }),
    resources: resources(50, 64),
  }).mount('/etc/envoy', config);
}

/** An app of `count` pods in the words of cdk8s, built; the result writes it. */
function inApp(App, cdk8s, addPod) {
  return (count, layout, outdir) => {
    const app = new App({ outdir });
    const single = layout === 'one' ? new cdk8s.Chart(app, 'pods') : undefined;
    for (let i = 0; i < count; i++) {
      addPod(single ?? new cdk8s.Chart(app, `chart-${i}`), i);
    }
    return () => app.synth();
  };
}

function stringify(count, layout, outdir) {
  const pods = Array.from({ length: count }, (_, i) => plainPod(i));
  return () => {
    mkdirSync(outdir, { recursive: true });
    if (layout === 'one') {
      writeFileSync(join(outdir, 'pods.k8s.yaml'), pods.map((pod) => `${JSON.stringify(pod)}\n`).join('---\n'));
    } else {
      pods.forEach((pod, i) => writeFileSync(join(outdir, `chart-${i}.k8s.yaml`), `${JSON.stringify(pod)}\n`));
    }
  };
}

/** Each candidate loads what it needs, and returns (count, layout, outdir) => () => void: what builds the app, and what writes it. */
module.exports = {
  'podwright': () => {
    const [podwright, cdk8s] = [require('podwright'), require('cdk8s')];
    return inApp(podwright.App, cdk8s, (chart, i) => podwrightPod(podwright, cdk8s, chart, i));
  },
  'podwright in cdk8s App': () => {
    const [podwright, cdk8s] = [require('podwright'), require('cdk8s')];
    return inApp(cdk8s.App, cdk8s, (chart, i) => podwrightPod(podwright, cdk8s, chart, i));
  },
  'cdk8s-plus-34': () => {
    const [kplus, cdk8s] = [require('cdk8s-plus-34'), require('cdk8s')];
    return inApp(cdk8s.App, cdk8s, (chart, i) => plusPod(kplus, cdk8s, chart, i));
  },
  'cdk8s ApiObject': () => {
    const cdk8s = require('cdk8s');
    return inApp(cdk8s.App, cdk8s, (chart, i) => new cdk8s.ApiObject(chart, `pod-${i}`, plainPod(i)));
  },
  'JSON.stringify': () => stringify,
};
