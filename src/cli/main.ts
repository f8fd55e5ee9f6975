import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { checkNdjson } from './check-ndjson';
import type * as ExplainNdjson from './explain-ndjson';
import { answerLines } from './ndjson';
import { parseLine } from './parse-ndjson';
import type * as SimulateNdjson from './simulate-ndjson';
import { defaultTarget, NEWEST, OLDEST, parseVersions, VARIABLE, type Minor } from '../apimachinery/kubernetes-version';

const USAGE = `usage: podwright check --ndjson [--kubernetes-version VERSION] < manifests.ndjson > verdicts.ndjson
       podwright parse --ndjson < texts.ndjson > documents.ndjson
       podwright simulate --ndjson < scenarios.ndjson > timelines.ndjson
       podwright explain --ndjson < manifests.ndjson > answers.ndjson

check says of each manifest what the API server would say; a JSON object a line, {"id", "manifest"} or {"id", "old", "new", "subresource"}.
parse says what Kubernetes reads in each text of YAML or JSON; a JSON object a line, {"id", "text"} or {"id", "base64"}.
simulate tells how each pod lives on a node, {"id", "manifest", "script"}, or what kubectl prints of it, {"id", "pod", "now"}.
explain tells what holds for each pod in the end, {"id", "manifest"}.

  --kubernetes-version   the Kubernetes version, 1.${OLDEST} to 1.${NEWEST}, or a range such as '1.${OLDEST} - 1.${NEWEST}'
                         (default: the environment variable ${VARIABLE}, or else 1.${NEWEST})
`;

/** The commands that answer lines, whatever the version. What simulates is loaded when it runs. */
const NDJSON_COMMANDS: { readonly [name: string]: (input: Readable, output: Writable) => Promise<void> } = {
  parse: (input, output) => answerLines(input, output, parseLine),
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  simulate: (input, output) => (require('./simulate-ndjson') as typeof SimulateNdjson).simulateNdjson(input, output),
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  explain: (input, output) => (require('./explain-ndjson') as typeof ExplainNdjson).explainNdjson(input, output),
};

/** Runs the command `podwright`, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'check' && args.includes('--ndjson')) {
    let minors: readonly Minor[];
    try {
      minors = targetOf(args.slice(1));
    } catch (e) {
      process.stderr.write(`podwright: ${(e as Error).message}\n`);
      return 2;
    }
    process.stdout.on('error', leaveWithReader);
    await checkNdjson(process.stdin, process.stdout, minors);
    return 0;
  }
  if (args.length === 2 && args[1] === '--ndjson' && Object.hasOwn(NDJSON_COMMANDS, args[0])) {
    process.stdout.on('error', leaveWithReader);
    await NDJSON_COMMANDS[args[0]](process.stdin, process.stdout);
    return 0;
  }
  const asked = args.includes('--help') || args.includes('-h');
  (asked ? process.stdout : process.stderr).write(USAGE);
  return asked ? 0 : 2;
}

/** The Kubernetes versions that a command line names. */
function targetOf(args: readonly string[]): readonly Minor[] {
  const options = { 'ndjson': { type: 'boolean' }, 'kubernetes-version': { type: 'string' } } as const;
  const version = parseArgs({ args: [...args], options }).values['kubernetes-version'];
  return version === undefined ? defaultTarget(process.env) : parseVersions(version, '--kubernetes-version');
}

/** Whoever reads the verdicts may have seen enough (`| head`): that is no failure. What else goes wrong with a verdict is told where it is written. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') {
    process.exit(0);
  }
}
