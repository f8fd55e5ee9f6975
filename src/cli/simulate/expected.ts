/** What can be expected of a pod. */
export const EXPECTED = ['ready', 'not-ready', 'completed', 'failed', 'gone', 'no-restarts', 'no-kill'] as const;
