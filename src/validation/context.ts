import type { FieldPath } from './field-path';
import type { ErrorType, Violation } from './violation';

/** A Kubernetes minor version, the `37` of `1.37`. Every target of podwright is a 1.x. */
export type Minor = number;

/** The newest Kubernetes minor version that podwright knows; what is validated against where nobody asks for another. */
export const NEWEST: Minor = 37;

/**
 * What a rule gets besides the value and its place: somewhere to report, and the Kubernetes version that the manifest is meant for.
 *
 * The verbs are those of `k8s.io/apimachinery/pkg/util/validation/field`, each with the rule's id after the path.
 */
export class Context {
  public readonly violations: Violation[] = [];
  public readonly warnings: Violation[] = [];

  constructor(public readonly minor: Minor = NEWEST) {}

  /** Whether the target is Kubernetes 1.`minor` or newer: the gate beside a rule that came with a version. */
  public since(minor: Minor): boolean {
    return this.minor >= minor;
  }

  public notFound(path: FieldPath, rule: string, value: unknown, detail = ''): void {
    this.add('FieldValueNotFound', path, rule, detail, value);
  }

  public required(path: FieldPath, rule: string, detail = ''): void {
    this.add('FieldValueRequired', path, rule, detail);
  }

  /** `first` is where the same value stands already. */
  public duplicate(path: FieldPath, rule: string, value: unknown, first?: FieldPath): void {
    this.violations.push({ rule, type: 'FieldValueDuplicate', field: path.toString(), detail: '', badValue: value, ...(first && { firstField: first.toString() }) });
  }

  public invalid(path: FieldPath, rule: string, value: unknown, detail: string): void {
    this.add('FieldValueInvalid', path, rule, detail, value);
  }

  public notSupported(path: FieldPath, rule: string, value: unknown, supported: readonly string[]): void {
    const detail = supported.length === 0 ? '' : `supported values: ${supported.map((s) => JSON.stringify(s)).join(', ')}`;
    this.add('FieldValueNotSupported', path, rule, detail, value);
  }

  public forbidden(path: FieldPath, rule: string, detail: string): void {
    this.add('FieldValueForbidden', path, rule, detail);
  }

  public tooLong(path: FieldPath, rule: string, value: unknown, maxLength: number): void {
    this.add('FieldValueTooLong', path, rule, `may not be more than ${maxLength} ${maxLength === 1 ? 'byte' : 'bytes'}`, value);
  }

  public tooMany(path: FieldPath, rule: string, actual: number, max: number): void {
    this.add('FieldValueTooMany', path, rule, `must have at most ${max} ${max === 1 ? 'item' : 'items'}`, actual);
  }

  public typeInvalid(path: FieldPath, rule: string, value: unknown, detail: string): void {
    this.add('FieldValueTypeInvalid', path, rule, detail, value);
  }

  public internal(path: FieldPath, rule: string, detail: string): void {
    this.add('InternalError', path, rule, detail);
  }

  /** What strict decoding says, before anything is validated. */
  public decode(path: FieldPath, rule: string, detail: string): void {
    this.add('Decode', path, rule, detail);
  }

  /** What is accepted with a warning. `whole`: whether the text names the place itself. */
  public warn(path: FieldPath, rule: string, text: string, whole = false): void {
    const field = path.toString();
    this.warnings.push({ rule, type: 'Warning', field, detail: whole ? text : `${field}: ${text}` });
  }

  private add(type: ErrorType, path: FieldPath, rule: string, detail: string, badValue?: unknown): void {
    this.violations.push({ rule, type, field: path.toString(), detail, badValue });
  }
}
