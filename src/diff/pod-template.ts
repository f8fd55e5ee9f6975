import type { KindName } from '../apimachinery/kinds';
import { podTemplateOf } from '../apimachinery/kinds';
import { fieldsOf, isDefinition } from '../apimachinery/schema';
import { semanticEqual } from '../validation';

/**
 * Whether the controller of a workload takes the pod template for another one, and makes new pods. A Deployment compares what templates mean. A StatefulSet and a
 * DaemonSet compare their text: to them a quantity that is written in another unit is another one.
 */
export function isTemplateChanged(kind: KindName, old: any, now: any): boolean {
  const [before, after] = [podTemplateOf(kind, old), podTemplateOf(kind, now)];
  return !semanticEqual(before, after, 'PodTemplateSpec') || (COMPARE_TEXT.has(kind) && quantitiesOf(before) !== quantitiesOf(after));
}

const COMPARE_TEXT: ReadonlySet<KindName> = new Set(['StatefulSet', 'DaemonSet']);

function quantitiesOf(template: unknown): string {
  return [...quantities(template, 'PodTemplateSpec', '')].sort().join();
}

function* quantities(value: any, type: string, at: string): Generator<string> {
  if (value === undefined || value === null) {
    return;
  }
  if (type === 'quantity') {
    yield `${at}=${value}`;
  } else if (type.startsWith('[]')) {
    for (const [i, item] of value.entries()) {
      yield* quantities(item, type.slice(2), `${at}/${i}`);
    }
  } else if (type.startsWith('{}')) {
    for (const key of Object.keys(value)) {
      yield* quantities(value[key], type.slice(2), `${at}/${key}`);
    }
  } else if (isDefinition(type)) {
    for (const [field, facts] of fieldsOf(type)) {
      yield* quantities(value[field], facts.type, `${at}/${field}`);
    }
  }
}
