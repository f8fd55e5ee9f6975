import type { IConstruct } from 'constructs';
import type { Path } from '../apimachinery/path';
import { reasonOf } from '../manifest/misuse';
import type { RenderError } from '../manifest/render-error';
import type { Call } from '../provenance/place';
import { placeOfCall, type SourcePlace } from '../provenance/source-place';

/** Why a construct cannot be rendered. */
export interface Failure {
  readonly message: string;
  /** The part that cannot be. */
  readonly path: Path;
  /** The line of the call that wants it; undefined where it is not known. */
  readonly place?: SourcePlace;
}

/** What cdk8s writes before the error of an object. */
const WRAPPED = /^Failed serializing construct at path '.*?' with name '.*?': (Error: )?/;

/** What an error says that was thrown when `construct` was rendered. */
export function failureOf(error: unknown, construct: IConstruct): Failure {
  const { path = [], call } = [error, (error as Error | undefined)?.cause].find(isRenderError) ?? {};
  const own = `[${construct.node.path}] `;
  const text = reasonOf(error).replace(WRAPPED, '');
  return { message: text.startsWith(own) ? text.slice(own.length) : text, path, place: placeOfCall(call as Call | undefined, construct) };
}

/** By what it has: several copies of the library may be loaded. */
function isRenderError(error: unknown): error is RenderError {
  return error instanceof Error && 'call' in error && 'path' in error;
}
