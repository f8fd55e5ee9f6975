import type { CheckedPod } from './check';
import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../field-path';

/** Collects what violates a check (the pod, containers) and where, and reports it as Kubernetes does. */
export class Offenders {
  public readonly fields: FieldPath[] = [];
  private pod = false;
  private readonly containers: string[] = [];

  constructor(private readonly checked: CheckedPod) {}

  public get any(): boolean {
    return this.pod || this.containers.length > 0;
  }

  /** The pod's own security context is bad at `field`. */
  public addPod(field: string): void {
    this.pod = true;
    this.fields.push(this.checked.path.descend(`spec.securityContext.${field}`));
  }

  /** Adds each container for which `isBad` answers true; `field` is its field that is reported. */
  public addContainers(field: string, isBad: (container: k8s.Container) => boolean): void {
    const all = this.checked.containers;
    for (let i = 0; i < all.length; i++) {
      if (isBad(all[i].container)) {
        this.containers.push(all[i].container.name ?? '');
        this.fields.push(all[i].path.descend(field));
      }
    }
  }

  /** `container "a"`, `containers "a", "b"` */
  public containerList(): string {
    return `${plural('container', this.containers.length)} ${joinQuoted(this.containers)}`;
  }

  /** `pod and container "a"` */
  public setters(): string {
    return [...(this.pod ? ['pod'] : []), ...(this.containers.length > 0 ? [this.containerList()] : [])].join(' and ');
  }

  /** How many containers are bad. */
  public get count(): number {
    return this.containers.length;
  }
}

export function plural(singular: string, count: number): string {
  return count === 1 ? singular : `${singular}s`;
}

/** The verb for so many things: one uses, two use. */
export function use(count: number): string {
  return count === 1 ? 'uses' : 'use';
}

export function joinQuoted(items: readonly string[]): string {
  return items.length === 0 ? '' : `"${items.join('", "')}"`;
}

/** The different values in the order that Kubernetes lists sets in. */
export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
