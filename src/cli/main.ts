import { checkNdjson } from './check-ndjson';

const USAGE = `usage: podwright check --ndjson < manifests.ndjson > verdicts.ndjson

Says of each manifest what the API server would say; a JSON object a line, {"id", "manifest"} or {"id", "old", "new", "subresource"}.
`;

/** Runs the command `podwright`, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 2 && args[0] === 'check' && args[1] === '--ndjson') {
    await checkNdjson(process.stdin, process.stdout);
    return 0;
  }
  process.stderr.write(USAGE);
  return args.includes('--help') || args.includes('-h') ? 0 : 2;
}
