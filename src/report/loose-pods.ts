import { resolve, type ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PlacedPod } from './judge-object';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import type { Origin } from '../provenance/call-below';

/** A pod without an object of its own, whose manifest is part of other objects. */
export interface LoosePod extends IConstruct {
  /** The Pod Security Standard of the program. */
  readonly _securityProfile?: string;
  /** What was handed out as plain data: `metadata` and `spec`, or `spec` alone. */
  readonly _snapshots: readonly any[];
  /** `metadata` and `spec` as they are now. */
  _template(): any;
  /** Has everything rendered anew. */
  _changed(): void;
  /** The constructs that the field at `path` is a part of. */
  _originsOf(path: Path): Origin[];
}

/** A loose pod in an object. */
export interface FoundPod extends PlacedPod {
  readonly pod: LoosePod;
  /** Whether it was changed after it had been put there. */
  readonly isStale: boolean;
}

interface Known {
  readonly pod: LoosePod;
  readonly current: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/**
 * Finds loose pods in the objects of an app, by their containers: a manifest is plain data, which does not say where it came from.
 */
export class LoosePods {
  private readonly byContainers = new Map<string, Known>();

  constructor(pods: readonly LoosePod[], private readonly app: ApiObject) {
    pods.forEach((pod) => this.add(pod));
  }

  public in(manifest: unknown): FoundPod[] {
    return [...this.search(manifest, [])];
  }

  private add(pod: LoosePod): void {
    const template = this.templateOf(pod);
    if (template === undefined) {
      return;
    }
    const snapshots = pod._snapshots.map((snapshot) => this.plain(snapshot));
    const known = {
      pod,
      current: new Set([template, template.spec].map((part) => JSON.stringify(part))),
      before: new Set(snapshots.flatMap((part) => [part, part.spec ?? part]).map((part) => JSON.stringify(part))),
    };
    for (const { containers } of [...snapshots.map((part) => part.spec ?? part), template.spec]) {
      if (containers !== undefined) {
        this.byContainers.set(JSON.stringify(containers), known);
      }
    }
  }

  private* search(node: any, path: Path, parent?: any): Generator<FoundPod> {
    if (typeof node !== 'object' || node === null) {
      return;
    }
    const known = Array.isArray(node.containers) ? this.byContainers.get(JSON.stringify(sorted(node.containers))) : undefined;
    if (known !== undefined) {
      yield this.found(known, node, path, parent);
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      yield* this.search(child, [...path, Array.isArray(node) ? Number(key) : key], node);
    }
  }

  private found({ pod, current, before }: Known, spec: any, path: Path, parent: any): FoundPod {
    const isStale = (part: any): boolean => {
      const text = JSON.stringify(sorted(part));
      return before.has(text) && !current.has(text);
    };
    const { metadata } = parent;
    const hasTemplate = path.at(-1) === 'spec' && (metadata === undefined || isMap(metadata)) && path.length > 1;
    return {
      pod,
      spec: path,
      template: hasTemplate ? path.slice(0, -1) : undefined,
      securityProfile: pod._securityProfile,
      isStale: isStale(spec) || (hasTemplate && isStale(metadata === undefined ? { spec } : { metadata, spec })),
    };
  }

  /** Undefined where it cannot be rendered, which is an error of the pod. */
  private templateOf(pod: LoosePod): any {
    try {
      return this.plain(pod._template());
    } catch {
      return undefined;
    }
  }

  /** What cdk8s makes of it: without tokens. */
  private plain(part: any): any {
    return sorted(resolve([], part, this.app));
  }
}

/** A copy with sorted keys and without what has no value. */
function sorted(value: any): any {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (!isMap(value)) {
    return value;
  }
  const keys = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
