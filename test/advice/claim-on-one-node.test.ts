import { testSetAdvice, workload } from './table';

const claim = (...accessModes: string[]): object => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { accessModes } });
const POD = {
  volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
  containers: [{ name: 'web', image: 'nginx', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
};
const deployment = (spec: object = {}, podSpec: object = {}): object => workload('Deployment', spec, { ...POD, ...podSpec });
const ONCE = claim('ReadWriteOnce');

testSetAdvice('advice/claim-on-one-node', [
  ['a rolling update with a claim for one node', ['1 spec.strategy'], [ONCE, deployment()]],
  ['with a claim for one pod, though all are on one node', ['0 spec.strategy'], [deployment({}, { nodeName: 'a' }), claim('ReadWriteOncePod')]],
  ['with a claim for many nodes', [], [claim('ReadWriteOnce', 'ReadWriteMany'), deployment()]],
  ['with a claim of another namespace', [], [{ ...ONCE, metadata: { name: 'data', namespace: 'other' } }, deployment()]],
  ['with a claim that is not in the set', [], [deployment()]],
  ['all pods on one node', [], [ONCE, deployment({}, { nodeSelector: { 'kubernetes.io/hostname': 'a' } })]],
  ['without a new pod before an old one has stopped', [], [ONCE, deployment({ strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } })]],
  ['the strategy Recreate', [], [ONCE, deployment({ strategy: { type: 'Recreate' } })]],
  ['a StatefulSet', [], [ONCE, workload('StatefulSet', {}, POD)]],
]);
