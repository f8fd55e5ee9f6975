import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ORACLE = join(__dirname, 'oracle');
const BUILD = join(__dirname, '.build');

/** The Go sources of the oracle have a build tag for each version after this one: `since_1_34`, `since_1_35`, ... */
const OLDEST = 33;

/** A Go program of this folder. */
interface Program {
  /** The name of its binary. */
  readonly name: string;
  /** The folder of its sources. */
  readonly folder: string;
  /** Its `go.mod`, relative to `folder`; `go.sum` lies beside it. */
  readonly mod: string;
  readonly tags?: readonly string[];
}

/** Whether the Go toolchain is there. */
export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Throws where the library is not compiled: the examples and the command run as they are shipped. */
export function requireCompiled(): void {
  if (!existsSync(join(__dirname, '..', 'lib', 'podwright.js'))) {
    throw new Error('the examples and the batch mode run the compiled library: run `npm run compile` first');
  }
}

/** Builds the oracle of Kubernetes 1.`minor`: minutes the first time, nothing while its sources stay the same. Returns the binary's path. */
export function buildOracle(minor: number): string {
  return build(oracleOf(minor));
}

/** The oracle of Kubernetes 1.`minor`, where it is built already. */
export function builtOracle(minor: number): string | undefined {
  const binary = binaryOf(oracleOf(minor));
  return existsSync(binary) ? binary : undefined;
}

function oracleOf(minor: number): Program {
  const since = Array.from({ length: minor - OLDEST }, (_, i) => `since_1_${OLDEST + 1 + i}`);
  return { name: `oracle-1.${minor}`, folder: ORACLE, mod: join('versions', `1.${minor}`, 'go.mod'), tags: since };
}

/** Builds the real kube-apiserver of Kubernetes 1.`minor`, of the release that the oracle's `go.mod` names. */
export function buildServer(minor: number): string {
  const folder = join(BUILD, `server-1.${minor}`);
  mkdirSync(folder, { recursive: true });
  // It needs more modules than the oracle: Go adds what is missing to this copy.
  ['go.mod', 'go.sum'].forEach((file) => copyFileSync(join(ORACLE, 'versions', `1.${minor}`, file), join(folder, file)));
  const binary = join(folder, 'kube-apiserver');
  execFileSync('go', ['build', '-mod=mod', '-o', binary, 'k8s.io/kubernetes/cmd/kube-apiserver'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  return binary;
}

/** Builds the program that reads YAML as Kubernetes does: see `yaml/main.go`. */
export function buildYaml(): string {
  return build({ name: 'yaml', folder: join(__dirname, 'yaml'), mod: 'go.mod' });
}

function build(program: Program): string {
  const { name, folder, mod, tags = [] } = program;
  const binary = binaryOf(program);
  if (!existsSync(binary)) {
    console.error(`building ${name}`);
    mkdirSync(BUILD, { recursive: true });
    const unfinished = `${binary}.${process.pid}`;
    execFileSync('go', ['build', `-modfile=${mod}`, '-tags', tags.join(), '-o', unfinished, '.'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    readdirSync(BUILD).filter((file) => file.startsWith(`${name}-`) && join(BUILD, file) !== unfinished).forEach((file) => rmSync(join(BUILD, file)));
    renameSync(unfinished, binary);
  }
  return binary;
}

/** A binary's name ends with a hash of its sources, so that it is built once for them. */
function binaryOf({ name, folder, mod }: Program): string {
  return join(BUILD, `${name}-${hash([mod, mod.replace(/\.mod$/, '.sum'), ...goFiles(folder)].map((file) => join(folder, file)))}`);
}

function goFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.go')).sort();
}

function hash(files: readonly string[]): string {
  const sum = createHash('sha256');
  files.forEach((file) => sum.update(readFileSync(file)));
  return sum.digest('hex').slice(0, 16);
}
