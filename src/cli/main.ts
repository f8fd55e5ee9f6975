import { checkNdjson } from './check-ndjson';

const USAGE = `usage: podwright check --ndjson < manifests.ndjson > verdicts.ndjson

Says of each manifest what the API server would say; a JSON object a line, {"id", "manifest"} or {"id", "old", "new", "subresource"}.
`;

/** Runs the command `podwright`, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 2 && args[0] === 'check' && args[1] === '--ndjson') {
    process.stdout.on('error', leaveWithReader);
    await checkNdjson(process.stdin, process.stdout);
    return 0;
  }
  const asked = args.includes('--help') || args.includes('-h');
  (asked ? process.stdout : process.stderr).write(USAGE);
  return asked ? 0 : 2;
}

/** Whoever reads the verdicts may have seen enough (`| head`): that is no failure. What else goes wrong with a verdict is told where it is written. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') {
    process.exit(0);
  }
}
