import { CommanderError } from 'commander';
import { ExitCode } from './exit-code';
import { makeProgram } from './program';
import { UserError } from './user-error';

/** Runs the command `podwright`, and returns its exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  if (!process.stdout.listeners('error').includes(leaveWithReader)) {
    process.stdout.on('error', leaveWithReader);
  }
  let code = ExitCode.OK;
  const program = makeProgram((result) => { code = result; });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (e) {
    if (e instanceof CommanderError) {
      return e.exitCode === 0 ? ExitCode.OK : ExitCode.FAILED;
    }
    if (!UserError.is(e) && !isOfSystem(e)) {
      throw e;
    }
    process.stderr.write(`podwright: ${(e as Error).message}\n`);
    return ExitCode.FAILED;
  }
  return code;
}

/** Whether the system refused something: a full disk, a closed file. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** What reads the output may have seen enough (`| head`): that is no failure. What else goes wrong with the output is an error of what writes it. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') {
    process.exit(ExitCode.OK);
  }
}
