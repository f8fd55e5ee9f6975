import type { IConstruct } from 'constructs';
import { misuse, reasonOf } from './misuse';

/** What is wrong with the properties that are rendered now, where all of it is wanted. */
let found: Error[] | undefined;

/**
 * Runs what renders the properties of a construct, and adds the path of the construct to what is wrong with them: all of it in one error, since a wrong
 * property is left out and the others are looked at.
 */
export function located<T>(construct: IConstruct, run: () => T): T {
  const outer = found;
  const own: Error[] = found = [];
  let result: T;
  try {
    result = run();
  } catch (e) {
    throw joined([...own, e as Error], construct);
  } finally {
    found = outer;
  }
  if (own.length > 0) {
    leaveOut(joined(own, construct));
  }
  return result;
}

/** What a function returns, and what it left out on the way, with the error that it ended in. */
export function leavingOut<T>(run: () => T): { readonly result?: T; readonly errors: readonly unknown[] } {
  const outer = found;
  const errors: unknown[] = [];
  found = errors as Error[];
  try {
    return { result: run(), errors };
  } catch (e) {
    errors.push(e);
    return { errors };
  } finally {
    found = outer;
  }
}

/** Says that a property is wrong, and is left out. */
export function leaveOut(error: Error): void {
  if (found === undefined) {
    throw error;
  }
  found.push(error);
}

/** An error of another kind, as of the engine, is kept as the cause; podwright's own would only repeat the message. */
function joined(errors: readonly Error[], { node }: IConstruct): Error {
  const texts = errors.map(reasonOf).map((message) => (message.startsWith(`[${node.path}`) ? message : `[${node.path}] ${message}`));
  const cause = errors.find(({ name }) => name !== 'Error');
  return misuse(texts.join('\n'), cause && { cause });
}
