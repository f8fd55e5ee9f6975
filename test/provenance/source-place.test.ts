import { App as Cdk8sApp, Chart, JsonPatch } from 'cdk8s';
import type { IConstruct, IMixin } from 'constructs';
import {
  Deployment, EnvValue, Job, LifecycleHandler, LogShipper, NodeLabel, NodeSelectorTerm, Pod, PodTemplate, Probe, RestartPolicy, StatefulSet,
  Toleration, Validation, VolumeSource, type Finding,
} from '../../src';

/** The line of this file that calls the function that calls this. */
function lineAt(depth: number): number {
  return Number(new Error().stack!.split('\n')[depth].match(/:(\d+):\d+\)?$/)![1]);
}

const here = (): number => lineAt(3);

function chart(): Chart {
  return new Chart(new Cdk8sApp(), 'chart');
}

/** The findings in a field. */
function findings(scope: IConstruct, field: string): Finding[] {
  return Validation.of(scope.node.root).findings().filter((finding) => finding.field === field);
}

function lineOf(position: string | undefined): number {
  return Number(position?.match(/source-place\.test\.ts:(\d+):\d+$/)?.[1]);
}

/** The line of the only finding in a field. */
function line(scope: IConstruct, field: string): number {
  const [finding, ...others] = findings(scope, field);
  expect(others).toEqual([]);
  return lineOf(finding?.place?.position);
}

describe('the line is that of the call that said what is wrong', () => {
  function pod() {
    const made = new Pod(chart(), 'p');
    const web = made.addContainer('web', { image: 'a' });
    return { pod: made, web };
  }

  /* Each call stands in one line with `here()`. */
  /* eslint-disable @stylistic/max-statements-per-line */
  test.each<[string, string, (context: { pod: Pod; web: ReturnType<Pod['addContainer']> }) => number]>([
    ['addPort', 'spec.containers[0].ports[1].containerPort', ({ web }) => { web.addPort('ok', 80); web.addPort('bad', 0); return here(); }],
    ['mount', 'spec.containers[0].volumeMounts[0].name', ({ web }) => { web.mount('/x', 'nowhere'); return here(); }],
    ['env', 'spec.containers[0].env[0].name', ({ web }) => { web.env('a=b', 'x'); return here(); }],
    ['env again', 'spec.containers[0].env[0].valueFrom', ({ web }) => { web.env('A', 'x'); web.env('A', EnvValue.of('x').override('valueFrom', {})); return here(); }],
    ['a probe', 'spec.containers[0].readinessProbe.periodSeconds', ({ web }) => { web.readiness(Probe.tcpSocket(80).override('periodSeconds', -1)); return here(); }],
    ['a hook', 'spec.containers[0].lifecycle.preStop.exec.command', ({ web }) => { web.preStop(LifecycleHandler.exec([])); return here(); }],
    ['resources', 'spec.containers[0].resources.limits[cpu]', ({ web }) => { web.resources({ limits: { cpu: '-1' } }); return here(); }],
    ['security', 'spec.containers[0].securityContext.runAsUser', ({ web }) => { web.security({ runAsUser: -1 }).security({ runAsGroup: 1 }); return here(); }],
    ['override of a container', 'spec.containers[0].ports[0].containerPort', ({ web }) => { web.addPort('ok', 80); web.override('ports[0].containerPort', 0); return here(); }],
    ['addContainer', 'spec.containers[1].image', ({ pod: p }) => { p.addContainer('other'); return here(); }],
    ['addVolume', 'spec.volumes[0].name', ({ pod: p }) => { p.addVolume('A', VolumeSource.emptyDir()); return here(); }],
    ['configure', 'spec.hostAliases[0].ip', ({ pod: p }) => { p.configure({ hostAliases: [{ ip: 'x', hostnames: ['a'] }] }); return here(); }],
    ['configure, of the items that it adds', 'spec.tolerations[1].operator', ({ pod: p }) => {
      p.addToleration(Toleration.exists('fine'));
      p.addToleration(Toleration.exists('bad').override('operator', 'Is')); return here();
    }],
    ['label', 'metadata.labels', ({ pod: p }) => { p.label('ok', 'fine').label('bad', 'not fine'); return here(); }],
    ['annotate', 'metadata.annotations', ({ pod: p }) => { p.annotate('ok', 'fine').annotate('not fine', ''); return here(); }],
    ['override of a pod', 'spec.restartPolicy', ({ pod: p }) => { p.override('/spec/restartPolicy', 'Sometimes'); return here(); }],
    ['override of a pod in a container', 'spec.containers[0].image', ({ pod: p }) => { p.override('spec.containers[0].image', ''); return here(); }],
    ['addJsonPatch', 'spec.containers[0].image', ({ pod: p }) => { p.addJsonPatch(JsonPatch.replace('/spec/containers/0/image', '')); return here(); }],
    ['affinity', 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key', ({ pod: p }) => {
      p.affinity.requireNodes(NodeSelectorTerm.where(NodeLabel.exists('not fine'))); return here();
    }],
  ])('%s', (_, field, say) => {
    const made = pod();
    const said = say(made);
    expect(line(made.pod, field)).toBe(said);
  });

  test('in a workload', () => {
    const web = new Deployment(chart(), 'web');
    web.addContainer('web', { image: 'a' });
    web.override('spec.replicas', -1); const replicas = here();
    web.label('bad', 'not fine'); const label = here();
    expect(line(web, 'spec.replicas')).toBe(replicas);
    expect(line(web, 'spec.template.labels')).toBe(label);
  });

  test('of a claim template', () => {
    const db = new StatefulSet(chart(), 'db', { serviceName: 'db' });
    db.addContainer('db', { image: 'db' });
    db.addVolumeClaimTemplate('data', {}); const claim = here();
    expect(lineOf(Validation.of(db).findings()[0].place?.position)).toBe(claim);
  });
  /* eslint-enable @stylistic/max-statements-per-line */
});

test('what stands in the props has the line of the call that they were given to', () => {
  const scope = chart();
  const job = new Job(scope, 'j', {
    restartPolicy: RestartPolicy.NEVER,
    containers: [{ name: 'A' }],
  });
  const made = here() - 4;
  expect(line(job, 'spec.template.spec.containers[0].name')).toBe(made);
  expect(line(job, 'spec.template.spec.containers[0].image')).toBe(made);
});

describe('of a helper or a mixin', () => {
  function addProxy(pod: PodTemplate): number {
    pod.addContainer('Proxy', { image: 'p' });
    return here() - 1;
  }

  class Company implements IMixin {
    public line = 0;
    public supports(construct: IConstruct): boolean {
      return PodTemplate.isPodTemplate(construct);
    }
    public applyTo(construct: IConstruct): void {
      this.line = addProxy(construct as PodTemplate);
    }
  }

  test('it is the line in the helper, with the one that called it', () => {
    const pod = new Pod(chart(), 'p');
    const inside = addProxy(pod);
    const outside = here() - 1;
    const [{ place }] = findings(pod, 'spec.containers[0].name');
    expect([lineOf(place!.position), lineOf(place!.calledFrom)]).toEqual([inside, outside]);
  });

  test('a mixin is called by the line that puts it on', () => {
    const scope = chart();
    const pod = new Pod(scope, 'p');
    const company = new Company();
    scope.with(company);
    const [{ place }] = findings(pod, 'spec.containers[0].name');
    expect(lineOf(place!.position)).toBe(company.line);
    expect(place!.calledFrom).toMatch(/source-place\.test\.ts/);
  });

  test('a pattern of podwright is reported where it is put on', () => {
    const scope = chart();
    const pod = new Pod(scope, 'p', { containers: [{ name: 'web', image: 'a' }] });
    scope.with(new LogShipper({ name: 'Log', image: 'log', config: 'c', mountPath: '/var/log' }));
    const put = here() - 1;
    expect(line(pod, 'spec.initContainers[0].name')).toBe(put);
  });
});

describe('in an app of very many calls', () => {
  const CALLS = 5_000;

  function manyPods(): { chart: Chart; last: Pod; first: Pod } {
    const scope = chart();
    const first = new Pod(scope, 'first');
    first.addContainer('Web', { image: 'a' });
    for (let i = 0; i < CALLS; i++) {
      first.label('app', 'web');
    }
    const last = new Pod(scope, 'last');
    last.addContainer('Web', { image: 'a' });
    return { chart: scope, first, last };
  }

  test('a line that is not known is that of the pod, and says so', () => {
    const { chart: scope } = manyPods();
    const [, last] = findings(scope, 'spec.containers[0].name');
    const [noted] = findings(scope, 'spec.containers[0].name');
    expect(last).toMatchObject({ path: 'chart/last', place: { isNear: true } });
    expect(Validation.of(scope).errors().at(-1)).toContain('--> near test/provenance/source-place.test.ts');
    expect(lineOf(last.place!.position)).toBe(lineOf(noted.place!.position) + 4);
  });

  test('PODWRIGHT_PLACES=all notes every call', () => {
    process.env.PODWRIGHT_PLACES = 'all';
    try {
      expect(findings(manyPods().chart, 'spec.containers[0].name').map(({ place }) => place!.isNear)).toEqual([undefined, undefined]);
    } finally {
      delete process.env.PODWRIGHT_PLACES;
    }
  });
});
