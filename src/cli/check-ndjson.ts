import type { Readable, Writable } from 'node:stream';
import { targetOf } from './target';
import { UserError } from './user-error';
import { parseJson } from '../apimachinery/json';
import type { Minor } from '../apimachinery/kubernetes-version';
import { forVersions, validateUpdate, validateWithStandards, violationMessage, type StandardResults } from '../validation';

/** A line of the input: a manifest to create, or an object to update. */
interface Request {
  readonly id?: unknown;
  readonly manifest?: any;
  readonly old?: any;
  readonly new?: any;
  readonly subresource?: string;
}

/** `podwright check --ndjson`: from standard input to standard output. */
export async function runCheckNdjson(paths: readonly string[], kubernetesVersion: string | undefined): Promise<void> {
  if (paths.length > 0) {
    throw new UserError('with --ndjson, manifests come from standard input: leave the paths out');
  }
  await checkNdjson(process.stdin, process.stdout, targetOf(kubernetesVersion));
}

/**
 * Judges a manifest a line, and writes a verdict a line:
 *
 *     {"id": 1, "manifest": {...}}                            what creating it would give
 *     {"id": 2, "old": {...}, "new": {...}, "subresource"?}   what updating it would give
 *
 *     {"id": 1, "valid": false, "errors": [{"rule", "type", "field", "path", "detail"}], "decodeErrors": [...], "warnings": [...], "dropped": [...],
 *      "pss": {"baseline", "restricted"}}
 *
 * `dropped` are the fields that the API server drops in silence. Of several versions, an error that not all have names those that do in `versions`, and
 * `pss` is that of the newest.
 */
export async function checkNdjson(input: Readable, output: Writable, minors: readonly Minor[]): Promise<void> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    await write(output, verdictsOf(lines, minors));
  }
  await write(output, verdictsOf([rest], minors));
}

function verdictsOf(lines: readonly string[], minors: readonly Minor[]): string {
  let text = '';
  for (const line of lines) {
    if (line.trim() !== '') {
      text += `${JSON.stringify(verdictOf(line, minors))}\n`;
    }
  }
  return text;
}

function verdictOf(line: string, minors: readonly Minor[]): object {
  let request: Request;
  try {
    request = (parseJson(line) ?? {}) as Request;
  } catch (e) {
    return { valid: false, errors: [], decodeErrors: [(e as Error).message] };
  }
  let standards: StandardResults | undefined;
  const { violations, warnings } = forVersions(minors, (minor) => {
    if (request.new !== undefined) {
      return validateUpdate(request.old, request.new, { minor, subresource: request.subresource });
    }
    const result = validateWithStandards(request.manifest, { minor });
    standards = result.standards;
    return result;
  });
  return {
    id: request.id,
    valid: violations.length === 0,
    errors: violations.filter((v) => v.type !== 'Decode').map(({ rule, type, field, path, detail, minors: only }) => ({ rule, type, field, path, detail, ...versions(only) })),
    decodeErrors: violations.filter((v) => v.type === 'Decode').map(violationMessage),
    warnings: warnings.filter(({ rule }) => rule !== 'field/dropped').map((w) => w.detail),
    dropped: warnings.filter(({ rule }) => rule === 'field/dropped').map((w) => w.field),
    pss: standards,
  };
}

function versions(minors: readonly Minor[] | undefined): object {
  return minors === undefined ? {} : { versions: minors.map((minor) => `1.${minor}`) };
}

function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => output.write(text, (e) => (e ? reject(e) : resolve())));
}
