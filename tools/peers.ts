/**
 * Installs the compiled library beside each set of peers that it works with, type-checks `tools/peers/program.ts` there, and runs it: `npm run peers`.
 * Takes minutes, and needs the network: it is not part of `npm test`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** The oldest of the ranges in package.json, and the newest; the versions of cdk8s-plus that are used the most, and the newest. */
const CDK8S = ['cdk8s@2.70.47 constructs@10.4.3', 'cdk8s@2.70.47 constructs@10.5.0', 'cdk8s@2 constructs@10'];
const PLUS = ['cdk8s-plus-28', 'cdk8s-plus-32', 'cdk8s-plus-33', 'cdk8s-plus-34'];

/** Types of mixins that constructs does not have before 10.5.0 are skipped as the types of libraries are. */
const COMPILER = ['--strict', '--target', 'es2022', '--module', 'node16', '--types', 'node'];

function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function check(archive: string, peers: string, plus: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'podwright-peers-'));
  try {
    writeFileSync(join(dir, 'package.json'), '{ "private": true }');
    run(dir, 'npm', 'install', '--no-audit', '--no-fund', '--strict-peer-deps', archive, ...peers.split(' '), plus, '@types/node@20');
    writeFileSync(join(dir, 'program.ts'), readFileSync(join(__dirname, 'peers', 'program.ts'), 'utf8').replace('cdk8s-plus-34', plus));
    run(dir, join(ROOT, 'node_modules', '.bin', 'tsc'), ...COMPILER, '--skipLibCheck', String(peers.includes('constructs@10.4')), 'program.ts');
    return run(dir, process.execPath, 'program.js').trim();
  } catch (e) {
    const { stdout, stderr } = e as { stdout?: string; stderr?: string };
    return `FAILED\n${stdout ?? ''}${stderr ?? String(e)}`;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'podwright-pack-'));
const [{ filename }] = JSON.parse(run(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
for (const peers of CDK8S) {
  for (const plus of PLUS) {
    const outcome = check(join(folder, filename), peers, plus);
    console.log(`${peers} ${plus}: ${outcome}`);
    process.exitCode ||= outcome === 'ok' ? 0 : 1;
  }
}
rmSync(folder, { recursive: true });
