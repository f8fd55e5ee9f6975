import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { standardOf, validate, validateUpdate, violationMessage, type Violation } from '../validation';

/** A line of the input: a manifest to create, or an object to update. */
interface Request {
  readonly id?: unknown;
  readonly manifest?: any;
  readonly old?: any;
  readonly new?: any;
  readonly subresource?: string;
}

/**
 * Judges a manifest a line, and writes a verdict a line:
 *
 *     {"id": 1, "manifest": {...}}                            what creating it would give
 *     {"id": 2, "old": {...}, "new": {...}, "subresource"?}   what updating it would give
 *
 *     {"id": 1, "valid": false, "errors": [{"rule", "type", "field", "detail"}], "decodeErrors": [...], "warnings": [...], "pss": {"baseline", "restricted"}}
 */
export async function checkNdjson(input: Readable, output: Writable): Promise<void> {
  let pending = '';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') {
      pending += `${JSON.stringify(verdictOf(line))}\n`;
      if (pending.length > 1 << 16) {
        await write(output, pending);
        pending = '';
      }
    }
  }
  await write(output, pending);
}

function verdictOf(line: string): object {
  let request: Request;
  try {
    request = JSON.parse(line);
  } catch (e) {
    return { valid: false, errors: [], decodeErrors: [(e as Error).message] };
  }
  const isUpdate = request.new !== undefined;
  const { violations, warnings } = isUpdate
    ? validateUpdate(request.old, request.new, { subresource: request.subresource })
    : validate(request.manifest);
  const standards = isUpdate || violations.some(endsMatter) ? undefined : standardsOf(request.manifest);
  return {
    id: request.id,
    valid: violations.length === 0,
    errors: violations.filter((v) => v.type !== 'Decode').map(({ rule, type, field, detail }) => ({ rule, type, field, detail })),
    decodeErrors: violations.filter((v) => v.type === 'Decode').map(violationMessage),
    warnings: warnings.map((w) => w.detail),
    pss: standards,
  };
}

/** Whether nothing could be judged after this. */
function endsMatter(violation: Violation): boolean {
  return violation.type === 'Decode' && violation.rule !== 'decode/unknown-field';
}

function standardsOf(manifest: any): object | undefined {
  const [baseline, restricted] = (['baseline', 'restricted'] as const).map((level) => standardOf(manifest, level));
  return baseline && { baseline, restricted };
}

function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => output.write(text, (e) => (e ? reject(e) : resolve())));
}
