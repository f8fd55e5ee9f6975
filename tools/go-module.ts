import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ORACLE = join(__dirname, '..', 'conformance', 'oracle');

/** The folder of the sources of a Go module, at the version that `conformance/oracle/go.mod` names. */
export function moduleFolder(module: string): string {
  const run = (...args: string[]): string => execFileSync('go', args, { cwd: ORACLE, encoding: 'utf8' });
  run('mod', 'download', module);
  return run('list', '-m', '-f', '{{.Dir}}', module).trim();
}
