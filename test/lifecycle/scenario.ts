import { simulate } from '../../src/lifecycle';
import type { Entry, EntryKind, Script } from '../../src/lifecycle';
import { validateToCreate } from '../../src/validation';

/** A pod with these containers. */
export function pod(containers: readonly object[], spec: object = {}): any {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec: { containers, ...spec } };
}

export function container(name: string, fields: object = {}): any {
  return { name, image: 'app:1', ...fields };
}

export function sidecar(name: string, fields: object = {}): any {
  return container(name, { restartPolicy: 'Always', ...fields });
}

export function execProbe(name: string, fields: object = {}): any {
  return { exec: { command: [name] }, ...fields };
}

/** A run that ends by itself. */
export function exits(after: number, code = 0): any {
  return { exit: { after, code } };
}

/** A pod as the API server creates it. */
export function created(manifest: object): any {
  return validateToCreate(manifest).object;
}

/** What happened, a line for each entry of some kinds: when, and what matters of it. */
export function story(manifest: object, script: Script, ...kinds: EntryKind[]): string[] {
  return simulate(created(manifest), script).timeline.filter((entry) => kinds.includes(entry.kind)).map((entry) => `${entry.t} ${summary(entry)}`);
}

function summary(entry: any): string {
  switch ((entry as Entry).kind) {
    case 'status':
      return `${entry.columns.ready} ${entry.columns.status} ${entry.columns.restarts} ${entry.status.phase}`;
    case 'container':
      return `${entry.container} ${entry.state}${entry.state === 'exited' ? ` ${entry.code}` : ''}`;
    case 'signal':
      return `${entry.container} ${entry.signal}${entry.timeout === undefined ? '' : ` ${entry.timeout}`}`;
    case 'hook':
      return `${entry.container} ${entry.hook} ${entry.state}${entry.result === undefined ? '' : ` ${entry.result}`}`;
    case 'probe':
      return `${entry.container} ${entry.probe} ${entry.result}`;
    case 'event':
      return `${entry.reason}: ${entry.message}`;
    default:
      return [entry.kind, entry.state ?? entry.call ?? entry.do].filter(Boolean).join(' ');
  }
}
