import type { Readable, Writable } from 'node:stream';
import { answerJson } from './answer-json';
import { timelineOf } from './simulate-ndjson';
import { UserError } from '../apimachinery/user-error';
import { effectiveOf } from '../lifecycle';
import { violationMessage } from '../validation';
import { Context } from '../validation/context';
import { prepare } from '../validation/prepare';

/** `podwright explain --ndjson`: from standard input to standard output. */
export async function runExplainNdjson(file: string | undefined): Promise<void> {
  if (file !== undefined) {
    throw new UserError('with --ndjson, manifests come from standard input: leave the file out');
  }
  await explainNdjson(process.stdin, process.stdout);
}

/**
 * Explains one pod per line, and writes its effective settings, one line each:
 *
 *     {"id": 1, "manifest": {...}}                    {"id": 1, "qos", "requests", "limits", "requestsWithoutPodLevel", "containers": {...}}
 *     {"id": 2, "manifest": {...}, "script": {...}}   its timeline, with what its containers are created with where the script says `"config": true`
 */
export function explainNdjson(input: Readable, output: Writable): Promise<void> {
  return answerJson(input, output, (request) => (request.script === undefined ? effective(request.manifest) : timelineOf(request)));
}

/** The manifest may be any that can be read, with its defaults: the API server need not accept it. */
function effective(manifest: any): object {
  if (manifest?.kind !== 'Pod') {
    throw new Error('expected the manifest of a Pod');
  }
  const ctx = new Context();
  const prepared = prepare(manifest, ctx);
  return typeof prepared === 'object' ? effectiveOf(prepared.object.spec ?? {})
    : { error: 'the manifest cannot be read', violations: ctx.violations.map(violationMessage) };
}
