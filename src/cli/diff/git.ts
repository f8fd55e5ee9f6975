import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import type { SourceFile } from './manifests';
import { UserError } from '../../apimachinery/user-error';

const MANIFEST = /\.(?:yaml|yml|json)$/;
/** A regular file, as git lists it: a link or another repository is none. */
const FILE = /^100\d{3} blob (\w+)\t(.*)$/s;
/** Hidden folders and those of npm are left out, as they are among files. */
const LEFT_OUT = /(?:^|\/)(?:\.[^/]+|node_modules)\//;
const MAX_OUTPUT = 1 << 30;

/** The manifests of a git revision: files that paths name, and all manifests in folders that they name. */
export function filesOfRevision(revision: string, paths: readonly string[]): SourceFile[] {
  // A revision that begins with a dash would be an option.
  git(['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{tree}`], `there is no git revision ${revision}`);
  const listed = git(['ls-tree', '-r', '-z', revision, '--', ...paths]).toString().split('\0');
  const files = listed.map((line) => FILE.exec(line)).filter((match) => match !== null)
    .map(([, id, path]) => ({ id, path, below: belowNamed(path, paths) }))
    .filter(({ below }) => below === '' || (MANIFEST.test(below) && !LEFT_OUT.test(below)));
  const contents = files.length === 0 ? [] : contentsOf(files.map(({ id }) => id));
  return files.map(({ path, below }, i) => ({ name: `${revision}:${path}`, bytes: contents[i], isNamed: below === '' }));
}

/** The rest of a path below the one that was named; empty where it is that one itself. */
function belowNamed(path: string, named: readonly string[]): string {
  const rests = named.map((name) => posix.relative(name, path)).filter((rest) => !rest.startsWith('..'));
  return rests.includes('') ? '' : rests[0] ?? path;
}

/** The contents of objects. git writes a line before each, with its size at the end, and a line feed after it. */
function contentsOf(ids: readonly string[]): Uint8Array[] {
  const output = git(['cat-file', '--batch'], undefined, `${ids.join('\n')}\n`);
  let at = 0;
  return ids.map(() => {
    const start = output.indexOf('\n', at) + 1;
    const size = Number(output.toString('latin1', at, start - 1).split(' ').pop());
    at = start + size + 1;
    return output.subarray(start, start + size);
  });
}

function git(args: readonly string[], failure?: string, input?: string): Buffer {
  try {
    // Its messages are read, in English.
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('git', args, { env, input, maxBuffer: MAX_OUTPUT, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (e) {
    const { code, stderr, message } = e as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    if (code === 'ENOENT') {
      throw new UserError('git is not installed: to compare without it, name two files or folders');
    }
    const reason = stderr?.toString().trim().replace(/^fatal: /, '') || failure || message;
    throw new UserError(failure !== undefined && !/not a git repository/.test(reason) ? failure : `git: ${reason}`);
  }
}
