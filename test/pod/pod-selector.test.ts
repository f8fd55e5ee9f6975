import { Chart, Testing } from 'cdk8s';
import { Pod, PodTemplate } from '../../src/pod';

test('a pod is selected by its own labels, not by those of its chart', () => {
  const chart = new Chart(Testing.app(), 'shop', { labels: { team: 'a' }, namespace: 'prod' });
  const pod = new Pod(chart, 'web', { metadata: { labels: { app: 'web' } } });
  expect(pod.toLabelSelector()).toEqual({ matchLabels: { app: 'web' } });
  const config = pod.toPodSelectorConfig();
  expect(config.labelSelector._toKube()).toEqual({ matchLabels: { app: 'web' } });
  expect(config.labelSelector.isEmpty()).toBe(false);
  expect(config.namespaces).toEqual({ names: ['prod'] });
});

test('a pod without labels gets a stable one when somebody selects it, and not before', () => {
  const pod = new Pod(Testing.chart(), 'web');
  expect(pod.apiObject.toJson().metadata.labels).toBeUndefined();
  expect(pod.toLabelSelector()).toEqual({ matchLabels: { 'podwright.dev/pods-of': 'pod-test-web-c8ba1bf5' } });
  expect(pod.apiObject.toJson().metadata.labels).toEqual({ 'podwright.dev/pods-of': 'pod-test-web-c8ba1bf5' });
});

test('a label that a release changes does not select', () => {
  const pod = new Pod(Testing.chart(), 'web', { metadata: { labels: { app: 'web', version: '1' } } });
  expect(pod.toLabelSelector()).toEqual({ matchLabels: { app: 'web' } });
  const unnamed = new Pod(Testing.chart(), 'web', { metadata: { name: 'web', labels: { version: '1' } } });
  expect(unnamed.toLabelSelector()).toEqual({ matchLabels: { 'podwright.dev/pods-of': 'pod-web' } });
  expect(unnamed.toLabelSelector()).toEqual({ matchLabels: { 'podwright.dev/pods-of': 'pod-web' } });
});

test('a template is selected in the same way', () => {
  const template = new PodTemplate(Testing.chart(), 'web', { metadata: { labels: { app: 'web' } } });
  expect(template.toPodSelectorConfig().labelSelector._toKube()).toEqual({ matchLabels: { app: 'web' } });
  expect(template.toPodSelector()).toBe(template);
});

test('a role is bound to the service account of the pod', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'prod' });
  expect(new Pod(chart, 'a').toSubjectConfiguration()).toEqual({ apiGroup: '', kind: 'ServiceAccount', name: 'default', namespace: 'prod' });
  expect(new Pod(chart, 'b', { serviceAccountName: 'robot' }).toSubjectConfiguration().name).toBe('robot');
});
