import { isMap } from '../../apimachinery/plain-object';
import { ScriptError, scriptProblem, SimulationError, strategicMerge } from '../../lifecycle';
import { validateUpdate, violationMessage } from '../../validation';

/**
 * Throws an error where the API server would reject a patch of a script, each made to what the one before left.
 *
 * @param pod the pod as it is created
 * @param script as it is written: what is wrong with it otherwise is not looked at
 */
export function checkPatches(pod: any, script: any): void {
  const events: any[] = isMap(script) && Array.isArray(script.events) ? script.events : [];
  let old = JSON.parse(JSON.stringify(pod));
  events.forEach((event, i) => {
    if (!isMap(event) || event.do !== 'patch' || !isMap(event.patch)) {
      return;
    }
    const updated = merged(old, event.patch, i);
    const { violations } = validateUpdate(old, updated);
    if (violations.length > 0) {
      throw rejection(i, violations.map(violationMessage));
    }
    old = updated;
  });
}

function merged(old: any, patch: any, i: number): any {
  try {
    return strategicMerge(old, patch);
  } catch (e) {
    throw e instanceof SimulationError ? rejection(i, [e.message]) : e;
  }
}

function rejection(i: number, reasons: readonly string[]): ScriptError {
  return new ScriptError(reasons.map((reason) => scriptProblem(['events', i, 'patch'], `the API server would reject it: ${reason}`)));
}
