import type { Readable, Writable } from 'node:stream';
import { answerLines } from './ndjson';
import { targetOf } from './target';
import { memberText, parseJson } from '../apimachinery/json';
import type { Minor } from '../apimachinery/kubernetes-version';
import { UserError } from '../apimachinery/user-error';
import { forVersions, validateUpdate, validateWithStandards, violationMessage, type StandardResults, type Violation } from '../validation';

/** A line of the input: a manifest to create, or an object to update. */
interface Request {
  readonly id?: unknown;
  readonly manifest?: any;
  readonly old?: any;
  readonly new?: any;
  readonly subresource?: string;
}

/** How many errors of a manifest are written. */
const MAX_ERRORS = 100_000;

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
 *     {"id": 1, "valid": false, "errors": [{"rule", "type", "field", "detail"}], "decodeErrors": [...], "warnings": [...], "dropped": [...],
 *      "pss": {"baseline", "restricted"}}
 *
 * `dropped` are the fields that the API server drops in silence. Of several versions, an error that not all have names those that do in `versions`, and
 * `pss` is that of the newest. Of more than 100,000 errors, the first are written; `"more"` is the number of the others. A line that cannot be validated has the
 * reason in `decodeErrors`.
 */
export function checkNdjson(input: Readable, output: Writable, minors: readonly Minor[]): Promise<void> {
  return answerLines(input, output, (line) => answerTo(line, minors));
}

/** Whatever is in the line, it has an answer, and the lines around it theirs. */
function answerTo(line: string, minors: readonly Minor[]): string {
  let id: string | undefined;
  try {
    const request = (parseJson(line) ?? {}) as Request;
    id = idOf(request, line);
    return answer(id, verdictOf(request, minors));
  } catch (e) {
    return answer(id, { valid: false, errors: [], decodeErrors: [(e as Error).message] });
  }
}

function answer(id: string | undefined, verdict: object): string {
  const text = JSON.stringify(verdict);
  return id === undefined ? text : `{"id":${id},${text.slice(1)}`;
}

/** The id as written in the line: written again, a number may change, and deep nesting fails. */
function idOf({ id }: Request, line: string): string | undefined {
  return typeof id === 'object' && id !== null ? memberText(line, 'id') : JSON.stringify(id);
}

function verdictOf(request: Request, minors: readonly Minor[]): object {
  let standards: StandardResults | undefined;
  const { violations, warnings } = forVersions(minors, (minor) => {
    if (request.new !== undefined) {
      return validateUpdate(request.old, request.new, { minor, subresource: request.subresource });
    }
    const result = validateWithStandards(request.manifest, { minor });
    standards = result.standards;
    return result;
  });
  const errors = violations.filter((v) => v.type !== 'Decode');
  return {
    valid: violations.length === 0,
    errors: errors.slice(0, MAX_ERRORS).map(errorOf),
    more: errors.length > MAX_ERRORS ? errors.length - MAX_ERRORS : undefined,
    decodeErrors: violations.filter((v) => v.type === 'Decode').map(violationMessage),
    warnings: warnings.filter(({ rule }) => rule !== 'field/dropped').map((w) => w.detail),
    dropped: warnings.filter(({ rule }) => rule === 'field/dropped').map((w) => w.field),
    pss: standards,
  };
}

function errorOf({ rule, type, field, detail, minors }: Violation): object {
  return { rule, type, field, detail, versions: minors?.map((minor) => `1.${minor}`) };
}
