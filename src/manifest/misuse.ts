import { ownLinesOf } from '../stack/own-code';

/** What messages of the engine mean, by what they contain: values that no manifest can have, from plain JavaScript. */
const MEANINGS: readonly (readonly [part: string, meaning: string])[] = [
  ['call stack size exceeded', 'a value contains itself, or is nested too deeply'],
  ['circular structure', 'a value contains itself'],
  ['has been revoked', 'a value is a proxy that was revoked'],
  ['BigInt', 'a value is a BigInt; write a plain number or a text'],
  ['Tag not resolved for Function value', 'a value is a function; write plain data'],
  ['Tag not resolved for Symbol value', 'a value is a symbol; write plain data'],
  ['could not be cloned', 'a value is a function or a symbol'],
];

/** What an error says, in words for the person whose value it is. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String((error as any)?.message ?? error);
  return MEANINGS.find(([part]) => message.includes(part))?.[1] ?? message;
}

/** Deep enough to get from podwright's code, through a pattern or a mixin, to the user's. */
const FRAMES = 100;

/** An error for the person who calls podwright: its stack begins in the line that does. */
export function misuse(message: string, options?: ErrorOptions): Error {
  return withOwnStack(new Error(message, options));
}

/** Runs a function, whose error is one for the person who calls podwright. */
export function asMisuse<T>(run: () => T): T {
  try {
    return run();
  } catch (e) {
    throw e instanceof Error ? withOwnStack(e) : e;
  }
}

/** Gives an error that was just made the stack from the user's code on. It stays as it is where no line is known to be the user's. */
export function withOwnStack<E extends Error>(error: E): E {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  const own = ownLinesOf(stack.split('\n').slice(1));
  if (own !== undefined) {
    Object.defineProperty(error, 'stack', { value: [String(error), ...own].join('\n'), writable: true, configurable: true });
  }
  return error;
}
