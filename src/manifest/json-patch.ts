import { JsonPatch } from 'cdk8s';
import { shown } from './shown';
import type { Path } from '../apimachinery/path';

/** A JSON patch that does not apply. */
export class JsonPatchError extends Error {
  /**
   * @param path what it is meant to change
   */
  constructor(message: string, public readonly path: Path, cause: unknown) {
    super(message, { cause });
  }
}

/** What a manifest becomes by patches, one after the other. */
export function patched(manifest: any, patches: readonly JsonPatch[]): any {
  return patches.reduce((before, patch, i) => {
    const operation: Operation = patch._toJson();
    const fail = (why: string, cause?: unknown): Error => new JsonPatchError(
      `JSON patch ${i + 1} of ${patches.length} does not apply: ${shown(operation)}: ${why}`, keysOf(operation.path), cause);
    // Nothing would be moved or copied, silently.
    const source = operation.from === undefined ? undefined : missingIn(before, keysOf(operation.from));
    if (source !== undefined) {
      throw fail(`there is no ${source}`);
    }
    try {
      return JsonPatch.apply(before, patch);
    } catch (e) {
      throw fail(reason(before, operation, e as Error), e);
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
