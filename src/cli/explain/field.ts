import { UserError } from '../user-error';

/** What is known of a field. */
export function explainField(what: string): string {
  throw new UserError(`${what}: there is no such file`);
}
