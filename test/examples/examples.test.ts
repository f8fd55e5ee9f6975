import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exampleNames, inParallel, synthExample } from '../../tools/synth-example';

const SAMPLES = join(__dirname, '..', 'samples');

describe('examples, run through the real cdk8s synth', () => {
  const synthesized = new Map<string, any[]>();
  let outdir: string;

  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'podwright-examples-'));
    await inParallel(exampleNames(), availableParallelism(), async (name) => {
      synthesized.set(name, await synthExample(name, join(outdir, name)));
    });
  }, 600_000);

  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  // The sample puts a container's field on the pod, which the API server refuses: its example has it on the container.
  const wrong = '14-image-pull-policy';

  for (const file of readdirSync(SAMPLES)) {
    const name = file.replace(/\.yaml$/, '');
    if (name !== wrong) {
      test(`${name} makes the guide's manifest`, () => {
        expect(synthesized.get(name)).toEqual([parse(readFileSync(join(SAMPLES, file), 'utf8'))]);
      });
    }
  }

  test(`${wrong} puts the pull policy on the container`, () => {
    const sample = parse(readFileSync(join(SAMPLES, `${wrong}.yaml`), 'utf8'));
    const { imagePullPolicy, ...spec } = sample.spec;
    expect(synthesized.get(wrong)).toEqual([{ ...sample, spec: { ...spec, containers: [{ ...spec.containers[0], imagePullPolicy }] } }]);
  });

  describe('programs', () => {
    const of = (name: string, kind: string) => synthesized.get(name)!.filter((object) => object.kind === kind);
    const podsOf = (name: string) => synthesized.get(name)!.flatMap((object) => object.spec.jobTemplate?.spec.template ?? object.spec.template ?? []);

    test('a shop with a database: selectors without the version, services that lead to the pods, claims', () => {
      const [web] = of('shop-with-database', 'Deployment');
      const [db] = of('shop-with-database', 'StatefulSet');
      expect(web.spec.selector).toEqual({ matchLabels: { app: 'web' } });
      expect(web.spec.template.metadata.labels).toEqual({ app: 'web', version: '1.4.0' });
      expect(of('shop-with-database', 'Service').map(({ metadata, spec }) => [metadata.name, spec.selector.app, spec.ports[0].targetPort]))
        .toEqual([[db.spec.serviceName, 'db', 'postgres'], ['shop-web', 'web', 'http']]);
    });

    test('Postgres: a restore, an exporter, a backup', () => {
      const [db, backup] = podsOf('postgres');
      expect(db.spec.initContainers.map((one: any) => [one.name, one.restartPolicy])).toEqual([['restore', undefined], ['exporter', 'Always']]);
      expect(backup.spec.containers[0].env).toEqual([{ name: 'PGHOST', value: 'postgres-db' }]);
    });

    test('a node agent: on every node, on its network', () => {
      expect(podsOf('node-agent')[0].spec).toMatchObject({ hostNetwork: true, tolerations: [{ operator: 'Exists' }] });
    });

    test('a GPU job: devices as limits, an index for each worker', () => {
      expect(of('gpu-job', 'Job')[0].spec).toMatchObject({ completionMode: 'Indexed', podReplacementPolicy: 'Failed' });
      expect(podsOf('gpu-job')[0].spec.containers[0].resources.limits['nvidia.com/gpu']).toBe(2);
    });

    test('an ingress controller: its pods on different nodes, a shutdown that takes its time', () => {
      const { affinity, containers, terminationGracePeriodSeconds } = podsOf('ingress-controller')[0].spec;
      const [term] = affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution;
      expect(term.labelSelector).toEqual(of('ingress-controller', 'Deployment')[0].spec.selector);
      expect([terminationGracePeriodSeconds, containers[0].lifecycle.preStop.sleep.seconds]).toEqual([135, 15]);
    });

    test('a company\'s mixin: on all of a chart, whoever made it, and before or after', () => {
      const pods = podsOf('company-mixin');
      expect(pods).toHaveLength(3);
      for (const { metadata, spec } of pods) {
        expect(metadata.labels['example.com/cost-center']).toBe('4711');
        expect(spec).toMatchObject({ automountServiceAccountToken: false, initContainers: [{ name: 'audit' }], securityContext: { runAsUser: 65532 } });
        expect(spec.containers[0].securityContext.readOnlyRootFilesystem).toBe(true);
      }
      expect(pods[2].spec.containers[0]).toMatchObject({ imagePullPolicy: 'Always', resources: { limits: { memory: '1Gi' } } });
    });

    test('environments: the nearest default counts, and a release changes no selector', () => {
      const settings = podsOf('environments').map(({ metadata: { labels }, spec: { containers: [{ env, imagePullPolicy, resources }] } }) =>
        [labels.environment, labels.team, env[0].value, imagePullPolicy, resources.limits.memory]);
      expect(settings.sort()).toEqual([['production', 'shop', 'info', 'IfNotPresent', '1Gi'], ['staging', 'shop', 'debug', 'Always', '256Mi']]);
      expect(of('environments', 'Deployment').map(({ spec }) => spec.selector.matchLabels)).toEqual([{ app: 'web' }, { app: 'web' }]);
    });

    test('a Rollout: the pod of a custom resource, with a service and a pattern', () => {
      const [rollout] = of('rollout', 'Rollout');
      expect(rollout.spec.template).toMatchObject({
        metadata: { labels: { app: 'web', version: '1.4.0' } },
        spec: {
          containers: [{ lifecycle: { preStop: { sleep: { seconds: 10 } } } }],
          securityContext: { runAsNonRoot: true },
          terminationGracePeriodSeconds: 40,
        },
      });
      expect(of('rollout', 'Service')[0].spec.selector).toEqual(rollout.spec.selector.matchLabels);
    });
  });
});
