import { defaulted } from './defaulted';
import type { KindName } from '../../src/apimachinery/kinds';
import type * as k8s from '../../src/k8s/types';

/** The spec with the API server's defaults, without the pod template. */
function specOf(kind: KindName, spec?: object): any {
  const { template, ...rest } = defaulted<any>(kind, spec === undefined ? {} : { spec }).spec;
  expect(template.spec.dnsPolicy).toBe('ClusterFirst');
  return rest;
}

describe('Deployments', () => {
  const filled = {
    replicas: 1,
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } },
  };

  test('run one pod, and replace a quarter at a time', () => {
    expect(specOf('Deployment')).toEqual(filled);
    expect(specOf('Deployment', { strategy: { type: '' } })).toEqual(filled);
  });

  test('keep what they say themselves, zeros too', () => {
    const own = {
      replicas: 0, revisionHistoryLimit: 0, progressDeadlineSeconds: 0, strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    };
    expect(specOf('Deployment', own)).toEqual(own);
    expect(specOf('Deployment', { strategy: { rollingUpdate: { maxSurge: 0 } } }).strategy.rollingUpdate).toEqual({ maxUnavailable: '25%', maxSurge: 0 });
  });

  test('that are recreated have no rolling update', () => {
    expect(specOf('Deployment', { strategy: { type: 'Recreate' } }).strategy).toEqual({ type: 'Recreate' });
  });
});

test('ReplicaSets run one pod', () => {
  expect(specOf('ReplicaSet')).toEqual({ replicas: 1 });
  expect(specOf('ReplicaSet', { replicas: 0, minReadySeconds: 5 })).toEqual({ replicas: 0, minReadySeconds: 5 });
});

describe('DaemonSets', () => {
  test('replace one pod at a time', () => {
    expect(specOf('DaemonSet')).toEqual({ revisionHistoryLimit: 10, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } } });
  });

  test('keep what they say themselves', () => {
    const own = { revisionHistoryLimit: 0, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } };
    expect(specOf('DaemonSet', own)).toEqual(own);
    expect(specOf('DaemonSet', { updateStrategy: { type: 'OnDelete' } }).updateStrategy).toEqual({ type: 'OnDelete' });
  });
});

describe('StatefulSets', () => {
  const updateStrategyOf = (updateStrategy: object): unknown => specOf('StatefulSet', { updateStrategy }).updateStrategy;

  test('run one pod, keep claims, and start and replace pods in order', () => {
    expect(specOf('StatefulSet')).toEqual({
      replicas: 1,
      revisionHistoryLimit: 10,
      podManagementPolicy: 'OrderedReady',
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0, maxUnavailable: 1 } },
    });
  });

  test('keep what they say themselves', () => {
    const own = {
      replicas: 0,
      revisionHistoryLimit: 0,
      podManagementPolicy: 'Parallel',
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Delete' },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2, maxUnavailable: '10%' } },
    };
    expect(specOf('StatefulSet', own)).toEqual(own);
    expect(specOf('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' } }).persistentVolumeClaimRetentionPolicy).toEqual({
      whenDeleted: 'Retain', whenScaled: 'Delete',
    });
  });

  test('that name the rolling update without saying how get no more', () => {
    expect(updateStrategyOf({ type: 'RollingUpdate' })).toEqual({ type: 'RollingUpdate' });
    expect(updateStrategyOf({ type: 'RollingUpdate', rollingUpdate: {} })).toEqual({ type: 'RollingUpdate', rollingUpdate: { partition: 0, maxUnavailable: 1 } });
    expect(updateStrategyOf({ type: 'OnDelete' })).toEqual({ type: 'OnDelete' });
  });
});

describe('ReplicationControllers', () => {
  const labels = { app: 'web' };

  test('run one pod, select the labels of the template, and have them', () => {
    const controller = defaulted<k8s.ReplicationController>('ReplicationController', { spec: { template: { metadata: { labels } } } });
    expect(controller).toMatchObject({ metadata: { labels }, spec: { replicas: 1, selector: labels, template: { spec: { dnsPolicy: 'ClusterFirst' } } } });
  });

  test('keep what they select, and the labels that they have', () => {
    const own = { metadata: { labels: { a: 'b' } }, spec: { replicas: 0, selector: { c: 'd' }, template: { metadata: { labels } } } };
    expect(defaulted('ReplicationController', own)).toMatchObject(own);
  });

  test('without a template get none', () => {
    expect(defaulted('ReplicationController', {})).toEqual({ spec: { replicas: 1 } });
  });
});
