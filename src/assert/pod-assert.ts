import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { deepEqual } from '../manifest/deep-equal';
import { given } from '../manifest/given';
import { givenConstruct } from '../manifest/given-construct';
import { misuse } from '../manifest/misuse';
import { sharedManifestOf } from '../manifest/object-manifest';
import { overridden, parsePath } from '../manifest/override';
import { FindingSeverity, formatFinding, type Finding } from '../report/finding';
import { rules } from '../report/rules';
import { Validation } from '../report/validation';

/** The properties of an expected finding; those that are not set match anything. */
export interface ExpectedFinding {
  /**
   * The field as Kubernetes writes it: `spec.containers[0].image`.
   *
   * @default - any
   */
  readonly field?: string;
  /**
   * A part of the message.
   *
   * @default - any
   */
  readonly message?: string;
  /**
   * The id of the rule: `container/name-unique`. One that does not exist is an error.
   *
   * @default - any
   */
  readonly rule?: string;
}

/**
 * Assertions for the tests of charts, in any test runner: each throws an error that says what is there instead, and returns the same object.
 *
 *     PodAssert.of(chart).isValid();
 *     PodAssert.of(pod).hasField('spec.containers[0].image', 'nginx:1.27');
 *
 * All objects in the scope are validated.
 */
export class PodAssert {
  /**
   * Assertions about everything in `scope`.
   *
   * @param scope a pod, a workload, a chart, an app
   */
  public static of(scope: IConstruct): PodAssert {
    givenConstruct(scope, 'PodAssert.of');
    return new PodAssert(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** The API server would accept everything in the scope. */
  public isValid(): this {
    return this.hasNone(FindingSeverity.ERROR);
  }

  /** Nothing in the scope is accepted with a warning, but what was acknowledged. */
  public hasNoWarnings(): this {
    return this.hasNone(FindingSeverity.WARNING);
  }

  /**
   * The API server would reject something in the scope.
   *
   * @param expected what it would reject
   */
  public hasError(expected: ExpectedFinding): this {
    return this.hasSome(FindingSeverity.ERROR, expected);
  }

  /**
   * Something in the scope is accepted with a warning.
   *
   * @param expected the warning
   */
  public hasWarning(expected: ExpectedFinding): this {
    return this.hasSome(FindingSeverity.WARNING, expected);
  }

  /**
   * The manifest of the only object in the scope has a value.
   *
   * @param path the place from the root of the manifest: `spec.containers[0].image`, `metadata.labels[example.com/app]`, or a JSON pointer
   * @param value the value, which may be a list or an object; without one, the field must not be there
   */
  public hasField(path: string, value?: any): this {
    const manifest = this.manifest();
    const actual = parsePath(path).reduce((node: any, key) => node?.[key], manifest);
    const mistake = actual === undefined ? misspelled(manifest, path, value) : undefined;
    if (mistake !== undefined) {
      throw misuse(`[${this.scope.node.path}] ${mistake}`);
    }
    if (!deepEqual(actual, value)) {
      throw misuse(`[${this.scope.node.path}] ${path} is ${textOf(actual)}, expected ${textOf(value)}`);
    }
    return this;
  }

  private manifest(): any {
    const objects = this.scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    if (objects.length !== 1) {
      throw misuse(`[${this.scope.node.path}] has ${objects.length} objects, of which one must be named: PodAssert.of(pod)`);
    }
    return sharedManifestOf(objects[0]);
  }

  private hasNone(severity: FindingSeverity): this {
    const found = this.findings(severity);
    if (found.length > 0) {
      throw misuse(`${count(found, severity)}, expected none:\n  ${listOf(found)}`);
    }
    return this;
  }

  private hasSome(severity: FindingSeverity, expected: ExpectedFinding): this {
    given('ExpectedFinding', expected);
    if (expected.rule !== undefined) {
      rules().ruleIdOf(expected.rule);
    }
    const found = this.findings(severity);
    if (!found.some((finding) => isAsExpected(finding, expected))) {
      throw misuse(`${count(found, severity)}, expected one of ${JSON.stringify(expected)}${found.length > 0 ? `:\n  ${listOf(found)}` : ''}`);
    }
    return this;
  }

  private findings(severity: FindingSeverity): Finding[] {
    return Validation.of(this.scope).findings().filter((finding) => finding.severity === severity);
  }
}

/** What Kubernetes says of a field that it does not know; undefined where it knows all on the way to it. */
function misspelled(manifest: any, path: string, value: unknown): string | undefined {
  let asked;
  try {
    asked = overridden(manifest, path, value ?? '');
  } catch {
    return undefined;
  }
  const { violations } = rules().validate(asked, { rejectNullItems: false });
  const before = new Set(rules().validate(manifest, { rejectNullItems: false }).violations.map(({ field }) => field));
  const unknown = violations.find(({ rule, field }) => rule === 'decode/unknown-field' && !before.has(field));
  return unknown && rules().violationMessage(unknown);
}

function isAsExpected({ field, message, rule }: Finding, expected: ExpectedFinding): boolean {
  return (expected.field === undefined || field === expected.field)
    && (expected.rule === undefined || rule === expected.rule)
    && (expected.message === undefined || message.includes(expected.message));
}

function count(found: readonly Finding[], severity: FindingSeverity): string {
  return `there ${found.length === 1 ? `is 1 ${severity}` : `are ${found.length} ${severity}s`}`;
}

function listOf(found: readonly Finding[]): string {
  return found.map((finding) => `[${finding.path}] ${formatFinding(finding)}`).join('\n  ');
}

function textOf(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
