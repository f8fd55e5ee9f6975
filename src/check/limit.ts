import type { Finding } from './finding';

/** How many findings of a kind an object or document has at most: more are not read, and each takes time. */
export const MAX_FINDINGS = 100;

/** The first of many findings; the last one says that there are more. */
export function limited<T>(found: readonly T[], toFinding: (one: T) => Finding): Finding[] {
  const findings = found.slice(0, MAX_FINDINGS).map(toFinding);
  if (found.length > MAX_FINDINGS) {
    const last = findings[MAX_FINDINGS - 1];
    findings[MAX_FINDINGS - 1] = { ...last, message: `${last.message}; there are more such findings, which are not shown` };
  }
  return findings;
}
