import type { FieldPath } from './field-path';
import { holdsIn, type RuleId } from './rules';
import { NO_TOLERANCE, type Tolerance } from './tolerance';
import type { ErrorType, Violation } from './violation';
import { hasGate, inVersion, isOn, NEWEST, type ByVersion, type GateName, type Minor } from '../apimachinery/kubernetes-version';
import { below, type Path } from '../apimachinery/path';

/** A value that is supported where a feature is on. */
export interface Gated {
  readonly value: string;
  readonly gate?: GateName;
}

/** Where an item of a list that is validated stands in the manifest, or what is at `rest` in the item; undefined where there is no such item. */
export type PlaceOf = (index: number, rest: Path) => Path | undefined;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Half of a character has the replacement character in its place, as in Go. */
function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/**
 * What a rule gets besides the value and its path: where to report, and the Kubernetes version.
 *
 * The verbs are those of `k8s.io/apimachinery/pkg/util/validation/field`, each with the rule's id after the path. A rule that the version does not have
 * may be reported all the same: it is left out here.
 */
export class Context {
  public readonly violations: Violation[] = [];
  public readonly warnings: Violation[] = [];
  private readonly orders: { readonly list: Path; readonly placeOf: PlaceOf }[] = [];

  constructor(public readonly minor: Minor = NEWEST, public readonly tolerance: Tolerance = NO_TOLERANCE) {}

  /** Whether a feature is on in the target by default, or in use. */
  public isOn(gate: GateName): boolean {
    return isOn(gate, this.minor) || this.tolerance.gates.has(gate);
  }

  /** Whether the target knows the gate of a feature, on or off. */
  public knows(gate: GateName): boolean {
    return hasGate(gate, this.minor);
  }

  /** What holds in the target, of what differs between versions. */
  public pick<T>(values: ByVersion<T>): T {
    return inVersion(values, this.minor);
  }

  /** The values that the target supports. */
  public supported(values: readonly Gated[]): readonly string[] {
    return values.filter(({ gate }) => gate === undefined || this.isOn(gate)).map(({ value }) => value);
  }

  public notFound(path: FieldPath, rule: RuleId, value: unknown, detail = ''): void {
    this.add('FieldValueNotFound', path, rule, detail, value);
  }

  public required(path: FieldPath, rule: RuleId, detail = ''): void {
    this.add('FieldValueRequired', path, rule, detail);
  }

  /** `first` is the path of the first occurrence. */
  public duplicate(path: FieldPath, rule: RuleId, value: unknown, first?: FieldPath): void {
    this.add('FieldValueDuplicate', path, rule, '', value, first);
  }

  public invalid(path: FieldPath, rule: RuleId, value: unknown, detail: string): void {
    this.add('FieldValueInvalid', path, rule, detail, value);
  }

  public notSupported(path: FieldPath, rule: RuleId, value: unknown, supported: readonly string[]): void {
    const detail = supported.length === 0 ? '' : `supported values: ${supported.map((s) => JSON.stringify(s)).join(', ')}`;
    this.add('FieldValueNotSupported', path, rule, detail, value);
  }

  public forbidden(path: FieldPath, rule: RuleId, detail: string): void {
    this.add('FieldValueForbidden', path, rule, detail);
  }

  public tooLong(path: FieldPath, rule: RuleId, value: unknown, maxLength: number): void {
    this.add('FieldValueTooLong', path, rule, `may not be more than ${maxLength} ${maxLength === 1 ? 'byte' : 'bytes'}`, value);
  }

  public tooMany(path: FieldPath, rule: RuleId, actual: number, max: number): void {
    this.add('FieldValueTooMany', path, rule, `must have at most ${max} ${max === 1 ? 'item' : 'items'}`, actual);
  }

  public typeInvalid(path: FieldPath, rule: RuleId, value: unknown, detail: string): void {
    this.add('FieldValueTypeInvalid', path, rule, detail, value);
  }

  public internal(path: FieldPath, rule: RuleId, detail: string): void {
    this.add('InternalError', path, rule, detail);
  }

  /** What strict decoding says, before anything is validated. */
  public decode(path: FieldPath, rule: RuleId, detail: string): void {
    this.add('Decode', path, rule, detail);
  }

  /** What is accepted with a warning. `whole`: whether the text names the place itself. */
  public warn(path: FieldPath, rule: RuleId, text: string, whole = false): void {
    if (holdsIn(rule, this.minor)) {
      const field = path.toString();
      this.warnings.push({ rule, type: 'Warning', path: this.truePath(path), field, detail: wellFormed(whole ? text : `${field}: ${text}`) });
    }
  }

  /**
   * Says that the list at `path` is validated in another order than it has in the manifest, or with other items.
   *
   * @param during what is validated so; without it, all that follows
   */
  public reordered(path: FieldPath, placeOf: PlaceOf, during?: () => void): void {
    this.orders.push({ list: path.toPath(), placeOf });
    if (during !== undefined) {
      during();
      this.orders.pop();
    }
  }

  private add(type: ErrorType, path: FieldPath, rule: RuleId, detail: string, badValue?: unknown, first?: FieldPath): void {
    if (this.tolerance.rules.has(rule) || !holdsIn(rule, this.minor)) {
      return;
    }
    const violation = { rule, type, path: this.truePath(path), field: path.toString(), detail: wellFormed(detail), badValue };
    this.violations.push(first === undefined ? violation : { ...violation, firstPath: this.truePath(first) });
  }

  private truePath(fieldPath: FieldPath): Path {
    return this.orders.reduceRight((path, { list, placeOf }) => {
      const [index, ...rest] = below(path, list) ?? [];
      return typeof index === 'number' ? placeOf(index, rest) ?? path : path;
    }, fieldPath.toPath());
  }
}
