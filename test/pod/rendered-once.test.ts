import { Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import {
  CronJob, Deployment, EnvValue, LifecycleHandler, NodeLabel, NodeSelectorTerm, Pod, PodAffinityTerm, SecurityProfile, PodTemplate, Probe,
  RestartPolicy, StatefulSet, Toleration, VolumeSource,
} from '../../src';
import { sharedManifestOf } from '../../src/manifest/object-manifest';

type Owner = PodTemplate & { apiObject: any; metadata: any; override(path: string, value: any): any; addJsonPatch(...ops: JsonPatch[]): any };

const make: { readonly [kind: string]: () => Owner } = {
  Pod: () => new Pod(Testing.chart(), 'it', { containers: [{ name: 'first', env: { A: 'a' } }] }),
  Deployment: () => new Deployment(Testing.chart(), 'it', { containers: [{ name: 'first' }] }),
  StatefulSet: () => new StatefulSet(Testing.chart(), 'it', { containers: [{ name: 'first' }] }),
  CronJob: () => new CronJob(Testing.chart(), 'it', { schedule: '@daily', restartPolicy: RestartPolicy.NEVER, containers: [{ name: 'first' }] }),
};

/** Whatever can be said of a pod later. */
const SAY: readonly ((pod: Owner, n: number) => unknown)[] = [
  (pod, n) => pod.addContainer(`c${n}`, { image: 'a:1' }),
  (pod, n) => pod.addInitContainer(`i${n}`),
  (pod, n) => pod.addVolume(`v${n}`, VolumeSource.emptyDir()),
  (pod) => pod.volumes.forEach((volume) => volume.override('more.field', 1)),
  (pod) => pod.containers[0].env('A', 'b').env('B', EnvValue.secretKey('s', 'k')),
  (pod, n) => pod.containers[0].mount(`/m${n}`, 'v'),
  (pod, n) => pod.containers[0].addPort(`p${n}`, 80),
  (pod) => pod.containers[0].readiness(Probe.tcpSocket(1)).preStop(LifecycleHandler.sleep(Duration.seconds(1))),
  (pod) => pod.containers[0].security({ runAsUser: 1 }).security({ runAsGroup: 2 }),
  (pod, n) => pod.containers[0].override('resources.limits[a.b/c]', n),
  (pod) => pod.configure({ hostNetwork: true, nodeSelector: { a: 'b' } }),
  (pod) => pod.configure({ securityProfile: SecurityProfile.RESTRICTED }),
  (pod) => pod.addToleration(Toleration.exists('a')),
  (pod) => pod.affinity.requireNodes(NodeSelectorTerm.where(NodeLabel.exists('a'))),
  (pod) => pod.affinity.avoidPods(1, PodAffinityTerm.within('zone')),
  (pod, n) => pod.label(`l${n}`, 'a'),
  (pod, n) => pod.annotate('n', `${n}`),
  (pod) => pod.podMetadata.add('generateName', 'a-'),
  (pod) => pod.podMetadata.addLabel('lazy', Lazy.any({ produce: () => 'late' }) as any),
  (pod) => pod.metadata.addFinalizers('a.b/c'),
  (pod, n) => pod.overridePod('spec.foo', { n }),
  (pod, n) => pod.override('metadata.annotations.o', `${n}`),
  (pod) => pod.addJsonPatch(JsonPatch.add('/patched', true)),
];

test.each(Object.keys(make))('what is said of a %s after it was rendered is in its next manifest, and changes none of before', (kind) => {
  fc.assert(fc.property(fc.array(fc.nat(SAY.length - 1), { maxLength: 8 }), (said) => {
    const asked = make[kind]();
    const before: [any, string][] = [];
    said.forEach((which, n) => {
      const manifest = sharedManifestOf(asked.apiObject);
      before.push([manifest, JSON.stringify(manifest)]);
      SAY[which](asked, n);
    });
    const unasked = make[kind]();
    said.forEach((which, n) => SAY[which](unasked, n));

    expect(JSON.stringify(asked.apiObject.toJson())).toBe(JSON.stringify(unasked.apiObject.toJson()));
    before.forEach(([manifest, text]) => expect(JSON.stringify(manifest)).toBe(text));
  }), { numRuns: 300 });
});

test('while nothing is said, the manifest is the same object', () => {
  for (const kind of Object.keys(make)) {
    const { apiObject } = make[kind]();
    expect(sharedManifestOf(apiObject)).toBe(sharedManifestOf(apiObject));
  }
});
