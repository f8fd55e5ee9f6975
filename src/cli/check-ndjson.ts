import type { Readable, Writable } from 'node:stream';
import { validateUpdate, validateWithStandards, violationMessage } from '../validation';

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
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    await write(output, verdictsOf(lines));
  }
  await write(output, verdictsOf([rest]));
}

function verdictsOf(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line.trim() !== '') {
      text += `${JSON.stringify(verdictOf(line))}\n`;
    }
  }
  return text;
}

function verdictOf(line: string): object {
  let request: Request;
  try {
    request = JSON.parse(line) ?? {};
  } catch (e) {
    return { valid: false, errors: [], decodeErrors: [(e as Error).message] };
  }
  const { violations, warnings, standards } = request.new !== undefined
    ? { ...validateUpdate(request.old, request.new, { subresource: request.subresource }), standards: undefined }
    : validateWithStandards(request.manifest);
  return {
    id: request.id,
    valid: violations.length === 0,
    errors: violations.filter((v) => v.type !== 'Decode').map(({ rule, type, field, detail }) => ({ rule, type, field, detail })),
    decodeErrors: violations.filter((v) => v.type === 'Decode').map(violationMessage),
    warnings: warnings.map((w) => w.detail),
    pss: standards,
  };
}

function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => output.write(text, (e) => (e ? reject(e) : resolve())));
}
