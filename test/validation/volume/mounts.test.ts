import type * as k8s from '../../../src/k8s/types';
import { validateVolumeDevices } from '../../../src/validation/volume/devices';
import { validateVolumeMounts } from '../../../src/validation/volume/mounts';
import { testRules } from '../rule-table';

const volumes = new Map<string, k8s.Volume>([
  ['data', { name: 'data', emptyDir: {} }],
  ['disk', { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }],
  ['other', { name: 'other', ephemeral: {} }],
]);
const mount = (overrides: k8s.VolumeMount = {}): k8s.VolumeMount => ({ name: 'data', mountPath: '/data', ...overrides });
const device = (overrides: k8s.VolumeDevice = {}): k8s.VolumeDevice => ({ name: 'disk', devicePath: '/dev/xvda', ...overrides });

describe('mounts of a container', () => {
  const mounts = (...volumeMounts: k8s.VolumeMount[]): k8s.Container => ({ volumeMounts });
  testRules<k8s.Container>([
    [[], {}],
    [[], mounts(mount(), mount({ mountPath: '/more', subPath: 'a/b' }))],
    [['mount/name-required x[0].name', 'mount/volume-exists x[0].name'], mounts(mount({ name: '' }))],
    [['mount/volume-exists x[1].name'], mounts(mount(), mount({ name: 'none', mountPath: '/none' }))],
    [['mount/path-required x[0].mountPath'], mounts(mount({ mountPath: '' }))],
    [['mount/path-unique x[1].mountPath'], mounts(mount(), mount({ name: 'disk' }))],
    [['mount/not-a-device x[0].name'], { volumeMounts: [mount({ name: 'disk' })], volumeDevices: [device()] }],
    [['mount/path-not-a-device x[0].mountPath'], { volumeMounts: [mount({ mountPath: '/dev/xvda' })], volumeDevices: [device()] }],
    [['path/relative x.subPath'], mounts(mount({ subPath: '/a' }))],
    [['path/no-backsteps x.subPath'], mounts(mount({ subPath: 'a/../..' }))],
    [['path/no-backsteps x.subPathExpr'], mounts(mount({ subPathExpr: '$(A)/..' }))],
    [['mount/one-sub-path x[0].subPathExpr'], mounts(mount({ subPath: 'a', subPathExpr: '$(A)' }))],
  ], (container, path, ctx) => validateVolumeMounts(container, volumes, path, ctx));
});

describe('mount propagation', () => {
  const propagated = (mountPropagation: string, privileged?: boolean): k8s.Container => ({
    volumeMounts: [mount({ mountPropagation })], securityContext: { privileged },
  });
  testRules<k8s.Container>([
    [[], propagated('None')],
    [[], propagated('Bidirectional', true)],
    [['mount/propagation-supported x.mountPropagation'], propagated('Both')],
    [['mount/bidirectional-privileged x.mountPropagation'], propagated('Bidirectional', false)],
    [['mount/bidirectional-privileged x.mountPropagation'], { volumeMounts: [mount({ mountPropagation: 'Bidirectional' })] }],
  ], (container, path, ctx) => validateVolumeMounts(container, volumes, path, ctx));
});

describe('recursive read-only', () => {
  const recursive = (recursiveReadOnly: string, overrides: k8s.VolumeMount = {}): k8s.Container => ({
    volumeMounts: [mount({ recursiveReadOnly, ...overrides })],
  });
  testRules<k8s.Container>([
    [[], recursive('Disabled')],
    [[], recursive('Enabled', { readOnly: true })],
    [[], recursive('IfPossible', { readOnly: true, mountPropagation: 'None' })],
    [['mount/recursive-read-only-supported x.recursiveReadOnly'], recursive('Yes')],
    [['mount/recursive-read-only-needs-read-only x.recursiveReadOnly'], recursive('Enabled')],
    [
      ['mount/recursive-read-only-no-propagation x.recursiveReadOnly'],
      recursive('IfPossible', { readOnly: true, mountPropagation: 'HostToContainer' }),
    ],
  ], (container, path, ctx) => validateVolumeMounts(container, volumes, path, ctx));
});

describe('devices of a container', () => {
  const devices = (...volumeDevices: k8s.VolumeDevice[]): k8s.Container => ({ volumeDevices });
  testRules<k8s.Container>([
    [[], devices(device(), device({ name: 'other', devicePath: '/dev/xvdb' }))],
    [['device/name-required x[0].name', 'device/volume-exists x[0].name'], devices(device({ name: '' }))],
    [['device/name-unique x[1].name'], devices(device(), device({ devicePath: '/dev/xvdb' }))],
    [['device/volume-exists x[0].name'], devices(device({ name: 'none' }))],
    [['device/volume-is-claim x[0].name'], devices(device({ name: 'data' }))],
    [['device/path-required x[0].devicePath'], devices(device({ devicePath: '' }))],
    [['device/path-unique x[1].devicePath'], devices(device(), device({ name: 'other' }))],
    [['device/path-no-backsteps x[0].devicePath'], devices(device({ devicePath: '/dev/../a' }))],
    [['device/not-a-mount x[0].name'], { volumeDevices: [device()], volumeMounts: [mount({ name: 'disk' })] }],
    [['device/path-not-a-mount x[0].devicePath'], { volumeDevices: [device()], volumeMounts: [mount({ mountPath: '/dev/xvda' })] }],
    [[], { volumeDevices: [device()], volumeMounts: [mount({ mountPath: '/dev/xvda' }), mount()] }],
  ], (container, path, ctx) => validateVolumeDevices(container, volumes, path, ctx));
});
