/**
 * `podwright check` on generated files, compared with parsing the same files with `yaml` alone: whole processes on the compiled library, in turns.
 *
 *     npm run compile && npx tsx bench/check.ts [--files 1000] [--repetitions 5]
 *
 * Prints the median times, their ratio and the peak of memory; exit code 1 where a figure misses its goal.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { median } from './table';

/** At most this part of the time of `yaml`, and this much memory in MiB. */
const GOAL = { ratio: 0.5, memory: 150 };

const ROOT = resolve(__dirname, '..');
const { values: { files, repetitions } } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, repetitions: { type: 'string', default: '5' } },
});

/** Runs a program at once and says what it took. */
const MEASURE = `
  process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS));`;

const PARSE = `${MEASURE}
  const { readdirSync, readFileSync } = require('node:fs');
  const { parseAllDocuments } = require('yaml');
  for (const name of readdirSync('.')) parseAllDocuments(readFileSync(name, 'utf8')).map((document) => document.toJS());`;

const CHECK = `${MEASURE}
  require(${JSON.stringify(join(ROOT, 'lib', 'podwright-cli.js'))}).main(['check', '.']).then((code) => { process.exitCode = code; });`;

interface Run {
  readonly seconds: number;
  readonly memory: number;
}

function run(program: string, folder: string): Run {
  const start = process.hrtime.bigint();
  const output = execFileSync('bash', ['-c', '"$0" -e "$1" 2>&1', process.execPath, program], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') } });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, memory: Number(/maxRSS (\d+)/.exec(output)![1]) / 1024 };
}

/** A file as teams have it: a Deployment, its Service and its ConfigMap. */
function manifests(pod: any, i: number): string {
  const metadata = { name: `app-${i}`, namespace: `team-${i % 20}`, labels: { app: `app-${i}` } };
  const template = { metadata: { labels: { app: `app-${i}` } }, spec: pod.spec };
  const port = pod.spec.containers[0].ports[0];
  return [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { replicas: 1 + i % 5, selector: { matchLabels: { app: `app-${i}` } }, template } },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: `app-${i}` }, ports: [{ port: 80, targetPort: port.name }] } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'settings.ini': `[server]\nport = ${8000 + i}\nname = app-${i}\n`, 'level': 'info' } },
  ].map((object) => stringify(object)).join('---\n');
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-bench-'));
  try {
    const pod = JSON.parse(readFileSync(join(__dirname, 'pod.json'), 'utf8'));
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < Number(files); i++) {
      writeFileSync(join(folder, `app-${i}.yaml`), manifests(pod, i));
    }
    const runs: { readonly parse: Run[]; readonly check: Run[] } = { parse: [], check: [] };
    for (let i = 0; i < Number(repetitions); i++) {
      runs.parse.push(run(PARSE, folder));
      runs.check.push(run(CHECK, folder));
    }
    const [parse, check] = [runs.parse, runs.check].map((all) => median(all.map(({ seconds }) => seconds)));
    const memory = Math.max(...runs.check.map((one) => one.memory));
    const ratio = check / parse;
    console.log(`${files} files: yaml ${parse.toFixed(2)} s, podwright check ${check.toFixed(2)} s`);
    console.log(`ratio ${ratio.toFixed(2)} (at most ${GOAL.ratio}), memory ${memory.toFixed(0)} MiB (at most ${GOAL.memory})`);
    process.exitCode = ratio <= GOAL.ratio && memory <= GOAL.memory ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
