import type { Entry, Refusal } from '../../diff';
import { violationMessage } from '../../validation';

/** What becomes of each object, for programs: a list with an entry for each. Numbers that JavaScript would round are texts. */
export function jsonOf(entries: readonly Entry[]): string {
  return `${JSON.stringify(entries.map(entryOf), (_key, value) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`;
}

function entryOf({ kind, namespace, name, change, errors, fields, effect, notes }: Entry): object {
  return {
    kind,
    namespace,
    name,
    change,
    errors: errors.map(errorOf),
    fields,
    pods: effect?.pods,
    rollout: effect?.rollout,
    notes: [...effect?.notes ?? [], ...notes],
  };
}

function errorOf(error: Refusal): object {
  const { rule, type, field, path, detail, hint, minors } = error;
  return { rule, type, field, path, detail, message: violationMessage(error), hint, versions: minors?.map((minor) => `1.${minor}`) };
}
