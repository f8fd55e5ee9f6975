import type { IConstruct } from 'constructs';

/** What V8 needs to tell later where a construct was made: taking it is cheap, its text is computed only when it is read. */
const PLACE = Symbol.for('podwright.Place');

/** Deep enough to get from the constructor through a few layers of somebody's own helper functions to their code. */
const FRAMES = 12;

/** Notes where `construct` is being made. The innermost call wins when constructors of subclasses call it again. */
export function recordPlace(construct: IConstruct): void {
  if (Object.hasOwn(construct, PLACE)) {
    return;
  }
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const place = {};
  Error.captureStackTrace(place, recordPlace);
  Error.stackTraceLimit = limit;
  Object.defineProperty(construct, PLACE, { value: place });
}

/** The stack at the place where `construct` was made, as V8 (or a source map support that is installed) writes it. */
export function stackOf(construct: IConstruct): string | undefined {
  return (construct as any)[PLACE]?.stack;
}
