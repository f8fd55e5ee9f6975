import type { Readable, Writable } from 'node:stream';
import { answerNdjson } from './ndjson';
import { timelineOf } from './simulate-ndjson';
import { applyDefaults } from '../defaults';
import { effectiveOf } from '../lifecycle';

/**
 * Explains a pod a line, and writes what holds for it in the end a line:
 *
 *     {"id": 1, "manifest": {...}}                    {"id": 1, "qos", "requests", "limits", "requestsWithoutPodLevel", "containers": {...}}
 *     {"id": 2, "manifest": {...}, "script": {...}}   its timeline, with what its containers are created with where the script says `"config": true`
 */
export function explainNdjson(input: Readable, output: Writable): Promise<void> {
  return answerNdjson(input, output, (request) => (request.script === undefined ? effective(request.manifest) : timelineOf(request)));
}

/** What is asked of may be any manifest that can be read: it need not be one that the API server accepts. */
function effective(manifest: any): object {
  if (manifest?.kind !== 'Pod') {
    throw new Error('expected the manifest of a Pod');
  }
  applyDefaults('Pod', manifest);
  return effectiveOf(manifest.spec);
}
