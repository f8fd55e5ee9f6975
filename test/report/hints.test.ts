import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { AdoptedPod, Deployment, Pod, PodTemplate, TaintEffect, Toleration, Validation, VolumeSource } from '../../src';

const MANIFEST_VOLUME = 'add a volume of this name to volumes, or in a StatefulSet a claim to volumeClaimTemplates';
const PROGRAM_VOLUME = 'add the volume to the pod with addVolume, and mount what it returns';
const NOWHERE = [{ name: 'nowhere', mountPath: '/data' }];

let chart: Chart;
beforeEach(() => {
  chart = new Chart(new App(), 'shop');
});

function deployment(spec: object, template: object = { metadata: { labels: { app: 'web' } }, spec }): ApiObject {
  return new ApiObject(chart, 'web', {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, template },
  } as any);
}

function hints(): Record<string, string | undefined> {
  return Object.fromEntries(Validation.of(chart).findings().map(({ field, hint }) => [field, hint]));
}

describe('a hint is in the words of podwright where its API wrote what is wrong', () => {
  test('in an object of podwright', () => {
    new Pod(chart, 'own', { containers: [{ name: 'a', image: 'a', volumeMounts: [{ mountPath: '/data', volume: 'nowhere' }] }] });
    expect(hints()).toEqual({ 'spec.containers[0].volumeMounts[0].name': PROGRAM_VOLUME });
  });

  test('not in an object of another library', () => {
    deployment({ containers: [{ name: 'a', image: 'a', volumeMounts: NOWHERE }], activeDeadlineSeconds: 5 });
    expect(hints()).toEqual({
      'spec.template.spec.activeDeadlineSeconds': 'remove activeDeadlineSeconds, or use a Job',
      'spec.template.spec.containers[0].volumeMounts[0].name': MANIFEST_VOLUME,
    });
  });

  test('in what was added to an adopted pod, and not in what was there', () => {
    const tolerations = [{ operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 5 }];
    const adopted = AdoptedPod.of(deployment({ containers: [{ name: 'a', image: 'a', volumeMounts: NOWHERE }], tolerations, activeDeadlineSeconds: 5 }));
    adopted.addContainer('b', { image: 'b', volumeMounts: [{ mountPath: '/data', volume: 'nowhere' }] });
    adopted.addToleration(Toleration.exists('a', { effect: TaintEffect.NO_SCHEDULE, toleration: Duration.seconds(6) }));
    adopted.containers[0].run(['a']).override('lifecycle.preStop', { sleep: { seconds: 100 } });
    expect(hints()).toEqual({
      'spec.template.spec.activeDeadlineSeconds': 'remove activeDeadlineSeconds, or use a Job',
      'spec.template.spec.containers[0].lifecycle.preStop.sleep': 'sleep shorter, or raise terminationGracePeriod',
      'spec.template.spec.containers[0].volumeMounts[0].name': MANIFEST_VOLUME,
      'spec.template.spec.containers[1].volumeMounts[0].name': PROGRAM_VOLUME,
      'spec.template.spec.tolerations[0].effect': 'set effect NoExecute, or remove tolerationSeconds',
      'spec.template.spec.tolerations[1].effect': 'set effect to TaintEffect.NO_EXECUTE, or remove toleration',
    });
  });

  test('in a pod template that an object of another library contains, and not in the rest of it', () => {
    const template = new PodTemplate(chart, 'template', { containers: [{ name: 'a', image: 'a', volumeMounts: [{ mountPath: '/data', volume: 'nowhere' }] }] });
    deployment({}, template.lazyPodTemplateSpec());
    expect(hints()).toEqual({
      'spec.template.metadata.labels': 'give the template the labels of the selector',
      'spec.template.spec.containers[0].volumeMounts[0].name': PROGRAM_VOLUME,
    });
  });
});

test('a pod template that changed after an object of another library had taken it is to be taken later', () => {
  const template = new PodTemplate(chart, 'template', { metadata: { labels: { app: 'web' } }, containers: [{ name: 'a', image: 'a' }] });
  deployment({}, template.toPodTemplateSpec());
  template.addContainer('b', { image: 'b' });
  expect(hints()).toEqual({ 'spec.template': 'write lazyPodTemplateSpec() or lazyPodSpec(), which are rendered when the object is written' });
});

test('the selector of an object of another library is not chosen by podwright', () => {
  new ApiObject(chart, 'web', {
    apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: {}, template: { spec: { containers: [{ name: 'a', image: 'a' }] } } },
  } as any);
  expect(hints()).toMatchObject({ 'spec.selector': 'select the labels of the pods with matchLabels' });
});

test.each<[string, unknown, string | undefined]>([
  ['in quotes', '0644', 'write the mode as 0o644'],
  ['out of range', 1000, 'write the mode as 0o644'],
  ['no octal number', '0689', undefined],
])('the mode of a file is written as in a program, in objects of all libraries: %s', (_, defaultMode: any, hint) => {
  deployment({ containers: [{ name: 'a', image: 'a' }], volumes: [{ name: 'v', secret: { secretName: 's', defaultMode } }] });
  expect(Object.values(hints())).toEqual([hint]);
  chart = new Chart(new App(), 'shop');
  const own = new Deployment(chart, 'own', { containers: [{ name: 'a', image: 'a' }] });
  own.addVolume('v', VolumeSource.secret('s')).override('secret.defaultMode', defaultMode);
  expect(Object.values(hints())).toEqual([hint]);
});
