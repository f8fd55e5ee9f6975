import { CommanderError } from 'commander';
import { ExitCode } from './exit-code';
import { makeProgram } from './program';
import { UserError } from '../apimachinery/user-error';

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
    if (!(e instanceof UserError) && !isOfSystem(e)) {
      throw e;
    }
    process.stderr.write(`podwright: ${(e as Error).message}\n`);
    return ExitCode.FAILED;
  }
  return code;
}

const BROKEN_PIPE = 141;

/** Whether the system refused something: a full disk, a closed file. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** What reads the output may have seen enough (`| head`). What was not written is not known: so the shell says it of programs that end by SIGPIPE. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') {
    process.exit(BROKEN_PIPE);
  }
}
