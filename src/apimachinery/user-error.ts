/** An error of the user, who needs no stack: the command prints the message and ends with exit code 2. */
export class UserError extends Error {}
