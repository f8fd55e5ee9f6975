import { shape } from './causes';
import type { Question, Verdict } from './oracle';

/** How many cases show a thing before others that show it are left out. */
const ENOUGH = 1;

/** A question, and the verdicts of the versions, the newest first. */
export interface Candidate {
  readonly question: Question;
  readonly verdicts: readonly Verdict[];
}

/**
 * Chooses among many random cases: those that show an error, a warning, a dropped field, an accepted value or a difference between versions that few others show. Of two
 * that show the same, the smaller is chosen.
 */
export class Choice {
  private readonly seen = new Map<string, number>();

  /** The candidates that show something of which there is not enough yet. */
  public among(candidates: readonly Candidate[]): Candidate[] {
    const sizes = new Map(candidates.map((c) => [c, JSON.stringify(c.question).length]));
    return [...candidates].sort((a, b) => sizes.get(a)! - sizes.get(b)!).filter((candidate) => {
      const shown = [...shownBy(candidate)];
      const wanted = shown.some((thing) => (this.seen.get(thing) ?? 0) < ENOUGH);
      if (wanted) {
        shown.forEach((thing) => this.seen.set(thing, (this.seen.get(thing) ?? 0) + 1));
      }
      return wanted;
    });
  }
}

/** What an accepted manifest holds, and what the verdicts say; what a version says otherwise than the next newer one counts of its own. */
function shownBy({ question, verdicts }: Candidate): Set<string> {
  const all = verdicts.map((verdict) => thingsIn(verdict, 'new' in question));
  const accepted = verdicts[0].valid ? leaves('manifest' in question ? question.manifest : question.new, '').map((leaf) => `accepted ${leaf}`) : [];
  return new Set(accepted.concat(all.flatMap((things, i) => [...things, ...(i === 0 ? [] : changes(all[i - 1], things).map((change) => `${i} ${change}`))])));
}

/** The fields of a manifest that hold no other, each with its value where that is short. */
function leaves(value: any, path: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([key, item]) => leaves(item, Array.isArray(value) ? path : `${path}.${key}`));
    return entries.length > 0 ? entries : [fieldShape(path.slice(1))];
  }
  return [`${fieldShape(path.slice(1))} ${String(value).slice(0, 20)}`];
}

function changes(newer: readonly string[], older: readonly string[]): string[] {
  return [...newer.filter((thing) => !older.includes(thing)).map((thing) => `- ${thing}`), ...older.filter((thing) => !newer.includes(thing)).map((thing) => `+ ${thing}`)];
}

function thingsIn({ valid, errors, decodeErrors, warnings, dropped, pss }: Verdict, isUpdate: boolean): string[] {
  const kind = isUpdate ? 'update ' : '';
  return [
    `${kind}${valid ? 'accepted' : 'rejected'}`,
    ...errors.map(({ type, field, detail }) => `${kind}${type} ${fieldShape(field)}: ${messageShape(detail)}`),
    ...(decodeErrors ?? []).map(messageShape),
    ...(warnings ?? []).map(messageShape),
    ...(dropped ?? []).map(fieldShape),
    ...Object.entries(pss ?? {}).flatMap(([level, { violations }]) => (violations ?? []).map(({ check }) => `${level} ${check}`)),
  ];
}

/** A message without the values that it quotes, and without its end, which often explains more. */
function messageShape(detail: string): string {
  return shape(detail).replace(/[-+.]?\b\d[\w.]*/g, '#').slice(0, 60);
}

/** The field without the place of the pod in an object, and without indices: what applies to a pod applies to a template. */
function fieldShape(field: string): string {
  return shape(field)
    .replace(/^(spec\.)?(jobTemplate\.spec\.)?template\./, '')
    .replace(/\b(initContainers|ephemeralContainers)\b/, 'containers')
    .replace(/\b(podAffinity|podAntiAffinity)\b/, 'affinity')
    .replace(/\b(livenessProbe|readinessProbe|startupProbe)\b/, 'probe');
}
