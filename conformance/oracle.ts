import { spawn } from 'node:child_process';

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

/** Asks an oracle. The old object of an update is one that was created in the oracle's version: it has no field whose feature gate is off there. */
export async function ask(oracle: string, questions: readonly Question[]): Promise<Verdict[]> {
  return (await lines(oracle, [], questions, { OLD_AS_CREATED: '1' })) as Verdict[];
}

async function lines(oracle: string, args: string[], questions: readonly Question[], env: Record<string, string>): Promise<unknown[]> {
  const child = spawn(oracle, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stdin.end(questions.map((q) => `${JSON.stringify(q)}\n`).join(''));
  const status = await ended;
  if (status !== 0) {
    throw new Error(`${oracle} ended with ${status}`);
  }
  return Buffer.concat(chunks).toString().trim().split('\n').map((line) => JSON.parse(line));
}
