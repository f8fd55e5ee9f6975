import { isTerminal, type Pod } from '../pod';

/** What an EndpointSlice says of a pod. */
export interface Endpoint {
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
}

/** The endpoint of a pod; none where it has no address yet, or has ended. */
export function endpointOf({ metadata, status }: Pod): Endpoint | undefined {
  if (isTerminal(status.phase) || (!status.podIP && !status.podIPs?.length)) {
    return undefined;
  }
  const serving = status.conditions?.find((c) => c.type === 'Ready')?.status === 'True';
  const terminating = Boolean(metadata.deletionTimestamp);
  return { ready: serving && !terminating, serving, terminating };
}
