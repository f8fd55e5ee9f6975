const USER_ERROR = Symbol.for('podwright.UserError');

/** An error of the user, who needs no stack: the command prints the message and ends with exit code 2. */
export class UserError extends Error {
  /** By a mark and not by the class: each command is a file of its own, which has this class for itself. */
  public static is(error: unknown): error is UserError {
    return typeof error === 'object' && error !== null && USER_ERROR in error;
  }

  public readonly [USER_ERROR] = true;
}
