import type { Readable, Writable } from 'node:stream';
import { answerJson, plain } from './answer-json';
import { checkPatches } from './simulate/patches';
import { isMap } from '../apimachinery/plain-object';
import { UserError } from '../apimachinery/user-error';
import { columnsOf, endpointOf, simulate, timeOf } from '../lifecycle';
import { validateToCreate, violationMessage } from '../validation';
import { Context } from '../validation/context';
import { decodeManifest } from '../validation/prepare';

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
  const { judged, violations, object } = validateToCreate(manifest);
  if (violations.length > 0) {
    return { error: 'the manifest is not valid', violations: violations.map(violationMessage) };
  }
  if (!judged || manifest.kind !== 'Pod') {
    return { error: `only pods are simulated, not ${isMap(manifest) ? manifest.kind : 'this'}` };
  }
  const played = plain(script) ?? {};
  checkPatches(object, played);
  const { epoch, timeline } = simulate(object, played);
  return { epoch, timeline };
}

function printed({ pod, now }: any): object {
  if (!isMap(pod)) {
    return { error: 'pod: expected an object' };
  }
  const time = typeof now === 'string' ? timeOf(now) : NaN;
  if (Number.isNaN(time)) {
    return { error: 'now: expected a moment such as 2026-01-01T00:00:00Z' };
  }
  const ctx = new Context();
  const decoded = decodeManifest({ ...pod, apiVersion: 'v1', kind: 'Pod' }, ctx);
  if (typeof decoded !== 'object') {
    return { error: 'the pod cannot be read', violations: ctx.violations.map(violationMessage) };
  }
  const { metadata = {}, spec = {}, status = {} } = decoded.object;
  return { columns: columnsOf({ metadata, spec, status }, time), endpoint: endpointOf({ metadata, spec, status }) ?? null };
}
