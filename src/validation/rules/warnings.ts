import type { Rules } from './rule';

const WARNINGS = 'https://kubernetes.io/blog/2020/09/03/warnings/';

/** What the API server accepts with a warning. */
export const WARNINGS_RULES = {
  'warning/app-armor-annotation': { severity: 'warning', page: WARNINGS },
  'warning/deprecated-annotation': { severity: 'warning', page: WARNINGS },
  'warning/deprecated-node-label': { severity: 'warning', page: WARNINGS },
  'warning/deprecated-volume': { severity: 'warning', page: WARNINGS },
  'warning/empty-projection': { severity: 'warning', page: WARNINGS },
  'warning/empty-pull-secret': { severity: 'warning', page: WARNINGS },
  'warning/env-hidden': { severity: 'warning', page: WARNINGS },
  'warning/fractional-bytes': { severity: 'warning', page: WARNINGS },
  'warning/host-ip-without-port': { severity: 'warning', page: WARNINGS },
  'warning/ip-format': { severity: 'warning', page: WARNINGS },
  'warning/label-value': { severity: 'warning', page: WARNINGS },
  'warning/many-indexes': { severity: 'warning', page: WARNINGS },
  'warning/name-is-host-name': { severity: 'warning', page: WARNINGS },
  'warning/negative-grace-period': { severity: 'warning', page: WARNINGS },
  'warning/negative-history-limit': { severity: 'warning', page: WARNINGS },
  'warning/paths-overlap': { severity: 'warning', page: WARNINGS },
  'warning/port-ambiguous': { severity: 'warning', page: WARNINGS },
  'warning/port-name-repeated': { severity: 'warning', page: WARNINGS },
  'warning/port-overlaps': { severity: 'warning', page: WARNINGS },
  'warning/port-repeated': { severity: 'warning', page: WARNINGS },
  'warning/repeated': { severity: 'warning', page: WARNINGS },
  'warning/seccomp-annotation': { severity: 'warning', page: WARNINGS },
  'warning/selects-no-pod': { severity: 'warning', page: WARNINGS },
} satisfies Rules;
