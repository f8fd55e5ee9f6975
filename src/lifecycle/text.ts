import type { Entry } from './timeline';

const TIME_WIDTH = 9;
const KIND_WIDTH = 9;

/** A timeline to read, a line for each entry. */
export function timelineText(timeline: readonly Entry[]): string {
  return inOrder(timeline).map(entryText).join('\n');
}

/** The entries in reading order: a container that ends in the moment of its start starts first. */
export function inOrder(timeline: readonly Entry[]): Entry[] {
  const running = new Set<string>();
  const waiting = new Map<string, Entry>();
  return timeline.flatMap((entry) => {
    const { kind, container, state } = entry;
    if (kind !== 'container' || container === undefined) {
      return [entry];
    }
    if (state === 'exited' && !running.delete(container)) {
      waiting.set(container, entry);
      return [];
    }
    const end = waiting.get(container);
    if (end !== undefined) {
      waiting.delete(container);
      return [entry, end];
    }
    if (state === 'running') {
      running.add(container);
    }
    return [entry];
  });
}

/** What happened, in a line: when, what, and what matters of it. */
export function entryText(entry: Entry): string {
  return `${entry.t.toFixed(3).padStart(TIME_WIDTH)}  ${entry.kind.padEnd(KIND_WIDTH)}  ${summaryOf(entry)}`.trimEnd();
}

function summaryOf(entry: Entry): string {
  const { container } = entry;
  const of: any = entry;
  switch (entry.kind) {
    case 'status':
      return `${of.columns.ready}  ${of.columns.status}  ${of.columns.restarts}  (${of.status.phase}${endpointWords(of.endpoint)})`;
    case 'container':
      return of.state === 'exited' ? `${container} exited with ${of.code}` : `${container} running`;
    case 'signal':
      return of.signal === 'TERM' ? `${container} TERM, ${of.timeout} s to go` : `${container} KILL`;
    case 'hook':
      return `${container} ${of.hook} ${of.state}${of.result === undefined ? '' : `: ${of.result}`}`;
    case 'probe':
      return `${container} ${of.probe}: ${of.result}`;
    case 'event':
      return `${of.reason}: ${of.message}${of.field === undefined ? '' : `  (${of.field})`}`;
    case 'config':
      return `${container}`;
    case 'cri':
      return [of.call, of.image].filter(Boolean).join(' ');
    case 'sandbox':
      return of.state;
    default:
      return of.do ?? '';
  }
}

function endpointWords(endpoint: { readonly ready: boolean; readonly serving: boolean } | undefined): string {
  return endpoint === undefined ? '' : endpoint.ready ? ', in its services' : endpoint.serving ? ', still serving' : '';
}
