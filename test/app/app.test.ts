import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Include, JsonPatch, Lazy, YamlOutputType, type AppProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { App } from '../../src/app';
import { isReadable } from '../yaml/misread';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-app-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** All files and folders below `root`, with the contents of the files. */
function tree(root: string): { [path: string]: string } {
  const found: { [path: string]: string } = {};
  const walk = (at: string): void => readdirSync(at).sort().forEach((name) => {
    const path = join(at, name);
    const isFolder = statSync(path).isDirectory();
    found[relative(root, path)] = isFolder ? '(folder)' : readFileSync(path, 'utf8');
    if (isFolder) {
      walk(path);
    }
  });
  walk(root);
  return found;
}

/** What a run leaves: files, or the text of the error. */
function outcome(AppClass: new (props: AppProps) => Cdk8sApp, outdir: string, props: AppProps, build: (app: Cdk8sApp) => void): unknown {
  const app = new AppClass({ ...props, outdir });
  build(app);
  try {
    app.synth();
  } catch (e) {
    return (e as Error).message;
  }
  return tree(outdir);
}

function expectSame(props: AppProps, build: (app: Cdk8sApp) => void): void {
  const mine = join(mkdtempSync(join(dir, 'm-')), 'out');
  const theirs = join(mkdtempSync(join(dir, 't-')), 'out');
  expect(outcome(App, mine, props, build)).toEqual(outcome(Cdk8sApp, theirs, props, build));
}

type Step =
  | { kind: 'chart'; parent: number; id: string }
  | { kind: 'group'; parent: number; id: string }
  | { kind: 'object'; parent: number; id: string; data: unknown; extra: number }
  | { kind: 'plus'; parent: number; id: string }
  | { kind: 'dependency'; from: number; to: number };

const id = fc.constantFrom('a', 'b', 'c', 'web', '0', '1', '7', 'x-y', 'Default', 'Resource');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('chart' as const), parent: fc.nat(8), id }),
  fc.record({ kind: fc.constant('group' as const), parent: fc.nat(8), id }),
  fc.record({ kind: fc.constant('object' as const), parent: fc.nat(12), id, data: fc.jsonValue({ maxDepth: 2 }).filter(isReadable), extra: fc.nat(3) }),
  fc.record({ kind: fc.constant('plus' as const), parent: fc.nat(8), id }),
  fc.record({ kind: fc.constant('dependency' as const), from: fc.nat(20), to: fc.nat(20) }),
);

/** Builds the same tree in any app. What cannot be built (a taken id, a chart where none can be) is left out alike. */
function grow(app: Cdk8sApp, steps: readonly Step[]): void {
  const all: Construct[] = [new Chart(app, 'first')];
  for (const s of steps) {
    if (s.kind === 'dependency') {
      // cdk8s writes nothing at all, or never ends, where something depends on itself.
      if (s.from % all.length !== s.to % all.length) {
        all[s.from % all.length].node.addDependency(all[s.to % all.length]);
      }
      continue;
    }
    const parent = all[s.parent % (all.length + 1)] ?? app;
    const taken = parent.node.tryFindChild(s.id) !== undefined || ApiObject.isApiObject(parent);
    if (taken || (parent === app && s.kind !== 'chart')) {
      continue;
    }
    switch (s.kind) {
      case 'chart':
        all.push(new Chart(parent, s.id, { labels: { chart: 'yes' } }));
        break;
      case 'group':
        all.push(new Construct(parent, s.id));
        break;
      case 'plus':
        all.push(new kplus.ConfigMap(parent, s.id, { metadata: { name: `n${all.length}` }, data: { key: 'a\nb\n' } }));
        break;
      case 'object': {
        const object = new ApiObject(parent, s.id, {
          apiVersion: 'v1', kind: 'Thing', metadata: { name: `n${all.length}` }, spec: { data: s.data, later: s.extra === 1 ? Lazy.any({ produce: () => 'x' }) : undefined },
        });
        if (s.extra === 2) {
          object.addJsonPatch(JsonPatch.add('/spec/patched', ['on']));
        }
        all.push(object);
      }
    }
  }
}

const types = [
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

describe.each(types.map((t) => [YamlOutputType[t], t] as const))('output type %s', (_, yamlOutputType) => {
  test('any app is written byte for byte as cdk8s writes it', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, recordConstructMetadata) => {
      expectSame({ yamlOutputType, recordConstructMetadata }, (app) => grow(app, steps));
    }), { numRuns: 150 });
  }, 120_000);

  test('included YAML and cdk8s-plus workloads are written as cdk8s writes them', () => {
    const file = join(dir, 'in.yaml');
    writeFileSync(file, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  "on": "010"\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: b\n');
    expectSame({ yamlOutputType }, (app) => {
      const chart = new Chart(app, 'main');
      new Include(chart, 'in', { url: file });
      const deployment = new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx', portNumber: 80 }] });
      deployment.exposeViaService();
    });
  });
});

test('synthYaml gives the text that cdk8s gives', () => {
  const texts = [App, Cdk8sApp].map((AppClass) => {
    const app = new AppClass({ outdir: dir });
    grow(app, [
      { kind: 'object', parent: 0, id: 'a', data: { a: [1, 'no'] }, extra: 2 },
      { kind: 'chart', parent: 9, id: 'b' },
      { kind: 'dependency', from: 0, to: 2 },
    ]);
    return app.synthYaml();
  });
  expect(texts[0]).toBe(texts[1]);
});

test('a cycle of dependencies is the error of cdk8s, and no file is written', () => {
  const app = new App({ outdir: join(dir, 'out') });
  const chart = new Chart(app, 'c');
  const a = new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'A' });
  const b = new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'B' });
  a.addDependency(b);
  b.addDependency(a);
  expect(() => app.synth()).toThrow('Dependency cycle detected');
  expect(readdirSync(dir)).toEqual([]);
});

test('what depends on itself is an error', () => {
  const app = new App({ outdir: join(dir, 'out') });
  const chart = new Chart(app, 'c');
  chart.addDependency(chart);
  expect(() => app.synth()).toThrow('Dependency cycle detected: a construct depends on itself');
});

test('an object that cannot be rendered leaves nothing of the run and everything of the one before', () => {
  const outdir = join(dir, 'out');
  const build = (value: unknown): App => {
    const app = new App({ outdir });
    const chart = new Chart(app, 'c');
    new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'A', spec: { ok: true } });
    new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'B', spec: { value } });
    return app;
  };
  build('fine').synth();
  const before = tree(outdir);
  expect(() => build(new Date()).synth()).toThrow('can\'t render non-simple object');
  expect(tree(outdir)).toEqual(before);
});

test('an invalid construct is the error of cdk8s, and not even the folder is made', () => {
  const app = new App({ outdir: join(dir, 'out') });
  const chart = new Chart(app, 'c');
  chart.node.addValidation({ validate: () => ['first', 'second'] });
  expect(() => app.synth()).toThrow('Validation failed with the following errors:\n  [c] first\n  [c] second');
  expect(readdirSync(dir)).toEqual([]);
});

test('keys stay in their order with CDK8S_DISABLE_SORT, as with cdk8s', () => {
  process.env.CDK8S_DISABLE_SORT = 'true';
  try {
    expectSame({}, (app) => new ApiObject(new Chart(app, 'c'), 'a', { apiVersion: 'v1', kind: 'A', spec: { z: 1, a: 2 } }));
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
});

describe('against what was applied before', () => {
  const build = (against: string | undefined, image: string, outdir = join(dir, 'new')): App => {
    const app = new App({ outdir, against });
    const template = { metadata: { labels: { app: 'web' } }, spec: { restartPolicy: 'Never', containers: [{ name: 'web', image }] } };
    const chart = new Chart(app, 'shop');
    new ApiObject(chart, 'job', { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'job' }, spec: { template } });
    new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' }, data: { image } });
    return app;
  };
  let stderr: jest.SpyInstance;

  beforeEach(() => {
    build(undefined, 'web:1', join(dir, 'old')).synth();
    stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    stderr.mockRestore();
    delete process.env.PODWRIGHT_AGAINST;
  });

  test('the changes are written to standard error', () => {
    process.env.PODWRIGHT_AGAINST = join(dir, 'old');
    build(undefined, 'web:1').synth();
    expect(stderr.mock.calls).toEqual([[`Changes against ${join(dir, 'old')}:\n2 unchanged\n`]]);
  });

  test('what would be refused is an error, and no file is written', () => {
    expect(() => build(join(dir, 'old'), 'web:2').synth()).toThrow(/^The API server would refuse to change what is in .*\n(.*\n)*refused {3}Job job\n {4}spec.template: field is immutable\n/);
    expect(readdirSync(dir)).toEqual(['old']);
  });

  test('a folder that is not there, or cannot be read, is an error', () => {
    expect(() => build(join(dir, 'none'), 'web:1').synth()).toThrow(/^against: there is no folder ".*none"/);
    writeFileSync(join(dir, 'old', 'broken.yaml'), 'a: [');
    expect(() => build(join(dir, 'old'), 'web:1').synth()).toThrow(/^against: .*broken\.yaml:2:1: /);
  });
});
