import type { Pod } from './pod';
import type { Outcome } from './runtime';
import type * as k8s from '../k8s/types';

/** From what the configuration of containers is made, beside the pod. */
export interface ConfigSource {
  readonly objects: readonly any[];
  readonly isRecorded: boolean;
}

/** What a container is created with, as far as it is recorded. */
export function containerConfig(_source: ConfigSource, _pod: Pod, _container: k8s.Container, _ips: readonly string[]): Outcome<object | undefined> {
  return { value: undefined };
}
