import { ApiObject, Chart } from 'cdk8s';
import { App, Deployment, Hardened, Pod, StatefulSet, Validation, VolumeSource } from '../../src';

const CONTENT = { containers: [{ name: 'web', image: 'nginx' }] };

/** The error of synth, and how many lines above this call the line is that it names. */
function errorOf(chart: Chart): { message: string; lines: number } {
  const line = Number(/calls\.test\.ts:(\d+):/.exec(new Error().stack!.split('\n')[2])![1]);
  try {
    (chart.node.root as App).synthYaml();
  } catch (e) {
    const { message } = e as Error;
    return { message, lines: line - Number(/--> \S*calls\.test\.ts:(\d+):/.exec(message)?.[1]) };
  }
  throw new Error('no error');
}

test('a pattern on a scope without a pod is reported at its call', () => {
  const chart = new Chart(new App(), 'c');
  new Hardened().applyTo(chart);
  expect(errorOf(chart)).toEqual({ message: expect.stringContaining('in which there is no pod'), lines: 1 });
});

test('an object that came after a pattern is reported at the call of the pattern', () => {
  const chart = new Chart(new App(), 'c');
  new Pod(chart, 'pod', CONTENT);
  new Hardened().applyTo(chart);
  new ApiObject(chart, 'late', { apiVersion: 'v1', kind: 'Pod', spec: CONTENT } as any);
  expect(errorOf(chart)).toEqual({ message: expect.stringContaining('[c/late], which was added after it'), lines: 2 });
});

test('a Service without a port is reported at its call, also as data', () => {
  const chart = new Chart(new App(), 'c');
  const web = new Deployment(chart, 'web', CONTENT);
  web.exposeViaService();
  expect(errorOf(chart)).toEqual({ message: expect.stringContaining('[c/web/Service] a Service needs a port'), lines: 1 });
  const [finding] = Validation.of(web).findings();
  expect(finding).toMatchObject({ severity: 'error', path: 'c/web/Service', place: { position: expect.stringContaining('calls.test.ts') } });
  web.containers[0].addPort('http', 80);
  expect(Validation.of(web).findings()).toEqual([]);
});

test('an error in a Service is reported at the call that made it', () => {
  const chart = new Chart(new App(), 'c');
  const web = new Deployment(chart, 'web', CONTENT);
  Validation.of(chart);
  web.containers[0].addPort('http', 80);
  web.exposeViaService({ ports: [{ port: 80, targetPort: 'https' }] });
  const { message, lines } = errorOf(chart);
  expect(lines).toBe(1);
  expect(message).toMatch(/\[c\/web\/Service\] spec\.ports\[0\]\.targetPort.*\n.*\(Deployment\.exposeViaService\)/);
});

test('an error in a volume that is counted after those of claims is reported at the call that added it, also as data', () => {
  const chart = new Chart(new App(), 'c');
  const db = new StatefulSet(chart, 'db', { serviceName: 'db', containers: [{ name: 'db', image: 'db' }] });
  ['data', 'logs'].forEach((name) => db.addVolumeClaimTemplate(name, { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } }));
  db.addVolume('bad', VolumeSource.hostPath('../x'));
  db.addVolume('good', VolumeSource.emptyDir());
  const { message, lines } = errorOf(chart);
  expect(lines).toBe(2);
  expect(message).toMatch(/spec\.template\.spec\.volumes\[2\]\.hostPath.*\n.*\(StatefulSet\.addVolume\)/);
  expect(Validation.of(db).findings()).toMatchObject([{ field: 'spec.template.spec.volumes[2].hostPath.path', place: { call: 'StatefulSet.addVolume' } }]);
});

test('an error in the name of a claim, which its volume has, is reported at the call that added the claim', () => {
  const chart = new Chart(new App(), 'c');
  const db = new StatefulSet(chart, 'db', { serviceName: 'db', containers: [{ name: 'db', image: 'db' }] });
  db.addVolumeClaimTemplate('Data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
  db.addVolume('good', VolumeSource.emptyDir());
  const { message, lines } = errorOf(chart);
  expect(lines).toBe(2);
  expect(message).toMatch(/spec\.template\.spec\.volumes\[0\]\.name.*\n.*\(StatefulSet\.addVolumeClaimTemplate\)/);
});
