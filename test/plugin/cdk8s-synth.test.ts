import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);
const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

const APP = `
const { App, Chart, ApiObject } = require('cdk8s');
const app = new App();
new ApiObject(new Chart(app, 'shop'), 'web', {
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image: process.env.IMAGE }] },
});
app.synth();
`;

/** The real command, on an app of cdk8s alone, with the package as it is published. */
describe('cdk8s synth', () => {
  let folder: string;
  /** Where cdk8s-cli installs plugins that are named, and looks for them. */
  let installed: string;
  let project: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'podwright-synth-'));
    installed = join(folder, '.cdk8s', 'plugins', 'podwright', VERSION);
    project = join(folder, 'project');
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
    const offline = ['--offline', '--no-save', '--no-audit', '--no-fund', '--legacy-peer-deps'];
    await run('npm', ['install', ...offline, '--prefix', installed, join(folder, `podwright-${VERSION}.tgz`)], { cwd: folder });
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    cpSync(join(installed, 'node_modules', 'podwright'), join(project, 'node_modules', 'podwright'), { recursive: true });
    ['cdk8s', 'constructs'].forEach((name) => symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name)));
    writeFileSync(join(project, 'main.js'), APP);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function synth(plugin: string, image: string): Promise<{ readonly code: number; readonly stdout: string; readonly report: any }> {
    writeFileSync(join(project, 'cdk8s.yaml'), `app: node main.js\nvalidations:\n  - package: ${plugin}\n    version: ${VERSION}\n    class: ValidationPlugin\n`);
    rmSync(join(project, 'report.json'), { force: true });
    const args = [join(ROOT, 'node_modules', '.bin', 'cdk8s'), 'synth', '--check-upgrade', 'false', '--validation-reports-output-file', 'report.json'];
    const outcome = await run(process.execPath, args, { cwd: project, env: { ...process.env, HOME: folder, IMAGE: image } })
      .then(({ stdout }) => ({ code: 0, stdout }), ({ code, stdout }) => ({ code, stdout }));
    return { ...outcome, report: JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')).reports[0] };
  }

  test.each([['./node_modules/podwright'], ['podwright']])('with the plugin %s: an app that is right', async (plugin) => {
    const { code, stdout, report } = await synth(plugin, 'nginx:1.27');
    expect(stdout).not.toContain('Installing');
    expect(report).toMatchObject({ violations: [], summary: { status: 'success', metadata: { Kubernetes: '1.37' } } });
    expect(code).toBe(0);
  }, 120_000);

  test.each([['./node_modules/podwright'], ['podwright']])('with the plugin %s: an app that is wrong, with the place and the construct', async (plugin) => {
    const { code, report } = await synth(plugin, ' nginx');
    expect(report.violations).toEqual([{
      ruleName: 'container/image-trimmed',
      recommendation: 'spec.containers[0].image: Invalid value: " nginx": must not have leading or trailing whitespace',
      fix: expect.any(String),
      violatingConstructs: [{ resourceName: 'web', constructPath: 'shop/web', manifestPath: 'dist/shop.k8s.yaml', locations: ['dist/shop.k8s.yaml:7:14'] }],
    }]);
    expect(code).toBe(2);
  }, 120_000);

  test('without cdk8s beside it, the package is loaded by its main file', async () => {
    const program = `console.log(typeof require(${JSON.stringify(join(installed, 'node_modules', 'podwright'))}).ValidationPlugin)`;
    expect((await run(process.execPath, ['-e', program], { cwd: folder })).stdout).toBe('function\n');
  });
});
