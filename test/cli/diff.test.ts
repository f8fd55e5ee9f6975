import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { changed, deployment, job, statefulSet, withImage } from '../diff/manifests';

const written = { stdout: '', stderr: '' };
const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-diff-')));
  process.chdir(folder);
  for (const stream of ['stdout', 'stderr'] as const) {
    written[stream] = '';
    jest.spyOn(process[stream], 'write').mockImplementation((text: any, ...rest: any[]) => {
      written[stream] += text;
      rest.forEach((done) => done());
      return true;
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function file(name: string, ...manifests: object[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n'));
}

function git(...args: string[]): void {
  const settings = ['user.name=a', 'user.email=a@example.com', 'commit.gpgsign=false', 'init.defaultBranch=main'];
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], { cwd: folder, stdio: 'pipe' });
}

test('changes are written for people, and exit code 0', async () => {
  file('old.yaml', deployment());
  file('new.yaml', withImage(deployment()), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
  expect(await main(['diff', 'old.yaml', 'new.yaml'])).toBe(0);
  expect(written.stdout).toBe(`changed   Deployment shop/web
    spec.template.spec.containers[web].image: "nginx:1.27" -> "nginx:1.28"
    pods: replaced (RollingUpdate)
      New pods start before old ones stop: there are at most 5 at a time.
      At least 3 of 4 stay available.
created   Namespace shop
1 created, 1 changed
`);
});

test('what is in a manifest does nothing to a terminal', async () => {
  file('old.yaml');
  file('new.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a\u001b[31m' } });
  await main(['diff', 'old.yaml', 'new.yaml']);
  expect(written.stdout).toBe('created   ConfigMap a\ufffd[31m\n1 created\n');
});

test('what would be refused is written with what to do, and exit code 1', async () => {
  file('old/a.yaml', job());
  file('new/a.yaml', withImage(job()));
  expect(await main(['diff', 'old', 'new'])).toBe(1);
  expect(written.stdout).toBe(`refused   Job shop/web
    spec.template: field is immutable
      delete the object and create it again, or give the new one another name
      Deleting the Job ends its pods.
    spec.template.spec.containers[web].image: "nginx:1.27" -> "nginx:1.28"
1 refused
`);
});

test('with --format json there is an entry for each object', async () => {
  file('old.yaml', deployment(), job());
  file('new.yaml', deployment(), withImage(job()));
  expect(await main(['diff', '--format', 'json', 'old.yaml', 'new.yaml'])).toBe(1);
  expect(JSON.parse(written.stdout)).toMatchObject([
    { kind: 'Deployment', namespace: 'shop', name: 'web', change: 'unchanged', errors: [], fields: [], notes: [] },
    { kind: 'Job', namespace: 'shop', name: 'web', change: 'refused', errors: [{ rule: 'update/immutable', field: 'spec.template', path: ['spec', 'template'] }] },
  ]);
});

test('of several versions, an error names those that have it', async () => {
  const other = (serviceName: string): any => ({ ...deployment(), kind: 'StatefulSet', spec: { ...deployment().spec, serviceName } });
  file('old.yaml', other('a'));
  file('new.yaml', other('b'));
  await main(['diff', '--format', 'json', '--kubernetes-version', '1.36 - 1.37', 'old.yaml', 'new.yaml']);
  expect(JSON.parse(written.stdout)[0].errors).toMatchObject([{ field: 'spec', versions: ['1.36'] }, { field: 'spec.serviceName', versions: ['1.37'] }]);
});

describe('a git revision', () => {
  beforeEach(() => {
    file('dist/web.yaml', deployment());
    file('dist/gone/job.json', job());
    file('other.yaml', job());
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    git('tag', 'v1');
    rmSync(join(folder, 'dist/gone'), { recursive: true });
    file('dist/web.yaml', withImage(deployment()));
  });

  test('is compared with the files that are there now', async () => {
    expect(await main(['diff', 'main', '--', 'dist'])).toBe(0);
    expect(written.stdout).toMatch(/^changed {3}Deployment shop\/web\n[^]*\ndeleted {3}Job shop\/web\n1 deleted, 1 changed\n$/);
  });

  test('is compared with another revision', async () => {
    git('commit', '--quiet', '--all', '--message', 'second');
    file('dist/web.yaml', deployment());
    expect(await main(['diff', 'v1', 'main', '--', 'dist/web.yaml'])).toBe(0);
    expect(written.stdout).toMatch(/\n1 changed\n$/);
  });

  test('leaves out hidden folders, but for those that are named', async () => {
    file('.deploy/web.yaml', deployment());
    file('dist/.hidden/workflow.yaml', { on: 'push' });
    git('add', '.');
    git('commit', '--quiet', '--message', 'second');
    expect(await main(['diff', 'main', '--', '.deploy', './dist/'])).toBe(0);
    expect(written.stdout).toBe('1 unchanged\n');
  });

  test('is compared from a folder inside of the repository', async () => {
    process.chdir(join(folder, 'dist'));
    expect(await main(['diff', 'main', '--', '.'])).toBe(0);
    expect(written.stdout).toMatch(/\n1 deleted, 1 changed\n$/);
  });

  test.each<[string[], string]>([
    [['nope', '--', 'dist'], 'podwright: there is no git revision nope\n'],
    [['--', '--help', '--', 'dist'], 'podwright: name what to compare'],
    [['main', '--', '../elsewhere'], 'podwright: git: '],
    [['main', '--', 'nothing'], 'podwright: there is no *.yaml, *.yml or *.json file to compare\n'],
    [['main', '--'], 'podwright: name what to compare'],
  ])('%j: an error, and exit code 2', async (args, message) => {
    expect(await main(['diff', ...args])).toBe(2);
    expect(written.stderr).toContain(message);
    expect(written.stdout).toBe('');
  });
});

test('without a repository, or without git, the error says so', async () => {
  file('a.yaml', job());
  expect(await main(['diff', 'main', '--', 'a.yaml'])).toBe(2);
  expect(written.stderr).toMatch(/^podwright: git: not a git repository/);
  written.stderr = '';
  const path = process.env.PATH;
  try {
    process.env.PATH = folder;
    expect(await main(['diff', 'main', '--', 'a.yaml'])).toBe(2);
  } finally {
    process.env.PATH = path;
  }
  expect(written.stderr).toBe('podwright: git is not installed: to compare without it, name two files or folders\n');
});

describe('what cannot be read is an error with its place, and exit code 2', () => {
  test.each<[string, string, string]>([
    ['broken YAML', 'a: [', 'podwright: new.yaml:'],
    ['nothing', '# all gone\n', 'podwright: there is no object in new.yaml: all would be deleted\n'],
    ['what is no manifest', 'kind: Job\napiVersion: batch/v1\n', 'podwright: new.yaml:1:1: this is not a manifest: apiVersion, kind and metadata.name are required\n'],
  ])('%s', async (_name, text, message) => {
    file('old.yaml', job());
    writeFileSync('new.yaml', text);
    expect(await main(['diff', 'old.yaml', 'new.yaml'])).toBe(2);
    expect(written.stderr).toContain(message);
  });

  test('a file that is not there, or none that is named', async () => {
    file('old.yaml', job());
    expect(await main(['diff', 'old.yaml', 'new.yaml'])).toBe(2);
    expect(await main(['diff', 'old.yaml'])).toBe(2);
    expect(written.stderr).toMatch(/^podwright: new\.yaml: there is no such file or folder\npodwright: name what to compare/);
    expect(await main(['diff', '-', '-'])).toBe(2);
    expect(written.stderr).toContain('podwright: standard input can be one of the two, not both\n');
  });
});

test('the version is that of podwright.yaml, where the command line names none', async () => {
  file('podwright.yaml', { kubernetesVersion: '1.36' });
  file('old.yaml', statefulSet());
  file('new.yaml', changed(statefulSet(), (s) => { s.spec.serviceName = 'other'; }));
  await main(['diff', 'old.yaml', 'new.yaml']);
  await main(['diff', '--kubernetes-version', '1.37', 'old.yaml', 'new.yaml']);
  expect(written.stdout).toMatch(/^ {4}spec: Forbidden: updates to statefulset spec [^]*^ {4}spec\.serviceName: Invalid value: "other": field is immutable$/m);
});

test('the metadata that cdk8s writes beside manifests is no manifest', async () => {
  for (const name of ['old', 'new']) {
    file(`${name}/web.yaml`, changed(deployment(), () => undefined));
    file(`${name}/construct-metadata.json`, { version: '1.0.0', resources: {} });
  }
  expect(await main(['diff', 'old', 'new'])).toBe(0);
  expect(written.stdout).toBe('1 unchanged\n');
});
