import { Testing, type Chart } from 'cdk8s';
import { reachable, used } from './collect';
import { buildContainers } from './container.fixture';
import { buildPods } from './pod.fixture';
import { buildScheduling } from './scheduling.fixture';
import { buildVolumes } from './volume.fixture';
import { buildWorkloads } from './workload.fixture';
import { Pod } from '../../src/pod';

/** The manifests of a chart whose objects are all made through the typed API, and what of ephemeral containers is not in them. */
function manifests(build: (chart: Chart) => void): any[] {
  const chart = Testing.chart();
  build(chart);
  const pods = chart.node.findAll().filter((construct): construct is Pod => construct instanceof Pod);
  return [
    ...chart.node.findAll().map((construct: any) => construct.apiObject?.toJson()).filter((manifest) => manifest !== undefined),
    ...pods.map((pod) => pod.toEphemeralContainersBody()),
  ];
}

function fieldsOf(...all: any[]): Set<string> {
  const found = new Set<string>();
  all.forEach((manifest) => used(manifest.kind, manifest, found));
  return found;
}

const everything = fieldsOf(...[buildPods, buildContainers, buildVolumes, buildScheduling, buildWorkloads].flatMap(manifests));

test('each field of the PodSpec of Kubernetes 1.37, and of all that it holds, can be said in types', () => {
  const wanted = [...reachable('PodSpec')];
  expect(wanted.filter((field) => !everything.has(field))).toEqual([]);
  expect(wanted).toHaveLength(502);
  expect(new Set(wanted.map((field) => field.split('.')[0])).size).toBe(107);
});

test.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'])('each field of the spec of a %s can be said in types', (kind) => {
  const pods = reachable('PodSpec');
  const missing = [...reachable(`${kind}Spec`)].filter((field) => !pods.has(field) && !everything.has(field));
  expect(missing.filter((field) => field !== 'PersistentVolumeClaim.status')).toEqual([]);
});

test('no field is written that Kubernetes does not have, or spells otherwise', () => {
  expect([...everything].filter((field) => field.endsWith('?'))).toEqual([]);
});
