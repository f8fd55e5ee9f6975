import type * as k8s from '../../../src/k8s/types';
import { dropDisabledFields, dropFileOwners } from '../../../src/validation/update/disabled-fields';

const web = (container: k8s.Container): k8s.PodSpec => ({ containers: [{ name: 'web', ...container }] });
const files = (...volumes: k8s.Volume[]): k8s.PodSpec => ({ volumes });
const dropped = (spec: k8s.PodSpec, old: k8s.PodSpec = {}): k8s.PodSpec => {
  const copy = structuredClone(spec);
  dropDisabledFields({ spec: copy }, { spec: old });
  return copy;
};

describe('fields of gates that are off', () => {
  const table: readonly (readonly [gate: string, spec: k8s.PodSpec, left: k8s.PodSpec])[] = [
    ['AtomicWriteVolumeUserFields', files({ secret: { defaultUser: 1, items: [{ user: 1 }] } }), files({ secret: { items: [{}] } })],
    ['ContainerStopSignals', web({ lifecycle: { stopSignal: 'SIGTERM' } }), web({})],
    ['EmptyDirVolumeMode', files({ emptyDir: { mode: 448 } } as k8s.Volume), files({ emptyDir: {} })],
    ['EvictionRequestAPI', { evictionResponders: [{ name: 'a' }] }, {}],
    ['GRPCContainerProbeTLS', web({ livenessProbe: { grpc: { port: 1, mode: 'TLS' } as k8s.GRPCAction } }), web({ livenessProbe: { grpc: { port: 1 } } })],
    ['GenericWorkload', { schedulingGroup: { podGroupName: 'a' } }, {}],
    ['H2CContainerProbe', web({ lifecycle: { preStop: { httpGet: { protocol: 'a' } as k8s.HTTPGetAction } } }),
      web({ lifecycle: { preStop: { httpGet: {} } } })],
    ['VolumeBindMountOptions', web({ volumeMounts: [{ bindMountOptions: [] } as k8s.VolumeMount, { name: 'a', bindMountOptions: ['a'] } as k8s.VolumeMount] }),
      web({ volumeMounts: [{}, { name: 'a' }] })],
  ];
  test.each(table)('%s: dropped from a pod that had none of them, kept in one that had', (_, spec, left) => {
    expect(dropped(spec)).toEqual(left);
    expect(dropped(spec, spec)).toEqual(spec);
  });

  test('a lifecycle that was empty before stays', () => {
    expect(dropped(web({ lifecycle: {} }))).toEqual(web({ lifecycle: {} }));
  });

  test('annotations for init containers are dropped', () => {
    const annotations = { 'pod.beta.kubernetes.io/init-containers': '[]', 'a': 'b' };
    dropDisabledFields({ metadata: { annotations } }, {});
    expect(annotations).toEqual({ a: 'b' });
  });
});

test('of a volume, or a source, that has several types the owner of one is dropped', () => {
  const spec = files(
    { configMap: { defaultUser: 1 }, downwardAPI: { defaultUser: 2 } },
    {
      projected: {
        defaultUser: 1,
        sources: [{ secret: { items: [{ user: 1 }] }, serviceAccountToken: { user: 2 } }, { podCertificate: { user: 1 } }],
      },
    },
  );
  dropFileOwners(spec);
  expect(spec).toEqual(files(
    { configMap: {}, downwardAPI: { defaultUser: 2 } },
    { projected: { sources: [{ secret: { items: [{}] }, serviceAccountToken: { user: 2 } }, { podCertificate: {} }] } },
  ));
});
