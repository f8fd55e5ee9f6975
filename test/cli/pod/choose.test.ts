import { container, pod } from '../../lifecycle/scenario';
import { file, run, useFolder } from '../captured';

useFolder();

const TEMPLATE = { metadata: { labels: { a: 'b' } }, spec: pod([container('web')]).spec };
const SELECTOR = { matchLabels: { a: 'b' } };

function workload(kind: string, apiVersion: string, spec: object, name = 'web'): any {
  return { apiVersion, kind, metadata: { name }, spec };
}

const DEPLOYMENT = workload('Deployment', 'apps/v1', { selector: SELECTOR, template: TEMPLATE });
const JOB_TEMPLATE = { ...TEMPLATE, spec: { ...TEMPLATE.spec, restartPolicy: 'Never' } };
const SERVICE = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } };
const CLAIM = { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };
const WITH_DATA = { ...TEMPLATE, spec: pod([container('web', { volumeMounts: [{ name: 'data', mountPath: '/data' }] })]).spec };

test.each([
  ['Pod', pod([container('web')])],
  ['Deployment', DEPLOYMENT],
  ['ReplicaSet', workload('ReplicaSet', 'apps/v1', { selector: SELECTOR, template: TEMPLATE })],
  ['DaemonSet', workload('DaemonSet', 'apps/v1', { selector: SELECTOR, template: TEMPLATE })],
  ['StatefulSet', workload('StatefulSet', 'apps/v1', { serviceName: 'web', selector: SELECTOR, template: TEMPLATE })],
  ['StatefulSet with claims', workload('StatefulSet', 'apps/v1', { serviceName: 'web', selector: SELECTOR, template: WITH_DATA, volumeClaimTemplates: [CLAIM] })],
  ['ReplicationController', workload('ReplicationController', 'v1', { selector: { a: 'b' }, template: TEMPLATE })],
  ['Job', workload('Job', 'batch/v1', { template: JOB_TEMPLATE })],
  ['CronJob', workload('CronJob', 'batch/v1', { schedule: '* * * * *', jobTemplate: { spec: { template: JOB_TEMPLATE } } })],
  ['PodTemplate', { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'web' }, template: TEMPLATE }],
  ['List', { apiVersion: 'v1', kind: 'List', items: [SERVICE, DEPLOYMENT] }],
  ['Pod with a generated name', { ...pod([container('web')]), metadata: { generateName: 'web-' } }],
])('the pod of a %s is simulated', async (_, manifest) => {
  file('a.yaml', manifest);
  expect(await run('simulate', 'a.yaml', '--expect', 'ready')).toMatchObject({ code: 0 });
});

test('other objects of the file do not matter', async () => {
  file('a.yaml', SERVICE, DEPLOYMENT);
  expect((await run('simulate', 'a.yaml')).stderr).toMatch(/^Deployment web: /);
});

test.each(['job/web', 'Job/web', 'deployment/web', 'other', 'shop/db'])('--name %s chooses', async (name) => {
  file('a.yaml', DEPLOYMENT, workload('Job', 'batch/v1', { template: JOB_TEMPLATE }), { ...DEPLOYMENT, metadata: { name: 'other' } },
    { ...DEPLOYMENT, metadata: { name: 'db', namespace: 'shop' } });
  expect(await run('simulate', 'a.yaml', '--name', name)).toMatchObject({ code: 0 });
});

test.each<[string, (object | string)[], string[], string]>([
  ['nothing', [''], [], 'a.yaml: there is no object in it'],
  ['several pods', [DEPLOYMENT, { ...DEPLOYMENT, metadata: { name: 'db' } }], [], 'a.yaml: there is a pod in Deployment web, Deployment db; choose with --name, as in --name deployment/web'],
  ['another name', [DEPLOYMENT], ['--name', 'api'], 'a.yaml: there is no object called api; there is Deployment web'],
  ['no pod', [SERVICE], [], 'a.yaml: there is no pod in a Service'],
  ['no pod among several', [SERVICE, { ...SERVICE, metadata: { name: 'b' } }], [], 'a.yaml: there is no pod in it, but Service web, Service b'],
  ['a custom resource', [workload('Rollout', 'argoproj.io/v1alpha1', { template: TEMPLATE })], [],
    'a.yaml: Rollout web is a custom resource (argoproj.io/v1alpha1): podwright does not know which pods its controller makes'],
])('a file with %s is an error', async (_, documents, args, message) => {
  file('a.yaml', ...documents);
  for (const command of ['simulate', 'explain']) {
    expect(await run(command, 'a.yaml', ...args)).toEqual({ code: 2, stdout: '', stderr: `podwright: ${message}\n` });
  }
});

test.each<[string, object | string, RegExp]>([
  ['an apiVersion that is gone', { ...DEPLOYMENT, apiVersion: 'extensions/v1beta1' }, /^a\.yaml:1:15: error: apiVersion: Kubernetes serves no Deployment in extensions\/v1beta1 since 1\.16/],
  ['a workload that is wrong itself', workload('Deployment', 'apps/v1', { template: TEMPLATE }), /spec\.selector: Required value/],
  ['what is no manifest', '[1]', /a manifest must be an object/],
  ['what is no YAML', 'a: [', /^a\.yaml:1:\d+: error: .*\(file\/readable\)/],
])('%s is told as in check', async (_, document, message) => {
  file('a.yaml', document);
  for (const command of ['simulate', 'explain']) {
    expect(await run(command, 'a.yaml')).toMatchObject({ code: 1, stdout: expect.stringMatching(message) });
  }
});

test('a pod with numbers beyond 2^53 is simulated and explained', async () => {
  const large = pod([container('web')]);
  file('a.yaml', JSON.stringify({ ...large, spec: { ...large.spec, terminationGracePeriodSeconds: '#' } }).replace('"#"', '9007199254740993'));
  expect(await run('simulate', 'a.yaml', '--expect', 'ready', '--json')).toMatchObject({ code: 0 });
  expect(await run('explain', 'a.yaml', '--json')).toMatchObject({ code: 0 });
});
