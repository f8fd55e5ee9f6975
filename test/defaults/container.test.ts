import { defaultedContainer, defaultedPod } from './defaulted';
import type * as k8s from '../../src/k8s/types';
import { type Manifest } from '../decoded';

describe('a container', () => {
  test('gets a pull policy, and where its last words stand', () => {
    expect(defaultedContainer({ name: 'a', image: 'a:1' })).toEqual({
      name: 'a', image: 'a:1', imagePullPolicy: 'IfNotPresent', terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File',
    });
  });

  test('keeps what it says itself; an empty text says nothing', () => {
    const own = { image: 'a', imagePullPolicy: 'Never', terminationMessagePath: '/x', terminationMessagePolicy: 'FallbackToLogsOnError' };
    expect(defaultedContainer(own)).toEqual(own);
    expect(defaultedContainer({ image: 'a', imagePullPolicy: '', terminationMessagePath: '', terminationMessagePolicy: '' })).toMatchObject({
      imagePullPolicy: 'Always', terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File',
    });
  });

  test.each(['containers', 'initContainers', 'ephemeralContainers'] as const)('of any kind gets the same: %s', (list) => {
    const { name, ...rest } = defaultedPod({ [list]: [{ name: 'a', ports: [{}], livenessProbe: { grpc: {} } }] })[list]![0];
    expect({ name, ...rest }).toEqual(defaultedContainer({ name: 'a', ports: [{}], livenessProbe: { grpc: {} } }));
  });
});

describe('ports', () => {
  test('are TCP', () => {
    expect(defaultedContainer({ ports: [{ containerPort: 80 }, { containerPort: 53, protocol: 'UDP' }, { protocol: '' }] }).ports).toEqual([
      { containerPort: 80, protocol: 'TCP' }, { containerPort: 53, protocol: 'UDP' }, { protocol: 'TCP' },
    ]);
  });
});

describe('variables', () => {
  const valueFrom = (source: k8s.EnvVarSource): Manifest<k8s.EnvVarSource> => defaultedContainer({ env: [{ name: 'A', valueFrom: source }] }).env![0].valueFrom!;

  test('from fields name a field of v1', () => {
    expect(valueFrom({ fieldRef: { fieldPath: 'metadata.name' } })).toEqual({ fieldRef: { fieldPath: 'metadata.name', apiVersion: 'v1' } });
    expect(valueFrom({ fieldRef: { apiVersion: 'v2' } })).toEqual({ fieldRef: { apiVersion: 'v2' } });
  });

  test('from files need the file', () => {
    expect(valueFrom({ fileKeyRef: { key: 'a' } })).toEqual({ fileKeyRef: { key: 'a', optional: false } });
    expect(valueFrom({ fileKeyRef: { optional: true } })).toEqual({ fileKeyRef: { optional: true } });
  });

  test('from elsewhere stay as they are', () => {
    const sources: k8s.EnvVarSource[] = [{ secretKeyRef: { key: 'a' } }, { configMapKeyRef: { key: 'a' } }, { resourceFieldRef: { resource: 'limits.cpu' } }];
    expect(sources.map(valueFrom)).toEqual(sources);
  });
});

describe('probes', () => {
  const filled = { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };
  const probe = (given: k8s.Probe): k8s.Probe => defaultedContainer({ readinessProbe: given }).readinessProbe!;

  test.each(['livenessProbe', 'readinessProbe', 'startupProbe'] as const)('ask every ten seconds, for one, and give up after three: %s', (kind) => {
    expect(defaultedContainer({ [kind]: { exec: {} } })[kind]).toEqual({ exec: {}, ...filled });
  });

  test('keep their own times; zero is none', () => {
    const own = { timeoutSeconds: 2, periodSeconds: 3, successThreshold: 4, failureThreshold: 5, initialDelaySeconds: 0 };
    expect(probe(own)).toEqual(own);
    expect(probe({ timeoutSeconds: 0, periodSeconds: 0, successThreshold: 0, failureThreshold: 0 })).toEqual(filled);
    expect(probe({ periodSeconds: -1 })).toMatchObject({ periodSeconds: -1 });
  });

  test('over HTTP get the root, without TLS', () => {
    expect(probe({ httpGet: { port: 80 } }).httpGet).toEqual({ port: 80, path: '/', scheme: 'HTTP' });
    expect(probe({ httpGet: { path: 'x', scheme: 'HTTPS' } }).httpGet).toEqual({ path: 'x', scheme: 'HTTPS' });
  });

  test('over gRPC ask for the service without a name', () => {
    expect(probe({ grpc: { port: 80 } }).grpc).toEqual({ port: 80, service: '' });
    expect(probe({ grpc: { service: 'x' } }).grpc).toEqual({ service: 'x' });
  });

  test('that are not there stay so', () => {
    expect(Object.keys(defaultedContainer({})).filter((key) => key.endsWith('Probe'))).toEqual([]);
  });
});

test('lifecycle hooks over HTTP get the root, without TLS', () => {
  const { lifecycle } = defaultedContainer({ lifecycle: { postStart: { httpGet: { port: 80 } }, preStop: { httpGet: { path: '/stop' } } } });
  expect(lifecycle).toEqual({ postStart: { httpGet: { port: 80, path: '/', scheme: 'HTTP' } }, preStop: { httpGet: { path: '/stop', scheme: 'HTTP' } } });
  expect(defaultedContainer({ lifecycle: { preStop: { sleep: { seconds: 1 } } } }).lifecycle).toEqual({ preStop: { sleep: { seconds: 1 } } });
});
