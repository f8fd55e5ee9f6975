/** How many pods a rolling update of so many replicas adds and takes away at a time, as the Deployment controller counts. */
export interface RollingUpdate {
  readonly surge: number;
  readonly unavailable: number;
}

/**
 * The rolling update of a defaulted Deployment; undefined where there is none. It rounds up what is added, and down what is taken away; where both come to
 * 0, it takes one away.
 */
export function rollingUpdateOf(deployment: any): RollingUpdate | undefined {
  const { replicas, strategy } = deployment.spec;
  if (strategy?.type !== 'RollingUpdate' || !(replicas > 0)) {
    return undefined;
  }
  const surge = Math.ceil(amountOf(strategy.rollingUpdate?.maxSurge, replicas));
  const unavailable = Math.floor(amountOf(strategy.rollingUpdate?.maxUnavailable, replicas));
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

/** A number of pods, or a percentage of the replicas. */
export function amountOf(value: unknown, replicas: number): number {
  return typeof value === 'string' ? (Number.parseInt(value, 10) || 0) * replicas / 100 : Number(value ?? 0);
}
