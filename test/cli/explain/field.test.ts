import { KINDS } from '../../../src/apimachinery/kinds';
import { fieldsOf, isDefinition } from '../../../src/apimachinery/schema';
import { run, useFolder } from '../captured';

useFolder();

async function explained(path: string): Promise<any> {
  return JSON.parse((await run('explain', path, '--json')).stdout);
}

test('a field is explained as kubectl does, with its default, its rules, and how podwright writes it', async () => {
  const { code, stdout } = await run('explain', 'pod.spec.containers.livenessProbe.periodSeconds');
  expect(code).toBe(0);
  expect(stdout).toBe(`KIND:       Pod
VERSION:    v1

FIELD: periodSeconds <integer>

DESCRIPTION:
    How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1.

DEFAULT (where nothing else is set):
    10

SINCE:
    Kubernetes 1.33 or earlier

IN PODWRIGHT:
    ProbeOptions { period: Duration }

RULES:
    probe/non-negative  Delays, periods, timeouts and thresholds of a probe are not negative.
`);
});

test.each<[string, unknown]>([
  ['pod.spec.restartPolicy', 'Always'],
  ['pod.spec.terminationGracePeriodSeconds', 30],
  ['pod.spec.containers.ports.protocol', 'TCP'],
  ['pod.spec.volumes.secret.defaultMode', 420],
  ['pod.spec.containers.livenessProbe.httpGet.scheme', 'HTTP'],
  ['deployment.spec.replicas', 1],
  ['deployment.spec.strategy.type', 'RollingUpdate'],
  ['cronjob.spec.jobTemplate.spec.template.spec.dnsPolicy', 'ClusterFirst'],
  ['pod.spec.containers.resources', undefined],
  ['pod.spec.nodeName', undefined],
])('the default of %s is what the API server fills in: %j', async (path, value) => {
  expect((await explained(path)).default).toEqual(value);
});

test('a field that is new says since when, and behind which gate; what is in it, too', async () => {
  const rules = await explained('pod.spec.containers.restartPolicyRules');
  expect(rules).toMatchObject({ since: '1.34', gates: [{ name: 'ContainerRestartRules', state: 'off by default since 1.34, on since 1.35' }] });
  expect(await explained('pod.spec.containers.restartPolicyRules.action')).toMatchObject({ since: '1.34', gates: rules.gates, required: true });
});

test.each([
  ['po.spec', 'Pod'], ['pods.spec', 'Pod'], ['Pod.spec', 'Pod'], ['deploy', 'Deployment'], ['deployments.spec', 'Deployment'], ['sts.spec', 'StatefulSet'],
  ['cronjobs.spec.schedule', 'CronJob'], ['pod.spec.containers[0].name', 'Pod'], ['pod.spec.containers[*].ports[0].name', 'Pod'],
])('%s is understood as kubectl does', async (path, kind) => {
  expect((await explained(path)).kind).toBe(kind);
});

test('--recursive lists all that is below', async () => {
  const { stdout } = await run('explain', 'deployment.spec.template.spec.affinity.nodeAffinity', '--recursive');
  expect(stdout).toMatch(/^GROUP: {6}apps\nKIND: {7}Deployment\n/);
  expect(stdout).toContain('  requiredDuringSchedulingIgnoredDuringExecution\t<NodeSelector>\n    nodeSelectorTerms\t<[]NodeSelectorTerm>\n      matchExpressions\t<');
});

test.each([
  ['pod.spec.livenessProbe', 'pod.spec has no field "livenessProbe": did you mean pod.spec.containers.livenessProbe or pod.spec.ephemeralContainers.livenessProbe '
    + 'or pod.spec.initContainers.livenessProbe?'],
  ['pod.spec.contaners.name', 'pod.spec has no field "contaners": did you mean pod.spec.containers?'],
  ['pod.spec.containers.IMAGE', 'pod.spec.containers has no field "IMAGE": did you mean pod.spec.containers.image?'],
  ['pod.spec.os.zzz', 'pod.spec.os has no field "zzz"; it has name'],
  ['pod.metadata.labels.app', 'pod.metadata.labels is a map: its keys are free'],
  ['pod.spec.hostname.a', 'pod.spec.hostname is string, which has no fields'],
  ['pod.', 'pod has no field ""; it has apiVersion, kind, metadata, spec, status'],
  ['deploymnet.spec', 'there is neither a file nor a kind "deploymnet": did you mean deployment?\n'
    + 'kinds that can be explained: pod, podtemplate, replicationcontroller, deployment, replicaset, statefulset, daemonset, job, cronjob'],
  ['livenessProbe', 'there is neither a file nor a kind "livenessProbe": did you mean pod.spec.containers.livenessProbe?\n'
    + 'kinds that can be explained: pod, podtemplate, replicationcontroller, deployment, replicaset, statefulset, daemonset, job, cronjob'],
  ['livenessProbe.httpGet', 'there is neither a file nor a kind "livenessProbe": did you mean pod.spec.containers.livenessProbe.httpGet?\n'
    + 'kinds that can be explained: pod, podtemplate, replicationcontroller, deployment, replicaset, statefulset, daemonset, job, cronjob'],
  ['service.spec', 'there is neither a file nor a kind "service"\n'
    + 'kinds that can be explained: pod, podtemplate, replicationcontroller, deployment, replicaset, statefulset, daemonset, job, cronjob'],
])('%s is an error that helps', async (path, message) => {
  expect(await run('explain', path)).toEqual({ code: 2, stdout: '', stderr: `podwright: ${message}\n` });
});

test('nothing at all is an error', async () => {
  expect(await run('explain')).toMatchObject({ code: 2, stderr: expect.stringMatching(/^podwright: name the manifest of a pod/) });
});

test('each field of each kind can be explained, and has a description', async () => {
  const visited = new Set<string>();
  const undescribed: string[] = [];
  const queue = Object.keys(KINDS).map((kind): [string, string] => [kind.toLowerCase(), kind]);
  for (const [path, type] of queue) {
    for (const [field, facts] of fieldsOf(type)) {
      const next = facts.type.replace(/^\[\]/, '');
      const { type: written, description } = await explained(`${path}.${field}`);
      if (written === '' || description === '') {
        undescribed.push(`${path}.${field}`);
      }
      if (isDefinition(next) && !visited.has(next)) {
        visited.add(next);
        queue.push([`${path}.${field}`, next]);
      }
    }
  }
  expect(undescribed).toEqual([]);
  expect(visited.size).toBeGreaterThan(100);
});
