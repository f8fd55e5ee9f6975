import { folded, type FoldedEntry } from './fold';
import { entryText, inOrder, type Entry } from '../../lifecycle';
import { withoutControls } from '../controls';
import { painter, type Color } from '../terminal';

/** States in which a pod waits for what goes well. */
const ON_ITS_WAY = /^(Pending|SchedulingGated|ContainerCreating|PodInitializing|NotReady|Init:\d+\/\d+|Terminating)$/;

/**
 * The timeline as text, one line per entry.
 *
 * @param allProbes whether probes that say the same again and again have a line each
 */
export function formatTimeline(timeline: readonly Entry[], color: boolean, allProbes: boolean): string {
  const paint = painter(color);
  const entries = inOrder(timeline);
  return (allProbes ? entries.map((entry): FoldedEntry => ({ entry })) : folded(entries)).map(({ entry, repeated }) => {
    const line = withoutControls(entryText(entry)) + (repeated === undefined ? '' : ` (x${repeated.times}, every ${repeated.every} s)`);
    const how = colorOf(entry);
    return `${how === undefined ? line : paint(how, line)}\n`;
  }).join('');
}

function colorOf(entry: Entry): Color | undefined {
  const of: any = entry;
  switch (entry.kind) {
    case 'status':
      return statusColor(of.columns.status, of.columns.ready);
    case 'gone':
    case 'script':
      return 'bold';
    case 'container':
      return of.state === 'exited' && of.code !== 0 ? 'red' : undefined;
    case 'signal':
      return of.signal === 'KILL' ? 'red' : 'magenta';
    case 'hook':
      return of.result === 'failure' ? 'red' : undefined;
    case 'probe':
      return of.result === 'success' ? 'dim' : 'yellow';
    case 'event':
      return of.type === 'Warning' ? 'yellow' : 'dim';
    default:
      return 'dim';
  }
}

/** Green for what is well, yellow for what is on its way, red for the rest. */
function statusColor(status: string, ready: string): Color {
  const [count, all] = ready.split('/');
  if (status === 'Completed' || (status === 'Running' && count === all)) {
    return 'green';
  }
  return status === 'Running' || ON_ITS_WAY.test(status) ? 'yellow' : 'red';
}
