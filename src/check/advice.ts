import type { CheckedText } from './checked-text';
import type { Finding } from './finding';
import { singles, type KnownObject } from './known-object';
import { limited } from './limit';
import { adviceOf, adviceOfAll } from '../advice';
import type { Minor } from '../apimachinery/kubernetes-version';
import { forVersions, type Violation } from '../validation';

/** The kinds besides pods and what makes pods that advice on a set looks into. */
const KINDS: ReadonlySet<string> = new Set(['v1 Service', 'v1 PersistentVolumeClaim']);

/** Advice on objects: what the API server accepts and is sure, or nearly sure, to fail. */
export class Advice {
  private readonly objects: KnownObject[] = [];

  constructor(private readonly minors: readonly Minor[]) {}

  /** Advice on an object alone. */
  public of(manifest: unknown): readonly Violation[] {
    return forVersions(this.minors, (minor) => ({ judged: true, violations: [], warnings: adviceOf(manifest, { minor }) })).warnings;
  }

  /** Adds an object to those that are looked at together in the end. */
  public add(known: KnownObject, isJudged: boolean): void {
    const { apiVersion, kind } = known.object.name;
    if (isJudged || KINDS.has(`${apiVersion} ${kind}`)) {
      this.objects.push(known);
    }
  }

  /** Advice on all objects together. One that is there several times is left out: it is not known which one is meant. */
  public findings(read: (file: string) => CheckedText): Finding[] {
    const single = singles(this.objects);
    const manifests = single.map(({ object }) => object.manifest);
    const [newest] = this.minors.slice(-1);
    return adviceOfAll(manifests, { minor: newest }).flatMap((violations, i) => {
      const { object, file, document } = single[i];
      return violations.length === 0 ? [] : adviceFindings(violations, read(file), object, document);
    });
  }
}

function adviceFindings(violations: readonly Violation[], text: CheckedText, object: KnownObject['object'], document: number): Finding[] {
  return limited(violations, (v) => text.violation(v, 'advice', object, text.yaml.documents[document]));
}
