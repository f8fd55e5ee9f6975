import { container, podOf, warnedOf } from './warned';
import { validate } from '../../../src/validation';

const LABELS = { app: 'web' };
const CORE = ['PodTemplate', 'ReplicationController'];
const BATCH = ['Job', 'CronJob'];

/** An object of any kind that makes pods; `imagePullSecrets: [{}]` is what its pods are warned of. */
function workload(kind: string, name: string, more: object = {}): any {
  const template = (restartPolicy: string): object => (
    { metadata: { labels: LABELS }, spec: { containers: [container], restartPolicy, imagePullSecrets: [{}] } });
  const metadata = { name };
  const apiVersion = CORE.includes(kind) ? 'v1' : BATCH.includes(kind) ? 'batch/v1' : 'apps/v1';
  switch (kind) {
    case 'PodTemplate':
      return { apiVersion, kind, metadata, template: template('Always') };
    case 'Job':
      return { apiVersion, kind, metadata, spec: { template: template('Never'), ...more } };
    case 'CronJob':
      return { apiVersion, kind, metadata, spec: { schedule: '@daily', jobTemplate: { spec: { template: template('Never'), ...more } } } };
    case 'ReplicationController':
      return { apiVersion, kind, metadata, spec: { template: template('Always'), ...more } };
    default:
      return { apiVersion, kind, metadata, spec: { selector: { matchLabels: LABELS }, template: template('Always'), ...more } };
  }
}

describe('the pods of every kind', () => {
  test.each([
    ['PodTemplate', 'template'], ['ReplicationController', 'spec.template'], ['Deployment', 'spec.template'], ['ReplicaSet', 'spec.template'],
    ['DaemonSet', 'spec.template'], ['StatefulSet', 'spec.template'], ['Job', 'spec.template'], ['CronJob', 'spec.jobTemplate.spec.template'],
  ])('are looked at where they stand: %s', (kind, path) => {
    expect(warnedOf(workload(kind, 'web'))).toEqual([`empty-pull-secret ${path}.spec.imagePullSecrets[0].name: invalid empty name ""`]);
  });

  test('of a ReplicationController without a template are none', () => {
    const { warnings } = validate({ apiVersion: 'v1', kind: 'ReplicationController', metadata: { name: 'web' }, spec: { selector: LABELS } });
    expect(warnings).toEqual([]);
  });
});

describe('a name that is no DNS label', () => {
  const advice = (use: string, ...problems: string[]): string =>
    `name-is-host-name metadata.name: this is used in ${use}, which can result in surprising behavior; a DNS label is recommended: [${problems.join(' ')}]`;
  const aboutName = (manifest: unknown): string[] => warnedOf(manifest).filter((text) => text.startsWith('name-is-host-name'));

  test('is told of for a pod, whose host name it is', () => {
    expect(aboutName(podOf({}, { name: 'a.b' }))).toEqual([advice('the Pod\'s hostname', 'must not contain dots')]);
    expect(aboutName(podOf({}, { name: `${'a'.repeat(62)}.b` }))).toEqual([
      advice('the Pod\'s hostname', 'must be no more than 63 characters', 'must not contain dots'),
    ]);
    expect(aboutName(podOf({}, { name: 'a'.repeat(63) }))).toEqual([]);
  });

  test.each(['ReplicationController', 'Deployment', 'ReplicaSet', 'Job', 'CronJob'])('is told of for a %s, whose pods are called after it', (kind) => {
    expect(aboutName(workload(kind, 'a.b'))).toEqual([advice('Pod names and hostnames', 'must not contain dots')]);
  });

  test.each(['PodTemplate', 'DaemonSet'])('is let be for a %s', (kind) => {
    expect(aboutName(workload(kind, 'a.b'))).toEqual([]);
  });
});

describe('a StatefulSet', () => {
  const claim = (storage: string): object => ({ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } } });
  const warnedOfSet = (more: object): string[] => warnedOf(workload('StatefulSet', 'web', more)).slice(1);

  test('that claims fractions of bytes is told so', () => {
    expect(warnedOfSet({ volumeClaimTemplates: [claim('1Gi'), claim('1.5')] })).toEqual([
      'fractional-bytes spec.volumeClaimTemplates[1].resources.requests[storage]: fractional byte value "1500m" is invalid, must be an integer',
    ]);
  });

  test('that keeps less than no history keeps all of it', () => {
    expect(warnedOfSet({ revisionHistoryLimit: -1 })).toEqual([
      'negative-history-limit spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended',
    ]);
    expect(warnedOfSet({ revisionHistoryLimit: 0 })).toEqual([]);
  });
});

describe.each([['Job', 'spec'], ['CronJob', 'spec.jobTemplate.spec']])('a %s of very many indexes', (kind, path) => {
  const warned = (completionMode: string, completions: number, parallelism: number): string[] =>
    warnedOf(workload(kind, 'web', { completionMode, completions, parallelism })).slice(0, -1);

  test('that run at once by the thousands may not be kept track of', () => {
    expect(warned('Indexed', 100_001, 10_001)).toEqual([`many-indexes ${path}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism `
      + 'higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail']);
  });

  test('that are fewer, run fewer at once, or are no indexes, is fine', () => {
    expect([warned('Indexed', 100_000, 10_001), warned('Indexed', 100_001, 10_000), warned('NonIndexed', 100_001, 10_001)]).toEqual([[], [], []]);
  });
});

test('what is rejected is not warned of', () => {
  const { violations, warnings } = validate(podOf({ imagePullSecrets: [{}], restartPolicy: 'Sometimes' }));
  expect(violations).toHaveLength(1);
  expect(warnings).toEqual([]);
});
