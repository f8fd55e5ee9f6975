import { failedExpectations, isReady, parseExpectation, podAt, stateText } from './expect';
import { checkPatches } from './patches';
import { readScriptFile, scriptProblems, type ScriptFile } from './script-file';
import { formatTimeline } from './text';
import { UserError } from '../../apimachinery/user-error';
import { ScriptError, secondsOf, simulate, SimulationError, type Entry, type Script, type Simulation, type View } from '../../lifecycle';
import { ExitCode } from '../exit-code';
import { readPod } from '../pod/pod-file';
import { writeRejection } from '../pod/rejected';
import type { SimulateArguments } from '../program';
import { hasColor } from '../terminal';
import { write } from '../write';

/** `podwright simulate`: the timeline on standard output, how it ends and what was not as expected on standard error. */
export async function runSimulate(file: string | undefined, options: SimulateArguments): Promise<ExitCode> {
  if (file === undefined) {
    throw new UserError('name the manifest of a pod or of a workload, or - for standard input');
  }
  if (file === '-' && options.script === '-') {
    throw new UserError('standard input can be the manifest or the script, not both');
  }
  const expected = (options.expect ?? []).map(parseExpectation);
  const until = options.until === undefined ? undefined : readUntil(options.until);
  const script = readScriptFile(options.script);
  const found = readPod(file, options.name);
  if ('findings' in found) {
    return writeRejection(found, options.json);
  }
  const { epoch, end, timeline } = play(found.pod, script, until);
  const failed = failedExpectations(expected, timeline, end);
  await write(process.stdout, options.json ? `${JSON.stringify({ epoch, timeline }, null, 2)}\n` : formatTimeline(timeline, hasColor(process.stdout), options.probes === true));
  await write(process.stderr, [summaryOf(found.title, timeline, end), ...failed.map((text) => `podwright: ${text}`)].map((line) => `${line}\n`).join(''));
  return failed.length > 0 ? ExitCode.FINDINGS : ExitCode.OK;
}

function readUntil(text: string): number {
  const seconds = secondsOf(text) ?? Number(text);
  if (text.trim() === '' || !(seconds >= 0)) {
    throw new UserError(`--until must be a duration such as 10m or 90s, got ${JSON.stringify(text)}`);
  }
  return seconds;
}

function play(pod: any, file: ScriptFile, until: number | undefined): Simulation {
  try {
    checkPatches(pod, file.script);
    return simulate(pod, file.script as Script, { usual: true, until });
  } catch (e) {
    throw e instanceof ScriptError ? scriptProblems(e, file) : e instanceof SimulationError ? new UserError(e.message) : e;
  }
}

function summaryOf(title: string, timeline: readonly Entry[], end: number): string {
  const ready = timeline.find((entry) => entry.kind === 'status' && isReady(entry as unknown as View));
  return `${title}: ${ready === undefined ? 'never ready' : `first ready at ${ready.t} s`}; ${stateText(timeline, podAt(timeline))} at ${end} s`;
}
