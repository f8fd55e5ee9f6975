import type { Excerpt } from './excerpt';
import type { AnyRuleId } from './rules';
import type { Place } from '../yaml';

/** An `error` is refused, or ignored silently; a `warning` is accepted, and most likely a mistake; `advice` is about what is accepted and likely to fail later. */
export type Severity = 'error' | 'warning' | 'advice';

/** How an object is called. */
export interface ObjectName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Another place that a finding is about. */
export interface Related extends Place {
  readonly file: string;
  readonly message: string;
}

/** One thing that is wrong with the input. */
export interface Finding extends Place {
  readonly severity: Severity;
  readonly rule: AnyRuleId;
  /** What is wrong in one line, with the field, in Kubernetes' words where it is a rule of Kubernetes. */
  readonly message: string;
  readonly object?: ObjectName;
  /** The field in Kubernetes' spelling: `spec.containers[0].name`. */
  readonly field?: string;
  /** The place of the field in the manifest. */
  readonly path?: readonly (string | number)[];
  /** The file as it was named; `stdin` for standard input. */
  readonly file: string;
  /** The line, or the part of it around the place; without it where the line cannot be shown. */
  readonly excerpt?: Excerpt;
  /** The template of a Helm chart that the object was rendered from. */
  readonly template?: string;
  readonly related?: Related;
  readonly hint?: string;
  readonly page: string;
}

/** A file or folder that could not be read. */
export interface Failure {
  readonly file: string;
  readonly message: string;
}

/** How many objects of one apiVersion and kind there are. */
export interface KindCount {
  readonly apiVersion: string;
  readonly kind: string;
  readonly count: number;
}

/** The objects of a file. */
export interface CheckedFile {
  readonly file: string;
  readonly objects: readonly ObjectName[];
}

/** All that a run has to say. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly files: readonly CheckedFile[];
  /** Of what was only decoded, the most frequent first: there are no rules for its values. */
  readonly decoded: readonly KindCount[];
  /** Of what was not checked, the most frequent first. */
  readonly skipped: readonly KindCount[];
  /** How many findings are ignored. */
  readonly ignored: number;
  /** How many files the configuration excludes. */
  readonly excluded: number;
  /** The Kubernetes versions, as users write them. */
  readonly versions: string;
}

/** The display name of an object: `Deployment shop/web`. */
export function titleOf({ kind, namespace, name }: ObjectName): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name ?? ''}`.trim();
}

/** Whether there was something to check, and no object in it. */
export function isEmpty({ files, excluded }: CheckReport): boolean {
  return files.every(({ objects }) => objects.length === 0) && (files.length > 0 || excluded === 0);
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
