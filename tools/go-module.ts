import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ORACLE = join(__dirname, '..', 'conformance', 'oracle');

/** The minor versions of Kubernetes that are pinned in `conformance/oracle/versions`, in ascending order: 33 stands for 1.33. */
export function versions(): number[] {
  return readdirSync(join(ORACLE, 'versions')).map((name) => Number(name.slice('1.'.length))).sort((a, b) => a - b);
}

/** The folder of the sources of a Go module, as the oracle of a minor version uses it; of the newest by default. */
export function moduleFolder(module: string, minor: number = Math.max(...versions())): string {
  const modfile = `-modfile=versions/1.${minor}/go.mod`;
  const go = (...args: string[]): string => execFileSync('go', args, { cwd: ORACLE, encoding: 'utf8' });
  go('mod', 'download', modfile, module);
  return go('list', '-m', modfile, '-f', '{{.Dir}}', module).trim();
}
