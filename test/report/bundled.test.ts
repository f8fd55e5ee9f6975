import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/** Line 6 calls what adds a port that the API server would reject, in line 4. */
const PROGRAM = `import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';
function addWeb(pod: Pod): void {
  pod.addContainer('web', { image: 'a' }).addPort('http', 0);
}
const pod = new Pod(new Chart(new App(), 'c'), 'p'); addWeb(pod);
try { (pod.node.root as App).synth(); } catch (e) { console.log((e as Error).message); }
`;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-bundled-'));
  mkdirSync(join(dir, 'src'));
  writeFileSync(join(dir, 'src', 'main.ts'), PROGRAM);
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What the program writes that is bundled into one file, in a folder of its own. */
async function outputOf(options: BuildOptions, packageJson?: object): Promise<string> {
  const folder = mkdtempSync(join(dir, 'out-'));
  if (packageJson !== undefined) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
  }
  const outfile = join(folder, options.format === 'esm' ? 'main.mjs' : 'main.cjs');
  await build({
    entryPoints: [join(dir, 'src', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    alias: { podwright: join(ROOT, 'lib', 'podwright.js') },
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'silent',
    ...options,
  });
  return execFileSync(process.execPath, [outfile], { cwd: dir, encoding: 'utf8' });
}

const MESSAGE = 'spec.containers[0].ports[0].containerPort: Required value';

describe.each([['without a package.json above it', undefined], ['in a package', { name: 'my-app' }]])('in a program that is one file with podwright, %s', (_, packageJson) => {
  test.each<[string, BuildOptions]>([
    ['beside it', { sourcemap: 'linked' }],
    ['inside', { sourcemap: 'inline' }],
    ['and minified', { sourcemap: 'linked', minify: true }],
  ])('a source map %s leads to the right lines', async (__, options) => {
    const output = await outputOf(options, packageJson);
    expect(output).toContain(MESSAGE);
    expect(output).toMatch(/\n {6}--> src\/main\.ts:4:43 {2}\(.*\)\n {6}called from src\/main\.ts:6:54\n/);
  }, 60_000);

  test.each<[string, BuildOptions]>([
    ['as a script', {}],
    ['minified', { minify: true }],
    ['as a module', { format: 'esm', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } }],
  ])('without a source map, %s, no line is named', async (__, options) => {
    const output = await outputOf(options, packageJson);
    expect(output).toContain(MESSAGE);
    expect(output).not.toContain('-->');
  }, 60_000);
});
