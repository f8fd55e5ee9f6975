import { Size, Testing, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { EnvFrom, EnvValue } from '../../src/container';
import { Pod, type PodTemplate } from '../../src/pod';
import { ProjectedSource, VolumeSource } from '../../src/volume';
import { StatefulSet } from '../../src/workload';

/** The spec of a pod that refers to an object of cdk8s-plus, and the name of that object. */
function refer<T extends kplus.Resource>(make: (chart: Chart) => T, use: (pod: PodTemplate, object: T) => void): { spec: any; name: string } {
  const chart = Testing.chart();
  const object = make(chart);
  const pod = new Pod(chart, 'web');
  use(pod, object);
  return { spec: pod.toPodSpec(), name: object.name };
}

test('ConfigMap: environment and volumes', () => {
  const { spec, name } = refer((chart) => new kplus.ConfigMap(chart, 'config', { data: { key: 'value' } }), (pod, config) => {
    pod.addContainer('web', { image: 'nginx' }).env('KEY', EnvValue.configMapKey(config, 'key')).envFrom(EnvFrom.configMap(config));
    pod.addVolume('config', VolumeSource.configMap(config));
    pod.addVolume('projected', VolumeSource.projected([ProjectedSource.configMap(config)]));
  });
  expect(spec).toEqual({
    containers: [{
      env: [{ name: 'KEY', valueFrom: { configMapKeyRef: { key: 'key', name } } }],
      envFrom: [{ configMapRef: { name } }],
      image: 'nginx',
      name: 'web',
    }],
    volumes: [{ configMap: { name }, name: 'config' }, { name: 'projected', projected: { sources: [{ configMap: { name } }] } }],
  });
});

test('Secret: environment and volumes', () => {
  const { spec, name } = refer((chart) => new kplus.Secret(chart, 'secret', { stringData: { key: 'value' } }), (pod, secret) => {
    pod.addContainer('web', { image: 'nginx' }).env('KEY', EnvValue.secretKey(secret, 'key')).envFrom(EnvFrom.secret(secret));
    pod.addVolume('secret', VolumeSource.secret(secret));
  });
  expect(spec.containers[0].env).toEqual([{ name: 'KEY', valueFrom: { secretKeyRef: { key: 'key', name } } }]);
  expect(spec.containers[0].envFrom).toEqual([{ secretRef: { name } }]);
  expect(spec.volumes).toEqual([{ name: 'secret', secret: { secretName: name } }]);
});

test('PersistentVolumeClaim: a volume', () => {
  const { spec, name } = refer((chart) => new kplus.PersistentVolumeClaim(chart, 'claim', { storage: Size.gibibytes(1) }), (pod, claim) => {
    pod.addContainer('web', { image: 'nginx' }).mount('/data', pod.addVolume('data', VolumeSource.persistentVolumeClaim(claim)));
  });
  expect(spec.volumes).toEqual([{ name: 'data', persistentVolumeClaim: { claimName: name } }]);
  expect(spec.containers[0].volumeMounts).toEqual([{ mountPath: '/data', name: 'data' }]);
});

test('a pod of cdk8s-plus may reach the ports of ours', () => {
  const chart = Testing.chart();
  const ours = new Pod(chart, 'ours', { metadata: { labels: { app: 'ours' } } });
  ours.addContainer('web', { image: 'nginx' }).addPort('http', 8080);
  new kplus.Pod(chart, 'theirs', { containers: [{ image: 'nginx' }] }).connections.allowTo(ours);
  const policies = Testing.synth(chart).filter((manifest) => manifest.kind === 'NetworkPolicy');
  expect(policies.map((policy) => policy.spec.egress?.[0] ?? policy.spec.ingress?.[0])).toMatchObject([
    { to: [{ podSelector: { matchLabels: { app: 'ours' } } }], ports: [{ port: 8080, protocol: 'TCP' }] },
    { from: [{ podSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] },
  ]);
});

test('a headless Service governs a stateful set whose claims are mounted', () => {
  const chart = Testing.chart();
  const service = new kplus.Service(chart, 'db-service', { clusterIP: 'None', ports: [{ port: 5432 }] });
  const set = new StatefulSet(chart, 'db', { serviceName: service, podMetadata: { labels: { app: 'db' } } });
  set.addContainer('db', { image: 'postgres' }).mount('/data', set.addVolumeClaimTemplate('data', {}));
  service.select(set);
  expect(set.apiObject.toJson().spec.serviceName).toBe(service.name);
});
