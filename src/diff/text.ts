import type { Refusal } from './compare-object';
import type { Entry } from './compare-sets';
import type { Difference } from './differences';
import type { PodsFate } from './effect';
import { versionList } from '../apimachinery/kubernetes-version';
import { violationMessage } from '../validation';

/** How much of a value is shown. */
const MAX_VALUE = 60;

const PODS: Readonly<Record<PodsFate, string>> = {
  'kept': 'run on',
  'replaced': 'replaced',
  'replaced-when-deleted': 'replaced when they are deleted',
  'containers-restarted': 'containers restarted',
  'stopped': 'stopped',
  'new-at-next-run': 'new ones at the next run',
};

export function hasRefusals(entries: readonly Entry[]): boolean {
  return entries.some(({ change }) => change === 'refused');
}

/** What happens to each object, as text: a line each, details below. */
export function textOf(entries: readonly Entry[]): string {
  const shown = entries.filter(({ change }) => change !== 'unchanged');
  return shown.map((entry) => `${lineOf(entry)}${detailsOf(entry).map((line) => `\n    ${line}`).join('')}\n`).join('') + summaryOf(entries);
}

function lineOf({ change, kind, namespace, name }: Entry): string {
  return `${change.padEnd('unchanged'.length)} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function detailsOf({ errors, fields, effect, notes }: Entry): string[] {
  return [
    ...errors.flatMap((error) => [errorText(error), ...error.hint === undefined ? [] : [`  ${error.hint}`]]),
    ...notes.map((note) => `  ${note}`),
    ...fields.map(fieldLine),
    ...effect === undefined ? [] : [`pods: ${PODS[effect.pods]}${effect.rollout === undefined ? '' : ` (${effect.rollout.strategy})`}`],
    ...[...effect?.rollout?.steps ?? [], ...effect?.notes ?? []].map((note) => `  ${note}`),
  ];
}

/** The message of the API server, without the value where that is long: what differs in it is shown below. */
function errorText(error: Refusal): string {
  const { field, detail, minors, badValue } = error;
  const isShort = badValue === undefined || valueText(badValue).length <= MAX_VALUE;
  return isShort ? violationMessage(error) : `${field}: ${detail}${minors === undefined ? '' : ` (Kubernetes ${versionList(minors)})`}`;
}

function fieldLine({ field, old, new: now }: Difference): string {
  return old === undefined ? `${field}: ${valueText(now)} added` : now === undefined ? `${field}: ${valueText(old)} removed` : `${field}: ${valueText(old)} -> ${valueText(now)}`;
}

function valueText(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}...` : text;
}

/** `1 refused, 2 changed, 10 unchanged`. */
function summaryOf(entries: readonly Entry[]): string {
  const counts = (['refused', 'created', 'deleted', 'changed', 'unchanged'] as const)
    .map((change) => [entries.filter((entry) => entry.change === change).length, change] as const).filter(([count]) => count > 0);
  return `${counts.map(([count, change]) => `${count} ${change}`).join(', ')}\n`;
}
