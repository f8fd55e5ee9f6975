import type { Readable, Writable } from 'node:stream';
import { answerJson, plain } from './answer-json';
import { UserError } from './user-error';
import { columnsOf, endpointOf, simulate, timeOf } from '../lifecycle';
import { validateToCreate, violationMessage } from '../validation';

/** `podwright simulate --ndjson`: from standard input to standard output. */
export async function runSimulateNdjson(file: string | undefined): Promise<void> {
  if (file !== undefined) {
    throw new UserError('with --ndjson, manifests come from standard input: leave the file out');
  }
  await simulateNdjson(process.stdin, process.stdout);
}

/**
 * Simulates a pod a line, and writes what happens a line:
 *
 *     {"id": 1, "manifest": {...}, "script": {...}}   its timeline: {"id": 1, "epoch": "...", "timeline": [{"t", "kind", ...}]}
 *     {"id": 2, "pod": {...}, "now": "..."}           what kubectl prints of it: {"id": 2, "columns": {...}, "endpoint": {...}}
 *
 * A manifest that the API server rejects is not simulated: its violations are the answer.
 */
export function simulateNdjson(input: Readable, output: Writable): Promise<void> {
  return answerJson(input, output, (request) => (request.pod === undefined ? timelineOf(request) : printed(request)));
}

/** What happens to the pod of a line. */
export function timelineOf({ manifest, script }: any): object {
  const { violations, object } = validateToCreate(manifest);
  if (violations.length > 0) {
    return { error: 'the manifest is not valid', violations: violations.map(violationMessage) };
  }
  if (manifest.kind !== 'Pod') {
    return { error: `only pods are simulated, not ${manifest.kind}` };
  }
  const { epoch, timeline } = simulate(object, plain(script) ?? {});
  return { epoch, timeline };
}

function printed({ pod, now }: any): object {
  const { metadata = {}, spec = {}, status = {} } = plain(pod);
  return { columns: columnsOf({ metadata, spec, status }, timeOf(now)), endpoint: endpointOf({ metadata, spec, status }) ?? null };
}
