import { ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { PodDefaults } from '../../src/pattern';
import { Pod, PodTemplate } from '../../src/pod';
import { Topology, TopologySpreadConstraint } from '../../src/scheduling';
import { SeccompProfile } from '../../src/security';
import { Deployment } from '../../src/workload';

test('fill in what a pod does not say, now and later, in every container', () => {
  const chart = Testing.chart();
  PodDefaults.of(chart, {
    annotations: { note: 'default' },
    labels: { team: 'shop', app: 'default' },
    containers: {
      env: { REGION: 'eu', MODE: 'default' },
      imagePullPolicy: 'IfNotPresent',
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      terminationMessagePolicy: 'FallbackToLogsOnError',
    },
    pod: { automountServiceAccountToken: false, nodeSelector: { pool: 'apps' }, securityContext: { runAsNonRoot: true, seccompProfile: SeccompProfile.runtimeDefault() } },
  });
  const web = new Deployment(chart, 'web', {
    podMetadata: { labels: { app: 'web' } },
    nodeSelector: { disk: 'ssd' },
    securityContext: { runAsNonRoot: false },
    containers: [{
      name: 'web', env: { MODE: 'mine' }, resources: { limits: { memory: '32Mi' } }, securityContext: { readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'] } },
    }],
  });
  web.addInitContainer('init', { imagePullPolicy: 'Always' });
  const { metadata, spec } = web.apiObject.toJson().spec.template;
  expect(metadata).toEqual({ annotations: { note: 'default' }, labels: { app: 'web', team: 'shop' } });
  expect(web.apiObject.toJson().spec.selector).toEqual({ matchLabels: { app: 'web' } });
  expect(spec).toEqual({
    automountServiceAccountToken: false,
    nodeSelector: { disk: 'ssd', pool: 'apps' },
    securityContext: { runAsNonRoot: false, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{
      name: 'web',
      env: [{ name: 'REGION', value: 'eu' }, { name: 'MODE', value: 'mine' }],
      imagePullPolicy: 'IfNotPresent',
      resources: { limits: { memory: '32Mi' }, requests: { cpu: '50m' } },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } },
      terminationMessagePolicy: 'FallbackToLogsOnError',
    }],
    initContainers: [{
      name: 'init',
      env: [{ name: 'REGION', value: 'eu' }, { name: 'MODE', value: 'default' }],
      imagePullPolicy: 'Always',
      resources: { limits: { memory: '128Mi' }, requests: { cpu: '50m', memory: '64Mi' } },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      terminationMessagePolicy: 'FallbackToLogsOnError',
    }],
  });
});

test('the nearest scope counts, in whatever order they are said', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'prod');
  const pod = new Pod(chart, 'web', { containers: [{ name: 'web' }] });
  PodDefaults.of(app, { labels: { tier: 'app', env: 'any' }, containers: { imagePullPolicy: 'Always' }, pod: { priority: 1, securityProfile: 'baseline' } });
  pod.apiObject.toJson();
  PodDefaults.of(chart, { labels: { env: 'prod' }, containers: { imagePullPolicy: 'Never' }, pod: { priority: 2 } });
  expect(pod.apiObject.toJson()).toMatchObject({
    metadata: { labels: { env: 'prod', tier: 'app' } }, spec: { containers: [{ imagePullPolicy: 'Never' }], priority: 2 },
  });
  expect(pod._securityProfile).toBe('baseline');
});

test('for what others made too', () => {
  const chart = Testing.chart();
  const theirs = new ApiObject(chart, 'yaml', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'web', brandNew: 1 }] } });
  const plus = new kplus.Pod(chart, 'plus', { containers: [{ image: 'a:1' }] });
  PodDefaults.of(chart, { containers: { imagePullPolicy: 'Always' }, labels: { team: 'a' } });
  expect(theirs.toJson()).toMatchObject({ metadata: { labels: { team: 'a' } }, spec: { containers: [{ brandNew: 1, imagePullPolicy: 'Always', name: 'web' }] } });
  expect(ApiObject.of(plus).toJson().metadata.labels).toMatchObject({ team: 'a' });
});

test('a spread of own pods is that of each pod', () => {
  const chart = Testing.chart();
  PodDefaults.of(chart, { pod: { topologySpreadConstraints: [TopologySpreadConstraint.ownPods(Topology.ZONE)] } });
  const pod = new Pod(chart, 'web', { metadata: { name: 'web' } }).apiObject.toJson();
  expect(pod.metadata.labels).toEqual({ 'podwright.dev/pods-of': 'pod-web' });
  expect(pod.spec.topologySpreadConstraints[0].labelSelector).toEqual({ matchLabels: { 'podwright.dev/pods-of': 'pod-web' } });
});

test('what can be no default is an error', () => {
  expect(() => PodDefaults.of(Testing.chart(), { pod: { affinity: {} } })).toThrow('affinity is not among what can be a default');
  expect(() => PodDefaults.of(Testing.chart(), { container: {} } as any)).toThrow('unknown property "container" in PodDefaultsOptions');
  expect(new PodTemplate(Testing.chart(), 'web').toPodSpec()).toEqual({});
});
