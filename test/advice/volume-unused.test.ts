import { pod, testAdvice, workload } from './table';

const VOLUMES = { volumes: [{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }] };
const mounting = (...names: string[]): object => ({ volumeMounts: names.map((name) => ({ name, mountPath: `/${name}` })) });
const CLAIM = { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };

testAdvice('advice/volume-unused', {
  fails: [
    [['spec.volumes[0]', 'spec.volumes[1]'], pod(VOLUMES)],
    ['spec.volumes[1]', pod(VOLUMES, mounting('a'))],
    ['spec.volumeClaimTemplates[0]', workload('StatefulSet', { volumeClaimTemplates: [CLAIM] })],
  ],
  passes: [
    pod({ ...VOLUMES, initContainers: [{ name: 'init', image: 'a', ...mounting('b') }] }, mounting('a')),
    pod({ volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'v' } }] }, { volumeDevices: [{ name: 'v', devicePath: '/dev/v' }] }),
    pod({ volumes: [{ name: 'v', emptyDir: {} }] }, { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'f', key: 'A' } } }] }),
    pod({ volumes: [{ name: 'v', csi: { driver: 'secrets-store.csi.k8s.io' } }] }),
    workload('StatefulSet', { volumeClaimTemplates: [CLAIM] }, { containers: [{ name: 'web', image: 'nginx', ...mounting('data') }] }),
  ],
});
