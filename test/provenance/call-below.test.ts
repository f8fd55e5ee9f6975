import { App as Cdk8sApp, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Deployment, LogShipper, Pod, PodDefaults, Validation, WaitFor, type Finding } from '../../src';

/** The line of this file that calls the function that calls this. */
function here(): number {
  return Number(new Error().stack!.split('\n')[2].match(/:(\d+):\d+\)?$/)![1]);
}

function chart(): Chart {
  return new Chart(new Cdk8sApp(), 'chart');
}

function finding(scope: IConstruct, field: string): Finding {
  const found = Validation.of(scope.node.root).findings();
  const one = found.find((f) => f.field === field);
  if (one === undefined) {
    throw new Error(`nothing in ${field}, but in ${found.map((f) => f.field).join(', ')}`);
  }
  return one;
}

/** The line of a finding, and whether it is only near. */
function place(scope: IConstruct, field: string): { line: number; isNear: boolean } {
  const { position, isNear = false } = finding(scope, field).place!;
  return { line: Number(position.match(/call-below\.test\.ts:(\d+):\d+$/)?.[1]), isNear };
}

const SECURITY = 'spec.containers[0].securityContext';
const LABELS = 'spec.template.metadata.labels';

/* Each call stands in one line with `here()`. */
/* eslint-disable @stylistic/max-statements-per-line */
describe('what calls wrote below a field is reported at the call', () => {
  test.each<[string, string, (web: Deployment) => number]>([
    ['an unknown field of a workload', 'spec.tmplate', (web) => { web.override('spec.tmplate.spec.hostNetwork', true); return here(); }],
    ['an unknown field of metadata', 'metadata.label', (web) => { web.override('metadata.label.a', 'b'); return here(); }],
    ['an unknown field of a container', 'spec.template.spec.containers[0].livenesProbe', (web) => {
      web.containers[0].override('livenesProbe.exec.command', ['x']); return here();
    }],
    ['an unknown field in what the same call made', 'spec.template.spec.containers[0].resources.limts', (web) => {
      web.override('spec.template.spec.containers[0].resources.limts.cpu', '1'); return here();
    }],
    ['an unknown field of several calls', 'spec.tmplate', (web) => {
      web.override('spec.tmplate.spec.hostNetwork', true);
      web.override('spec.tmplate.spec.hostPID', true); return here();
    }],
    ['a missing field in what the call made', 'spec.template.spec.containers[0].livenessProbe.httpGet.port', (web) => {
      web.containers[0].override('livenessProbe.httpGet.path', '/'); return here();
    }],
  ])('%s', (_, field, say) => {
    const web = new Deployment(chart(), 'web', { containers: [{ name: 'web', image: 'a' }] });
    const line = say(web);
    expect(place(web, field)).toEqual({ line, isNear: false });
  });

  test('settings that contradict each other, at the last one that the message names', () => {
    const pod = new Pod(chart(), 'p');
    const web = pod.addContainer('web', { image: 'a' });
    web.security({ privileged: true });
    web.security({ allowPrivilegeEscalation: false }); const line = here();
    web.security({ runAsUser: 1 });
    expect(place(pod, SECURITY)).toEqual({ line, isNear: false });
  });

  test('a label that no longer matches the selector', () => {
    const web = new Deployment(chart(), 'web', { podMetadata: { labels: { app: 'x' } }, containers: [{ name: 'web', image: 'a' }] });
    web.label('app', 'y'); const line = here();
    expect(place(web, LABELS)).toEqual({ line, isNear: false });
    expect(finding(web, LABELS).hint).not.toContain('leave the selector out');
  });
});

describe('where it is not known for sure, the line is near', () => {
  test('one of several calls wrote what is wrong', () => {
    const web = new Deployment(chart(), 'web', { podMetadata: { labels: { app: 'x' } }, containers: [{ name: 'web', image: 'a' }] });
    web.label('app', 'y');
    web.label('team', 'shop'); const line = here();
    expect(place(web, LABELS)).toEqual({ line, isNear: true });
  });

  test('the constructor wrote a part, and the message names what a call set', () => {
    const pod = new Pod(chart(), 'p', { containers: [{ name: 'web', image: 'a', securityContext: { privileged: true } }] });
    pod.containers[0].security({ allowPrivilegeEscalation: false }); const line = here();
    expect(place(pod, SECURITY)).toEqual({ line, isNear: true });
  });

  test('the constructor wrote a part, and a call wrote another', () => {
    const made = new Pod(chart(), 'p', { containers: [{ name: 'web', image: 'a', securityContext: { allowPrivilegeEscalation: false, privileged: true } }] }); const line = here();
    made.containers[0].security({ runAsUser: 1 });
    expect(place(made, SECURITY)).toEqual({ line, isNear: true });
  });

  test('a field is missing that the message wants for what a call set', () => {
    const pod = new Pod(chart(), 'p', { containers: [{ name: 'web', image: 'a' }] });
    pod.configure({ dnsPolicy: 'None' }); const line = here();
    pod.configure({ hostNetwork: true });
    expect(place(pod, 'spec.dnsConfig')).toEqual({ line, isNear: true });
  });
});

describe('other calls do not take the line of the constructor', () => {
  test('of a field that it left out', () => {
    const pod = new Pod(chart(), 'p');
    const web = pod.addContainer('web'); const line = here();
    web.env('A', 'x').security({ runAsUser: 1 });
    pod.configure({ hostNetwork: true });
    expect(place(pod, 'spec.containers[0].image')).toEqual({ line, isNear: false });
  });

  test('of the list of containers', () => {
    const pod = new Pod(chart(), 'p'); const line = here();
    pod.configure({ hostNetwork: true }).label('app', 'x');
    expect(place(pod, 'spec.containers')).toEqual({ line, isNear: false });
  });

  test('of a label that it gave', () => {
    const pod = new Pod(chart(), 'p', { metadata: { labels: { app: 'not fine' } }, containers: [{ name: 'web', image: 'a' }] }); const line = here();
    pod.label('team', 'shop');
    expect(place(pod, 'metadata.labels')).toEqual({ line, isNear: false });
  });
});

describe('what is a default is reported at the call that set it', () => {
  const CONTENT = { containers: [{ name: 'web', image: 'a' }] };

  test.each<[string, string, (scope: Chart) => number]>([
    ['a field of containers', 'spec.containers[0].imagePullPolicy', (scope) => { PodDefaults.of(scope, { containers: { imagePullPolicy: 'Allways' as any } }); return here(); }],
    ['a quantity', 'spec.containers[0].resources.requests[cpu]', (scope) => { PodDefaults.of(scope, { containers: { resources: { requests: { cpu: 'lots' } } } }); return here(); }],
    ['a variable', 'spec.containers[0].env[0].name', (scope) => { PodDefaults.of(scope, { containers: { env: { 'B=': 'x' } } }); return here(); }],
    ['a field of pods', 'spec.priorityClassName', (scope) => { PodDefaults.of(scope, { pod: { priorityClassName: 'B_' } }); return here(); }],
    ['a label', 'metadata.labels', (scope) => { PodDefaults.of(scope, { labels: { team: 'not fine' } }); return here(); }],
  ])('%s', (_, field, say) => {
    const scope = chart();
    new Pod(scope, 'before', CONTENT);
    const line = say(scope);
    new Pod(scope, 'after', CONTENT);
    expect(Validation.of(scope).findings().map((f) => [f.path, f.field, f.place?.call])).toEqual([
      ['chart/before', field, 'PodDefaults.of'], ['chart/after', field, 'PodDefaults.of'],
    ]);
    expect(place(scope, field)).toEqual({ line, isNear: false });
  });

  test('not a field of an item of a list that a pod has of its own', () => {
    const scope = chart();
    PodDefaults.of(scope, { pod: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }] } });
    const pod = new Pod(scope, 'p', { ...CONTENT, hostAliases: [{ hostnames: ['a'] } as any] }); const line = here();
    expect(place(pod, 'spec.hostAliases[0].ip')).toEqual({ line, isNear: false });
  });

  test('beside them, what a container says keeps its own line', () => {
    const scope = chart();
    PodDefaults.of(scope, { containers: { env: { GOOD: 'x' }, resources: { requests: { cpu: '1' } } } });
    const pod = new Pod(scope, 'p', CONTENT);
    pod.containers[0].env('A=', 'x'); const env = here();
    pod.containers[0].resources({ requests: { memory: '-1' } }); const resources = here();
    expect(place(pod, 'spec.containers[0].env[1].name')).toEqual({ line: env, isNear: false });
    expect(place(pod, 'spec.containers[0].resources.requests[memory]')).toEqual({ line: resources, isNear: false });
  });
});

describe('the place says what was called', () => {
  test.each<[string, string, (scope: Chart) => void]>([
    ['Chart.with(LogShipper)', 'spec.initContainers[0].name', (scope) => scope.with(new LogShipper({ name: 'Log', image: 'log', config: 'c', mountPath: '/var/log' }))],
    ['Chart.with(WaitFor)', 'spec.initContainers[0].name', (scope) => scope.with(WaitFor.tcp('db', 80, { name: 'Wait' }))],
  ])('%s', (call, field, put) => {
    const scope = chart();
    new Pod(scope, 'p', { containers: [{ name: 'web', image: 'a' }] });
    put(scope);
    expect(finding(scope, field).place?.call).toBe(call);
  });
});
