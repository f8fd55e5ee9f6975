import { defaulted, defaultedPod } from './defaulted';
import type * as k8s from '../../src/k8s/types';
import { type Manifest } from '../decoded';

const templateOf = (template: Manifest<k8s.PodTemplateSpec>): Manifest<k8s.PodTemplateSpec> => defaulted<k8s.PodTemplate>('PodTemplate', { template }).template!;

const EVERY_POD = {
  dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', securityContext: {}, terminationGracePeriodSeconds: 30, schedulerName: 'default-scheduler',
};

describe('every pod', () => {
  test('gets what the API server fills in', () => {
    expect(templateOf({})).toEqual({ spec: EVERY_POD });
    expect(defaulted<k8s.PodTemplate>('PodTemplate', {})).toEqual({ template: { spec: EVERY_POD } });
  });

  test('keeps what it says itself', () => {
    const spec = {
      dnsPolicy: 'None', restartPolicy: 'Never', securityContext: { runAsUser: 1 }, terminationGracePeriodSeconds: 0, schedulerName: 'mine',
    };
    expect(templateOf({ spec })).toEqual({ spec });
  });

  test('says nothing with an empty text', () => {
    expect(templateOf({ spec: { dnsPolicy: '', restartPolicy: '', schedulerName: '', serviceAccountName: '' } }).spec).toMatchObject(EVERY_POD);
  });

  test('has one service account, under its new name and its old one; the new name wins', () => {
    const accounts = (spec: Manifest<k8s.PodSpec>): unknown[] => {
      const { serviceAccountName, serviceAccount } = defaultedPod(spec);
      return [serviceAccountName, serviceAccount];
    };
    expect(accounts({ serviceAccountName: 'a' })).toEqual(['a', 'a']);
    expect(accounts({ serviceAccount: 'b' })).toEqual(['b', 'b']);
    expect(accounts({ serviceAccountName: 'a', serviceAccount: 'b' })).toEqual(['a', 'a']);
    expect(accounts({})).toEqual([undefined, undefined]);
  });

  test('has whole thousandths of overhead and of resources of its own', () => {
    const { overhead, resources } = defaultedPod({ overhead: { cpu: '0.0001' }, resources: { limits: { cpu: '1.0001' }, requests: { cpu: '1n' } } });
    expect({ overhead, resources }).toEqual({ overhead: { cpu: '1m' }, resources: { limits: { cpu: '1001m' }, requests: { cpu: '1m' } } });
  });
});

describe('a pod of its own', () => {
  test('gets links to services, which a template does not', () => {
    expect(defaultedPod({})).toEqual({ ...EVERY_POD, enableServiceLinks: true });
    expect(defaultedPod({ enableServiceLinks: false }).enableServiceLinks).toBe(false);
  });

  test('has a second to end where it says less than none, which a template keeps', () => {
    expect(defaultedPod({ terminationGracePeriodSeconds: -5 }).terminationGracePeriodSeconds).toBe(1);
    expect(templateOf({ spec: { terminationGracePeriodSeconds: -5 } }).spec!.terminationGracePeriodSeconds).toBe(-5);
  });

  test('on the network of its node listens on the node\'s ports, which a template does not say', () => {
    const spec: Manifest<k8s.PodSpec> = {
      hostNetwork: true,
      containers: [{ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 8081 }] }],
      initContainers: [{ ports: [{ containerPort: 90, hostPort: 0 }] }],
      ephemeralContainers: [{ ports: [{ containerPort: 100 }] }],
    };
    const ports = ({ containers, initContainers, ephemeralContainers }: Manifest<k8s.PodSpec>): unknown[] =>
      [...containers!, ...initContainers!, ...ephemeralContainers!].flatMap((c) => c.ports!.map((p) => p.hostPort));
    expect(ports(defaultedPod(spec))).toEqual([80, 8081, 90, undefined]);
    expect(ports(defaultedPod({ ...spec, hostNetwork: false }))).toEqual([undefined, 8081, 0, undefined]);
    expect(ports(templateOf({ spec }).spec!)).toEqual([undefined, 8081, 0, undefined]);
  });

  test('requests its containers\' limits where they request nothing, which a template does not', () => {
    const spec: Manifest<k8s.PodSpec> = {
      containers: [{ resources: { limits: { cpu: '2', memory: '1Gi' }, requests: { cpu: '1' } } }, { resources: { requests: { cpu: '1' } } }, {}],
      initContainers: [{ resources: { limits: { cpu: '0.0001' } } }],
    };
    const resources = ({ containers, initContainers }: Manifest<k8s.PodSpec>): unknown[] =>
      [...containers!, ...initContainers!].map((c) => c.resources);
    expect(resources(defaultedPod(spec))).toEqual([
      { limits: { cpu: '2', memory: '1Gi' }, requests: { cpu: '1', memory: '1Gi' } },
      { requests: { cpu: '1' } },
      undefined,
      { limits: { cpu: '1m' }, requests: { cpu: '1m' } },
    ]);
    expect(resources(templateOf({ spec }).spec!)).toEqual([
      spec.containers![0].resources, spec.containers![1].resources, undefined, { limits: { cpu: '1m' } },
    ]);
  });
});
