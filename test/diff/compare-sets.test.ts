import { changed, containerOf, cronJob, daemonSet, deployment, job, pod, replicaSet, statefulSet, withImage } from './manifests';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { compareSets, type Entry } from '../../src/diff';

const MINORS = [NEWEST];
const compare = (old: any, now: any): Entry => compareSets([old], [now], MINORS)[0];
const all = { deployment, replicaSet, statefulSet, daemonSet, job, cronJob, pod };

describe('objects are matched', () => {
  const config = (metadata: object, data: object = {}): any => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
  const changes = (old: any[], now: any[]): string[] => compareSets(old, now, MINORS).map(({ name, change }) => `${name} ${change}`);

  test('by kind, namespace and name: new ones in their order, then those that are gone', () => {
    expect(changes([config({ name: 'a' }), config({ name: 'b' })], [config({ name: 'c' }), config({ name: 'b' })])).toEqual(['c created', 'b unchanged', 'a deleted']);
    expect(changes([config({ name: 'a', namespace: 'x' })], [config({ name: 'a', namespace: 'y' })])).toEqual(['a created', 'a deleted']);
    expect(changes([config({ name: 'a' })], [{ ...config({ name: 'a' }), kind: 'Secret' }])).toEqual(['a created', 'a deleted']);
  });

  test('without a namespace in the namespace default', () => {
    expect(changes([config({ name: 'a' })], [config({ name: 'a', namespace: 'default' })])).toEqual(['a changed']);
  });

  test('by API group, whatever the version', () => {
    const of = (apiVersion: string): any => ({ apiVersion, kind: 'HorizontalPodAutoscaler', metadata: { name: 'a' } });
    expect(changes([of('autoscaling/v1')], [of('autoscaling/v2')])).toEqual(['a changed']);
    expect(changes([of('autoscaling/v1')], [of('example.com/v1')])).toEqual(['a created', 'a deleted']);
  });

  test('never where the server makes the name', () => {
    expect(changes([config({ generateName: 'a-' })], [config({ generateName: 'a-' })])).toEqual(['a-* created']);
  });

  test('by their last manifest, as kubectl apply leaves it', () => {
    expect(changes([config({ name: 'a' }, { k: '1' }), config({ name: 'a' }, { k: '2' })], [config({ name: 'a' }, { k: '2' })])).toEqual(['a unchanged']);
  });
});

test.each(Object.entries(all))('a %s that is applied twice is unchanged', (_name, make) => {
  expect(compare(make(), make())).toMatchObject({ change: 'unchanged', errors: [], fields: [] });
});

test('a Job without labels, which the server gives some, is unchanged', () => {
  const bare = (): any => changed(job(), (j) => { delete j.spec.template.metadata; });
  expect(compare(bare(), bare())).toMatchObject({ change: 'unchanged', fields: [] });
});

test('what the API server would not create is refused', () => {
  const { change, errors } = compareSets([], [changed(deployment(), (d) => { containerOf(d).name = ''; })], MINORS)[0];
  expect(change).toBe('refused');
  expect(errors).toMatchObject([{ rule: 'container/name-required', field: 'spec.template.spec.containers[0].name' }]);
});

test('a new manifest that is not valid is refused, with a field that there is not', () => {
  const { change, errors } = compare(deployment(), changed(deployment(), (d) => { d.spec.replica = 3; }));
  expect(change).toBe('refused');
  expect(errors).toMatchObject([{ rule: 'decode/unknown-field', field: 'spec.replica' }]);
});

test('what is wrong with the old manifest does not count', () => {
  expect(compare(changed(deployment(), (d) => { d.spec.replica = 3; }), deployment()).errors).toEqual([]);
});

describe('defaults are no difference', () => {
  test.each<[string, (container: any) => void]>([
    ['another unit', (c) => { c.resources.requests.cpu = '1000m'; }],
    ['a default that is written', (c) => { c.imagePullPolicy = 'IfNotPresent'; }],
    ['an empty list', (c) => { c.args = []; }],
    ['null', (c) => { c.command = null; }],
    ['the protocol of a port', (c) => { c.ports[0].protocol = 'TCP'; }],
  ])('%s', (_name, change) => {
    expect(compare(deployment(), changed(deployment(), (d) => change(containerOf(d))))).toMatchObject({ change: 'unchanged', fields: [] });
    expect(compare(changed(deployment(), (d) => change(containerOf(d))), deployment())).toMatchObject({ change: 'unchanged', fields: [] });
  });
});

describe('as kubectl apply merges', () => {
  test('what both manifests leave out stays', () => {
    expect(compare(deployment({}), deployment({})).change).toBe('unchanged');
  });

  test('what is left out now gets its default', () => {
    expect(compare(deployment({ replicas: 4 }), deployment({})).fields).toEqual([{ field: 'spec.replicas', old: 4, new: 1 }]);
  });

  test('of a strategy that becomes Recreate, the defaults of a rolling update go', () => {
    expect(compare(deployment(), deployment({ replicas: 4, strategy: { type: 'Recreate' } }))).toMatchObject({ change: 'changed', errors: [] });
  });

  test('a volume that becomes another one loses its source, and defaults of it', () => {
    const of = (source: object): any => changed(deployment(), (d) => { d.spec.template.spec.volumes = [{ name: 'v', ...source }]; });
    expect(compare(of({ secret: { secretName: 's' } }), of({ emptyDir: {} }))).toMatchObject({
      change: 'changed', errors: [], fields: [{ field: 'spec.template.spec.volumes[v].emptyDir' }, { field: 'spec.template.spec.volumes[v].secret' }],
    });
  });

  test('a label called as what all objects inherit is like any other', () => {
    const of = (...names: string[]): any => changed(deployment(), (d) => { d.metadata.labels = Object.fromEntries(names.map((name) => [name, 'x'])); });
    expect(compare(of('constructor'), of('constructor')).change).toBe('unchanged');
    expect(compare(of('constructor'), of('toString')).fields.map(({ field }) => field)).toEqual(['metadata.labels[constructor]', 'metadata.labels[toString]']);
  });

  test('of an object of a cluster, what nobody applied stays', () => {
    const live = changed(deployment(), (d) => {
      d.metadata.uid = '6f1c';
      d.metadata.annotations = { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(deployment({})) };
      d.spec.replicas = 7;
      d.status = { replicas: 7 };
    });
    expect(compare(live, deployment({})).change).toBe('unchanged');
  });

  test('of an object of a cluster, what was applied and is left out now goes', () => {
    const live = changed(deployment({ replicas: 7 }), (d) => {
      d.metadata.uid = '6f1c';
      d.metadata.annotations = { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(deployment({ replicas: 7 })) };
    });
    expect(compare(live, deployment({})).fields).toEqual([{ field: 'spec.replicas', old: 7, new: 1 }]);
  });
});

describe('items of lists are named', () => {
  const withEnv = (...env: string[]): any => changed(deployment(), (d) => { containerOf(d).env = env.map((name) => ({ name, value: name })); });
  const fields = (old: any, now: any): unknown[] => compare(old, now).fields.map(({ field, old: before, new: after }) => [field.replace(/^.*\.(?=env)/, ''), before, after]);

  test('by their key: added, removed, in another order', () => {
    expect(fields(withEnv('A'), withEnv('B', 'A'))).toEqual([['env[B]', undefined, { name: 'B', value: 'B' }]]);
    expect(fields(withEnv('A', 'B'), withEnv('A'))).toEqual([['env[B]', { name: 'B', value: 'B' }, undefined]]);
    expect(fields(withEnv('A', 'B'), withEnv('B', 'A'))).toEqual([['env', ['A', 'B'], ['B', 'A']]]);
  });

  test('by the name in their metadata', () => {
    const of = (storage: string): any => changed(statefulSet(), (s) => {
      s.spec.volumeClaimTemplates = [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } } }];
    });
    expect(compare(of('1Gi'), of('2Gi')).fields).toMatchObject([{ field: 'spec.volumeClaimTemplates[data].spec.resources.requests[storage]' }]);
  });
});

describe('what must not change is refused, with what to do instead', () => {
  const recreate = 'delete the object and create it again, or give the new one another name';

  test('the template of a Job', () => {
    expect(compare(job(), withImage(job()))).toMatchObject({
      change: 'refused',
      errors: [{ rule: 'update/immutable', field: 'spec.template', hint: recreate }],
      fields: [{ field: 'spec.template.spec.containers[web].image', old: 'nginx:1.27', new: 'nginx:1.28' }],
    });
  });

  test('with a hint for YAML', () => {
    const other = changed(deployment(), (d) => {
      d.spec.template.spec.containers = [];
    });
    expect(compare(deployment(), other)).toMatchObject({
      change: 'refused', errors: [{ rule: 'container/at-least-one', hint: 'add a container with a name and an image to containers' }],
    });
  });

  test('the selector of a Deployment', () => {
    const other = changed(deployment(), (d) => {
      d.spec.selector.matchLabels.tier = 'a';
      d.spec.template.metadata.labels.tier = 'a';
    });
    expect(compare(deployment(), other)).toMatchObject({ change: 'refused', errors: [{ field: 'spec.selector', hint: recreate }] });
  });

  test('the service of a StatefulSet, whose pods can be kept', () => {
    const { change, notes } = compare(statefulSet(), changed(statefulSet(), (s) => { s.spec.serviceName = 'other'; }));
    expect(change).toBe('refused');
    expect(notes).toEqual(['kubectl delete statefulset web --cascade=orphan keeps its pods and claims; the new one takes them over.']);
  });

  test('of several versions, an error names those that have it', () => {
    const now = changed(statefulSet(), (s) => { s.spec.serviceName = 'other'; });
    const errors = compareSets([statefulSet()], [now], [36, 37])[0].errors;
    expect(errors.map(({ field, minors }) => [field, minors])).toEqual([['spec', [36]], ['spec.serviceName', [37]]]);
  });
});

describe('a Pod', () => {
  const withCpu = (cpu: string, more: object = {}): any => changed(pod(), (p) => {
    containerOf(p).resources.requests.cpu = cpu;
    Object.assign(containerOf(p), more);
  });

  test('whose resources change is refused, and can be resized in place', () => {
    expect(compare(pod(), withCpu('2'))).toMatchObject({
      change: 'refused', notes: ['kubectl edit pod web --subresource resize can change it in place; no container is restarted.'],
    });
  });

  test('names the containers that a resize restarts', () => {
    const policy = { resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] };
    expect(compare(withCpu('1', policy), withCpu('2', policy)).notes).toEqual(['kubectl edit pod web --subresource resize can change it in place; restarted: web.']);
  });

  test('is not resized where more changed, or where its class would', () => {
    expect(compare(pod(), withCpu('2', { args: ['x'] }))).toMatchObject({ change: 'refused', notes: [] });
    const guaranteed = changed(pod(), (p) => { containerOf(p).resources.limits = { cpu: '1', memory: '1Gi' }; });
    expect(compare(pod(), guaranteed)).toMatchObject({ change: 'refused', notes: [] });
  });

  test('whose image changes keeps running, with that container restarted', () => {
    expect(compare(pod(), withImage(pod()))).toMatchObject({ change: 'changed', effect: { pods: 'containers-restarted' } });
  });
});

describe('other kinds are compared as data', () => {
  const custom = (spec: object): any => ({ apiVersion: 'example.com/v1', kind: 'Shop', metadata: { name: 'a' }, spec });

  test('what differs is named', () => {
    expect(compare(custom({ 'a': 1, 'b': [1, { c: 2 }], 'x/y': 1 }), custom({ 'a': 1, 'b': [1, { c: 3 }], 'x/y': 2 }))).toMatchObject({
      change: 'changed', errors: [], fields: [{ field: 'spec.b[1].c', old: 2, new: 3 }, { field: 'spec[x/y]', old: 1, new: 2 }],
    });
  });

  test('of an object of a cluster, what nobody applied stays', () => {
    const live = { ...custom({ a: 1, set: 'by the server' }), metadata: { name: 'a', uid: '1', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(custom({ a: 1 })) } } };
    expect(compare(live, custom({ a: 1 })).change).toBe('unchanged');
    expect(compare(live, custom({})).fields).toEqual([{ field: 'spec.a', old: 1, new: undefined }]);
  });

  test('of a Secret, no values are shown', () => {
    const secret = (data: object | undefined): any => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data });
    expect(compare(secret({ a: 'eA==' }), secret({ a: 'eQ==' })).fields).toEqual([{ field: 'data.a', old: '*** (before)', new: '*** (after)' }]);
    expect(JSON.stringify(compare(secret({ a: 'eA==' }), secret(undefined)))).not.toContain('eA==');
  });

  test('null is nothing, and what the server writes does not count', () => {
    expect(compare({ ...custom({ a: null }), status: { ready: true } }, custom({})).change).toBe('unchanged');
  });
});
