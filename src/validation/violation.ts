import type { RuleId } from './rules';
import { versionList, type Minor } from '../apimachinery/kubernetes-version';
import type { Path } from '../apimachinery/path';

/**
 * What is wrong with a field, in Kubernetes' own kinds. Two are ours: `Decode` for what strict decoding rejects before
 * validation begins, `Warning` for what is accepted with a warning.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#ErrorType
 */
export type ErrorType =
  | 'FieldValueNotFound'
  | 'FieldValueRequired'
  | 'FieldValueDuplicate'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueForbidden'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid'
  | 'InternalError'
  | 'Decode'
  | 'Warning';

/** One thing that the API server would reject. */
export interface Violation {
  /** Stable id of the rule that was broken, `<part>/<rule>`: `container/name-unique`. */
  readonly rule: RuleId;
  /** Kubernetes' kind of error. */
  readonly type: ErrorType;
  /** Where in the manifest: `['spec', 'containers', 0, 'name']`. */
  readonly path: Path;
  /** The same place as Kubernetes writes it: `spec.containers[0].name`. Some lists it counts otherwise, see `Context.reordered`. */
  readonly field: string;
  /** Kubernetes' explanation, without the field and the value. */
  readonly detail: string;
  /** The value that was rejected, for the kinds of error that show it. */
  readonly badValue?: unknown;
  /** The versions of the violation, if several were checked and not all have it. */
  readonly minors?: readonly Minor[];
  /** The path of the first occurrence, for duplicates. */
  readonly firstPath?: Path;
  /** Whether it only follows from another one: what is used here has an error where it is defined. */
  readonly follows?: boolean;
}

const TITLES: Record<ErrorType, string> = {
  FieldValueNotFound: 'Not found',
  FieldValueRequired: 'Required value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueTypeInvalid: 'Invalid value',
  InternalError: 'Internal error',
  Decode: 'Strict decoding',
  Warning: 'Warning',
};

const WITHOUT_VALUE: ReadonlySet<ErrorType> = new Set(['FieldValueRequired', 'FieldValueForbidden', 'FieldValueTooLong', 'InternalError', 'Decode']);

/** The violation in one line, as `kubectl` prints it: `spec.containers[1].name: Duplicate value: "nginx"`. */
export function violationMessage(v: Violation): string {
  return v.minors === undefined ? messageOf(v) : `${messageOf(v)} (Kubernetes ${versionList(v.minors)})`;
}

function messageOf(v: Violation): string {
  if (v.type === 'Warning') {
    return v.detail;
  }
  const place = v.field === '' ? '' : `${v.field}: `;
  const value = WITHOUT_VALUE.has(v.type) ? '' : `: ${textOf(v.badValue)}`;
  const detail = v.detail === '' ? '' : `: ${v.detail}`;
  return `${place}${TITLES[v.type]}${value}${detail}`;
}

/** Numbers of 64 bits are written exactly if they are the whole value. */
function textOf(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? Number(part) : part));
  return text ?? 'null';
}
