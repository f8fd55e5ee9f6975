import { type Violation, validate, validateUpdate } from '../../../src/validation';

const labels = { app: 'web' };
const container = { name: 'web', image: 'nginx' };

/** What an update of an object of a cluster breaks. */
function broken(kind: string, minor: number, old: object, changed: object): string[] {
  const apiVersion = { Pod: 'v1', Deployment: 'apps/v1', StatefulSet: 'apps/v1', Job: 'batch/v1', CronJob: 'batch/v1' }[kind];
  const object = (spec: object): object => ({ apiVersion, kind, metadata: { name: 'web' }, spec });
  return [...new Set(validateUpdate(object(old), object(changed), { minor }).violations.map(({ rule, field }: Violation) => `${rule} ${field}`))];
}

function deployment(spec: object): object {
  return { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [container], ...spec } } };
}

const responder = (name: string, priority?: number): object => ({ name, priority });
const responders = (...evictionResponders: object[]): object => deployment({ evictionResponders });

test.each<[what: string, old: object, changed: object, expected: string[]]>([
  ['none before: they are dropped', responders(), responders(responder('a')), []],
  ['what was wrong before', responders(responder('a', 1)), responders(responder('a', 1)), []],
  ['a priority that changes', responders(responder('a', 1)), responders(responder('a', 2)), ['eviction-responder/priority-not-reserved 0.priority']],
  ['a priority that is too great', responders(responder('a', 1)), responders(responder('a', 100001)), ['eviction-responder/priority-range 0.priority']],
  ['no priority', responders(responder('a', 1)), responders(responder('a')), ['eviction-responder/priority-required 0.priority']],
  ['another one', responders(responder('a', 1)), responders(responder('a', 1), responder('example.com/b', 1000)), []],
  ['one without a name', responders(responder('a', 1)), responders(responder('', 1000)), ['eviction-responder/name-required 0.name']],
  ['one without a domain', responders(responder('a', 1)), responders(responder('b', 1000)), ['eviction-responder/name-format 0.name']],
  ['one of Kubernetes', responders(responder('a', 1)), responders(responder('x.k8s.io/b', 1000)), ['eviction-responder/domain-not-reserved 0.name']],
  ['the same twice', responders(responder('a', 1)), responders(responder('a', 1), responder('a', 1)), ['eviction-responder/unique 1']],
  ['too many', responders(responder('a', 1)), responders(...Array.from({ length: 11 }, (_, i) => responder(`${i}`))), ['eviction-responder/max ']],
])('eviction responders that are in use are judged where they change: %s', (_what, old, changed, expected) => {
  const places = expected.map((text) => text.replace(/ (\d)?/, (_all, i) => ` spec.template.spec.evictionResponders${i === undefined ? '' : `[${i}]`}`));
  expect(broken('Deployment', 37, old, changed)).toEqual(places);
});

test('the reference to a workload is judged in the version that has it, where it is in use', () => {
  const reference = (name: string): object => deployment({ workloadRef: { name, podGroup: 'a.b', podGroupReplicaKey: 'A' } });
  expect(broken('Deployment', 35, reference('A'), reference('B'))).toEqual([
    'workload-ref/name-format spec.template.spec.workloadRef.name',
    'workload-ref/pod-group-format spec.template.spec.workloadRef.podGroup',
    'workload-ref/replica-key-format spec.template.spec.workloadRef.podGroupReplicaKey',
  ]);
  expect(broken('Deployment', 35, deployment({}), reference('B'))).toEqual([]);
});

describe('the scheduling of a Job that has some', () => {
  const template = { metadata: { labels }, spec: { restartPolicy: 'Never', containers: [container] } };
  const job = (scheduling?: object): object => ({ manualSelector: true, selector: { matchLabels: labels }, template, scheduling });
  const gang = (minCount: number): object => ({ schedulingPolicy: { gang: { minCount } } });

  test.each<[what: string, old: object | undefined, changed: object | undefined, expected: string[]]>([
    ['is dropped where it had none', undefined, gang(1), []],
    ['stays', gang(1), gang(1), []],
    ['does not change', gang(1), { ...gang(1), disruptionMode: { all: {} } }, ['update/job-scheduling spec.scheduling']],
    ['does not go', gang(1), undefined, ['update/job-scheduling spec.scheduling']],
    ['stays of its kind', gang(1), { schedulingPolicy: { basic: {} } },
      ['update/job-scheduling spec.scheduling', 'update/job-scheduling-policy spec.scheduling.schedulingPolicy']],
    ['has no larger gang than the Job', gang(2), gang(2), ['job/gang-within-parallelism spec.scheduling.schedulingPolicy.gang.minCount']],
    ['is of a gang where all are disrupted', { disruptionMode: { all: {} } }, { disruptionMode: { all: {} } }, ['job/disruption-of-gang spec.scheduling.disruptionMode']],
  ])('%s', (_what, old, changed, expected) => expect(broken('Job', 37, job(old), job(changed))).toEqual(expected));

  test('stays in the template of a CronJob', () => {
    const cronJob = (scheduling?: object): object => ({ schedule: '* * * * *', jobTemplate: { spec: { template, scheduling } } });
    expect(broken('CronJob', 37, cronJob(gang(1)), cronJob())).toEqual(['update/job-scheduling spec.jobTemplate.spec.scheduling']);
  });
});

test('a StatefulSet that is recreated goes on to be, and its template is judged', () => {
  const statefulSet = (type: string, spec: object = {}): object => ({ ...deployment(spec), updateStrategy: { type } });
  expect(broken('StatefulSet', 37, statefulSet('Recreate'), statefulSet('Recreate', { hostAliases: [{ ip: 'a' }] })))
    .toEqual(['ip/format spec.template.spec.hostAliases[0].ip']);
  expect(broken('StatefulSet', 37, statefulSet('OnDelete'), statefulSet('Recreate'))).toEqual(['stateful-set/update-strategy-supported spec.updateStrategy']);
  expect(broken('StatefulSet', 36, statefulSet('Recreate'), statefulSet('Recreate'))).toEqual(['stateful-set/update-strategy-supported spec.updateStrategy']);
});

test.each<[what: string, minor: number, old: object, kept: boolean]>([
  ['restart rules without a policy', 34, { containers: [{ ...container, restartPolicyRules: [{ action: 'a' }] }] }, false],
  ['restart rules with a policy', 34, { containers: [{ ...container, restartPolicy: 'Never', restartPolicyRules: [{ action: 'a' }] }] }, true],
  ['claims of containers without claims of the pod', 33, { containers: [{ ...container, resources: { claims: [{}] } }] }, false],
  ['claims of the pod', 33, { resourceClaims: [{ name: 'a' }], containers: [{ ...container, resources: { claims: [{}] } }] }, true],
])('a feature that is off is in use, or is not: %s', (_what, minor, spec, kept) => {
  expect(broken('Deployment', minor, deployment(spec), deployment(spec)).length > 0).toBe(kept);
});

test('rules of an init container without a policy are judged since 1.35', () => {
  const spec = { initContainers: [{ ...container, name: 'a', restartPolicyRules: [{ action: 'a' }] }] };
  expect(broken('Deployment', 34, deployment(spec), deployment(spec))).toEqual([]);
  expect(broken('Deployment', 35, deployment(spec), deployment(spec))).toEqual(['container/restart-rules-need-policy spec.template.spec.initContainers[0].restartPolicy']);
});

test('a Pod without a name is no template', () => {
  const { violations } = validate({ apiVersion: 'v1', kind: 'Pod', metadata: {}, spec: { containers: [container], volumes: [{ name: 'a', image: {} }] } }, { minor: 36 });
  expect(violations.map(({ rule }) => rule)).toEqual(['metadata/name-required', 'volume/image-reference-required']);
});

test('an object that is created is without its fields: they are not in use', () => {
  const manifest = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: responders(responder('a')) };
  expect(validate(manifest).violations).toEqual([]);
  expect(validateUpdate(manifest, manifest, { oldIsManifest: true }).violations).toEqual([]);
});
