import { advisedPod, type AdvisedPod } from './check';
import type { Minor } from '../apimachinery/kubernetes-version';
import { selects } from '../apimachinery/label-selector';
import { isPlainObject } from '../apimachinery/plain-object';
import { Context } from '../validation/context';
import type { FieldPath } from '../validation/field-path';
import { prepare } from '../validation/prepare';
import type { RuleId } from '../validation/rules';

/** Takes what a check finds: the object, the place in it, and what is wrong with it. */
export type ReportInSet = (object: InSet, path: FieldPath, text: string) => void;

/** A check of objects together. */
export interface SetCheck {
  readonly rule: RuleId;
  readonly check: (set: ObjectSet, report: ReportInSet) => void;
}

/** An object of a set. */
export interface InSet {
  /** Which of the manifests it is. */
  readonly index: number;
  readonly namespace: string;
  readonly name: string;
}

export interface PodInSet extends InSet, AdvisedPod {}

export interface ServiceInSet extends InSet {
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  readonly name?: string;
  readonly port?: number;
  readonly targetPort?: number | string;
  readonly protocol: string;
}

export interface ClaimInSet extends InSet {
  readonly accessModes: readonly string[];
}

/** The objects of a set that checks use. Invalid parts of other objects than pods are ignored. */
export class ObjectSet {
  public readonly pods: PodInSet[] = [];
  public readonly services: ServiceInSet[] = [];
  public readonly claims: ClaimInSet[] = [];
  private readonly byLabel = new Map<string, PodInSet[]>();

  constructor(manifests: readonly unknown[], minor: Minor) {
    manifests.forEach((manifest, index) => {
      if (isPlainObject(manifest)) {
        this.add(manifest, index, minor);
      }
    });
  }

  /** The pods of the namespace of the service that it selects. */
  public selectedBy({ namespace, selector }: ServiceInSet): PodInSet[] {
    const [label] = Object.entries(selector);
    const candidates = label === undefined ? [] : this.byLabel.get(labelKey(namespace, ...label)) ?? [];
    return candidates.filter((pod) => selects({ matchLabels: selector }, pod.metadata.labels ?? {}));
  }

  private addPod(pod: PodInSet): void {
    this.pods.push(pod);
    for (const [key, value] of Object.entries(pod.metadata.labels ?? {})) {
      const of = labelKey(pod.namespace, key, value);
      const same = this.byLabel.get(of) ?? [];
      same.push(pod);
      this.byLabel.set(of, same);
    }
  }

  private add(manifest: any, index: number, minor: Minor): void {
    const { apiVersion, kind, spec } = manifest;
    const id = { index, ...nameOf(manifest.metadata) };
    if (apiVersion === 'v1' && kind === 'Service') {
      this.services.push({ ...id, selector: textsOf(spec?.selector), ports: listOf(spec?.ports).map(portOf) });
    } else if (apiVersion === 'v1' && kind === 'PersistentVolumeClaim') {
      this.claims.push({ ...id, accessModes: listOf(spec?.accessModes).filter((mode) => typeof mode === 'string') });
    } else {
      const prepared = prepare(manifest, new Context(minor));
      if (typeof prepared === 'object') {
        this.addPod({ ...id, ...advisedPod(prepared.kind, prepared.object, manifest) });
      }
    }
  }
}

function labelKey(namespace: string, key: string, value: string): string {
  return JSON.stringify([namespace, key, value]);
}

function nameOf(metadata: any): { readonly namespace: string; readonly name: string } {
  return { namespace: textOf(metadata?.namespace) || 'default', name: textOf(metadata?.name) };
}

function portOf({ name, port, targetPort, protocol }: any): ServicePort {
  return {
    name: typeof name === 'string' ? name : undefined,
    port: typeof port === 'number' ? port : undefined,
    targetPort: typeof targetPort === 'number' || typeof targetPort === 'string' ? targetPort : undefined,
    protocol: textOf(protocol) || 'TCP',
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined) : [];
}

function textsOf(value: unknown): Record<string, string> {
  return isPlainObject(value) ? Object.fromEntries(Object.entries(value as object).filter(([, text]) => typeof text === 'string')) : {};
}
