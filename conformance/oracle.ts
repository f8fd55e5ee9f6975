import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, 'oracle');
const BUILD = join(__dirname, '.build');

/** What the API server's own code says of a manifest. */
export interface Verdict {
  readonly id: unknown;
  readonly valid: boolean;
  readonly errors: { readonly type: string; readonly field: string; readonly detail: string }[];
  readonly decodeErrors?: string[];
  readonly warnings?: string[];
  /** The API server's own code broke on it: there is nothing to compare with. */
  readonly panic?: string;
  readonly pss?: { readonly [level: string]: { readonly allowed: boolean; readonly violations?: readonly { readonly check: string }[] } };
}

/** A question to it: an object to create, or to update. */
export type Question =
  | { readonly id: unknown; readonly manifest: unknown }
  | { readonly id: unknown; readonly old: unknown; readonly new: unknown; readonly subresource?: string };

/** Whether the Go toolchain is there. */
export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Builds a Go command of this folder: about three minutes the first time, then next to nothing. */
export function build(name: 'oracle' | 'yaml'): string {
  mkdirSync(BUILD, { recursive: true });
  const binary = join(BUILD, name);
  execFileSync('go', ['build', '-o', binary, name === 'oracle' ? '.' : './yaml'], { cwd: SOURCE, stdio: ['ignore', 'inherit', 'inherit'] });
  return binary;
}

/** Asks the oracle. */
export function ask(oracle: string, questions: readonly Question[]): Verdict[] {
  const input = questions.map((q) => `${JSON.stringify(q)}\n`).join('');
  const output = execFileSync(oracle, { input, maxBuffer: 1 << 30, encoding: 'utf8' });
  return output.trim().split('\n').map((line) => JSON.parse(line));
}
