import { JsonPatch } from 'cdk8s';
import { leaveOut } from './located';
import { RenderError } from './render-error';
import { shown } from './shown';

/** A JSON patch, with the call that added it. */
export interface NotedPatch {
  readonly patch: JsonPatch;
  readonly call?: unknown;
}

/** What a manifest becomes by patches, one after the other. One that does not apply is left out. */
export function patched(manifest: any, patches: readonly NotedPatch[]): any {
  return patches.reduce((before, { patch, call }, i) => {
    const operation: Operation = patch._toJson();
    const fail = (why: string, cause?: unknown): any => {
      leaveOut(new RenderError(`JSON patch ${i + 1} of ${patches.length} does not apply: ${shown(operation)}: ${why}`, keysOf(operation.path), call, { cause }));
      return before;
    };
    // Nothing would be moved or copied, silently.
    const source = operation.from === undefined ? undefined : missingIn(before, keysOf(operation.from));
    if (source !== undefined) {
      return fail(`there is no ${source}`);
    }
    try {
      return JsonPatch.apply(before, patch);
    } catch (e) {
      return fail(reason(before, operation, e as Error), e);
    }
  }, manifest);
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

function reason(manifest: any, { op, path, value }: Operation, error: Error): string {
  const missing = missingIn(manifest, keysOf(path).slice(0, -1));
  if (missing !== undefined) {
    return `there is no ${missing}${op === 'add' ? `; add all of it: JsonPatch.add('${missing}', ...)` : ''}`;
  }
  return op === 'test' ? `the value is another than ${shown(value)}` : error.message.split('\n')[0];
}

/** The first part of the way to a place that the manifest does not have, as a pointer. */
function missingIn(manifest: any, keys: readonly string[]): string | undefined {
  let node = manifest;
  for (let i = 0; i < keys.length; i++) {
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, keys[i]) ? node[keys[i]] : undefined;
    if (node === undefined) {
      return `/${keys.slice(0, i + 1).map((key) => key.replace(/~/g, '~0').replace(/\//g, '~1')).join('/')}`;
    }
  }
  return undefined;
}

function keysOf(pointer: unknown): string[] {
  return String(pointer).split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}
