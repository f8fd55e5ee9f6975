import { spawn } from 'node:child_process';
import { droppedFields } from './dropped';
import { spelledJson } from './ndjson';

/** What the API server's own code says of a manifest. */
export interface Verdict {
  readonly valid: boolean;
  readonly errors: { readonly type: string; readonly field: string; readonly detail: string }[];
  readonly decodeErrors?: string[];
  readonly warnings?: string[];
  /** The fields that the server drops from an object that it accepts, because their feature gate is off. */
  readonly dropped?: string[];
  /** The API server's own code broke on it: there is nothing to compare with. */
  readonly panic?: string;
  readonly pss?: { readonly [level: string]: Standard };
}

/** What a Pod Security Standard says of a pod. */
export interface Standard {
  readonly allowed: boolean;
  readonly violations?: readonly { readonly check: string }[];
}

/** The API server's own code of Kubernetes 1.`minor`, as a program. */
export interface Oracle {
  readonly minor: number;
  readonly binary: string;
}

/** A question to it: an object to create, or to update. */
export type Question =
  | { readonly id: unknown; readonly manifest: unknown }
  | {
    readonly id: unknown;
    readonly old: unknown;
    readonly new: unknown;
    readonly subresource?: string;
    /** The old object is one of a cluster, with fields that the version may drop; else it is a manifest, and was created in the version. */
    readonly oldIsStored?: boolean;
  };

/** Asks an oracle. */
export async function ask(oracle: string, questions: readonly Question[]): Promise<Verdict[]> {
  const isStored = (question: Question): boolean => 'old' in question && question.oldIsStored === true;
  const ofStored: Verdict[] = await lines(oracle, [], questions.filter(isStored));
  const ofManifests: Verdict[] = await lines(oracle, [], questions.filter((question) => !isStored(question)), { OLD_AS_CREATED: '1' });
  const verdicts = questions.map((question) => (isStored(question) ? ofStored : ofManifests).shift()!);
  const dropped = await askDropped(oracle, questions.filter((question, i) => 'manifest' in question && verdicts[i].valid));
  let next = 0;
  return verdicts.map((verdict, i) => {
    const fields = 'manifest' in questions[i] && verdict.valid ? dropped[next++] : [];
    return fields.length > 0 ? { ...verdict, dropped: fields } : verdict;
  });
}

/** Asks an oracle which fields the server drops from objects that it accepts. */
export async function askDropped(oracle: string, questions: readonly Question[]): Promise<string[][]> {
  const [defaulted, stored] = await Promise.all(['default', 'stored'].map((mode) => lines(oracle, [mode], questions)));
  return defaulted.map(({ manifest }, i) => droppedFields(manifest, stored[i].manifest));
}

/** A line of the answer for each question. */
async function lines(oracle: string, args: string[], questions: readonly Question[], env: Record<string, string> = {}): Promise<any[]> {
  const child = spawn(oracle, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [chunks, complaints]: Buffer[][] = [[], []];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => complaints.push(chunk));
  child.stdin.end(questions.map((q) => `${spelledJson(q)}\n`).join(''));
  const status = await ended;
  if (status !== 0) {
    throw new Error(`${oracle} ended with ${status}: ${Buffer.concat(complaints).toString().slice(-2000)}`);
  }
  return Buffer.concat(chunks).toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}
