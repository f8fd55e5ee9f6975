import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Cron, Duration, Include, JsonPatch, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Deployment, FindingSeverity, KubernetesVersion, Validation } from '../../src';
import { Checker } from '../../src/check/checker';

let folder: string;
let chart: Chart;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-other-kinds-'));
  chart = new Chart(new App({ outdir: folder }), 'shop');
});
afterEach(() => rmSync(folder, { recursive: true }));

function service(spec: object): ApiObject {
  return new ApiObject(chart, 'web', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec } as any);
}

/** The messages, with their rules. */
function findings(): string[] {
  return Validation.of(chart).findings().map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

/** What `podwright check` says of a manifest. */
function checked(manifest: unknown): string[] {
  const checker = new Checker({ minors: [37] }, () => Buffer.from(JSON.stringify(manifest)));
  checker.add('web.json');
  return checker.report().findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

describe('the fields of an object that is not a pod are decoded as `podwright check` does it', () => {
  test.each<[string, string, string, object, string]>([
    ['an unknown field', 'v1', 'Service', { spec: { ports: [{ port: 80, targetport: 8080 }] } },
      'error decode/unknown-field spec.ports[0].targetport: Strict decoding: unknown field "spec.ports[0].targetport": did you mean "targetPort"?'],
    ['a field of the object itself', 'v1', 'ConfigMap', { spec: { a: 1 } }, 'error decode/unknown-field spec: Strict decoding: unknown field "spec"'],
    ['a number for a text', 'v1', 'ConfigMap', { data: { retries: 3 } }, 'error decode/type data[retries]: Strict decoding: must be a string, got the number 3; put it in quotes'],
    ['a text for a number', 'v1', 'Service', { spec: { ports: [{ port: '80' }] } },
      'error decode/type spec.ports[0].port: Strict decoding: must be a whole number from -2147483648 to 2147483647, got the string "80"; write it without quotes'],
    ['data that is not base64', 'v1', 'Secret', { data: { password: 'not base64!' } }, 'error decode/type data[password]: Strict decoding: must be base64, got another text; write plain text in stringData'],
    ['metadata', 'networking.k8s.io/v1', 'Ingress', { metadata: { annotations: { ssl: true } } },
      'error decode/type metadata.annotations[ssl]: Strict decoding: must be a string, got the boolean true; put it in quotes'],
    ['a beta apiVersion', 'resource.k8s.io/v1beta2', 'DeviceClass', { spec: { any: 1 } }, ''],
    ['a custom resource', 'example.com/v1', 'Service', { spec: { any: 1 } }, ''],
  ])('%s', (_, apiVersion, kind, content, expected) => {
    const manifest = { apiVersion, kind, ...content, metadata: { name: 'web', ...(content as any).metadata } };
    new ApiObject(chart, 'web', manifest);
    const said = expected === '' ? [] : [expected];
    expect(findings()).toEqual(said);
    expect(checked(manifest)).toEqual(said);
  });

  test('synth fails with the path of the construct and writes nothing', () => {
    service({ ports: [{ port: 80, targetport: 8080 }] });
    Validation.of(chart);
    expect(() => (chart.node.root as App).synth()).toThrow('[shop/web] spec.ports[0].targetport: Strict decoding: unknown field');
  });

  test('only in a scope that is validated', () => {
    service({ ports: [{ prot: 80 }] });
    Validation.of(new Chart(chart, 'other'));
    expect(() => (chart.node.root as App).synthYaml()).not.toThrow();
  });

  test('in the versions that are meant', () => {
    new ApiObject(chart, 'web', { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' }, spec: { podCIDRs: [], podCidrs: [] } } as any);
    KubernetesVersion.target(chart, '1.33 - 1.37');
    expect(findings()).toEqual([expect.stringMatching(/^error decode\/unknown-field spec\.podCidrs: [^(]*$/)]);
  });

  test('after its JSON patches', () => {
    service({ ports: [{ prot: 80 }] }).addJsonPatch(JsonPatch.remove('/spec/ports/0/prot'), JsonPatch.add('/spec/ports/0/port', 80));
    expect(findings()).toEqual([]);
  });

  test('with the line of an included file, in lists too', () => {
    const file = join(folder, 'web.yaml');
    writeFileSync(file, 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: { name: web }\n  spec:\n    ports:\n    - port: 80\n      targetport: 8080\n');
    const validation = Validation.of(chart);
    new Include(chart, 'file', { url: file });
    expect(validation.findings()).toEqual([expect.objectContaining({
      severity: FindingSeverity.ERROR, field: 'items[0].spec.ports[0].targetport', place: expect.objectContaining({ position: expect.stringMatching(/web\.yaml:10:19$/) }),
    })]);
  });

  test('with the line of the program that made the Service of a workload', () => {
    const web = new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] }] });
    web.exposeViaService().addJsonPatch(JsonPatch.add('/spec/sessionAffinty', 'ClientIP'));
    expect(Validation.of(chart).errors()).toEqual([
      expect.stringMatching(/unknown field "spec\.sessionAffinty": did you mean "sessionAffinity"\?\n {6}--> \S*other-kinds\.test\.ts:\d+:\d+/),
    ]);
  });

  test('an item of a list that is null is an empty one, as in the API server: cdk8s makes `undefined` of it', () => {
    new ApiObject(chart, 'all', { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'all' }, spec: { podSelector: {}, ingress: [null] } } as any);
    expect(findings()).toEqual([]);
  });
});

test('all kinds that cdk8s-plus makes have fields that Kubernetes knows', () => {
  const pods = new kplus.Deployment(chart, 'deployment', { containers: [{ image: 'nginx', portNumber: 80, resources: { cpu: { request: kplus.Cpu.millis(100) } } }] });
  const account = new kplus.ServiceAccount(chart, 'account', { automountToken: true });
  const config = new kplus.ConfigMap(chart, 'config', { data: { a: '1' }, binaryData: { b: 'AAE=' }, immutable: true });
  const secrets = [
    new kplus.Secret(chart, 'secret', { stringData: { a: '1' }, immutable: true }),
    new kplus.BasicAuthSecret(chart, 'basic', { username: 'a', password: 'b' }),
    new kplus.SshAuthSecret(chart, 'ssh', { sshPrivateKey: 'a' }),
    new kplus.ServiceAccountTokenSecret(chart, 'token', { serviceAccount: account }),
    new kplus.TlsSecret(chart, 'tls', { tlsCert: 'a', tlsKey: 'b' }),
    new kplus.DockerConfigSecret(chart, 'docker', { data: { auths: {} } }),
  ];
  account.addSecret(secrets[0]);
  const ports = [{ port: 80, nodePort: 30080, protocol: kplus.Protocol.TCP }];
  const exposed = pods.exposeViaService({ ports, serviceType: kplus.ServiceType.NODE_PORT });
  new kplus.Service(chart, 'external', {
    type: kplus.ServiceType.EXTERNAL_NAME, externalName: 'example.com', ports: [{ port: 80 }], publishNotReadyAddresses: true,
  });
  new kplus.Ingress(chart, 'ingress', {
    defaultBackend: kplus.IngressBackend.fromService(exposed),
    rules: [{ host: 'a.example', path: '/x', pathType: kplus.HttpIngressPathType.EXACT, backend: kplus.IngressBackend.fromService(exposed) }],
    tls: [{ hosts: ['a.example'], secret: secrets[4] }],
  });
  const claim = { accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE], storage: Size.gibibytes(1), storageClassName: 'fast', volumeMode: kplus.PersistentVolumeMode.FILE_SYSTEM };
  new kplus.PersistentVolumeClaim(chart, 'claim', claim);
  const volume = { ...claim, mountOptions: ['ro'], reclaimPolicy: kplus.PersistentVolumeReclaimPolicy.RETAIN };
  new kplus.AwsElasticBlockStorePersistentVolume(chart, 'aws', { ...volume, volumeId: 'a', partition: 1 });
  new kplus.AzureDiskPersistentVolume(chart, 'azure', { ...volume, diskName: 'a', diskUri: 'b' });
  new kplus.GCEPersistentDiskPersistentVolume(chart, 'gce', { ...volume, pdName: 'a' });
  new kplus.HorizontalPodAutoscaler(chart, 'scaler', {
    target: pods,
    maxReplicas: 3,
    minReplicas: 1,
    metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
    scaleUp: { stabilizationWindow: Duration.seconds(60), policies: [{ replicas: kplus.Replicas.percent(50), duration: Duration.minutes(1) }] },
  });
  const role = new kplus.Role(chart, 'role');
  role.allowRead(kplus.ApiResource.PODS, config);
  role.bind(account, kplus.User.fromName(chart, 'user', 'a'), kplus.Group.fromName(chart, 'group', 'b'));
  const clusterRole = new kplus.ClusterRole(chart, 'cluster-role', { aggregationLabels: { a: 'b' } });
  clusterRole.allow(['get'], kplus.NonApiResource.of('/healthz'));
  clusterRole.bind(account);
  const namespace = new kplus.Namespace(chart, 'namespace', { metadata: { labels: { a: 'b' } } });
  new kplus.NetworkPolicy(chart, 'policy', {
    selector: pods,
    egress: { default: kplus.NetworkPolicyTrafficDefault.DENY, rules: [{ peer: kplus.NetworkPolicyIpBlock.ipv4(chart, 'block', '10.0.0.0/8', ['10.1.0.0/16']), ports: [kplus.NetworkPolicyPort.tcpRange(80, 90)] }] },
    ingress: { rules: [{ peer: kplus.Namespaces.select(chart, 'namespaces', { names: [namespace.name] }) }] },
  });
  new kplus.DaemonSet(chart, 'daemons', { containers: [{ image: 'nginx' }], serviceAccount: account });
  new kplus.StatefulSet(chart, 'set', { containers: [{ image: 'nginx', portNumber: 80 }] });
  new kplus.CronJob(chart, 'cron', { schedule: Cron.daily(), containers: [{ image: 'nginx' }] });
  const kinds = new Set(chart.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'ClusterRole', 'ClusterRoleBinding', 'ConfigMap', 'CronJob', 'DaemonSet', 'Deployment', 'HorizontalPodAutoscaler', 'Ingress', 'Namespace', 'NetworkPolicy',
    'PersistentVolume', 'PersistentVolumeClaim', 'Role', 'RoleBinding', 'Secret', 'Service', 'ServiceAccount', 'StatefulSet',
  ]);
  expect(Validation.of(chart).errors()).toEqual([]);
});
