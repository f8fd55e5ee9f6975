import { Advice } from './advice';
import { CheckedText } from './checked-text';
import { documentFindings, syntaxFinding } from './document-findings';
import type { CheckedFile, CheckReport, Failure, Finding, KindCount, ObjectName } from './finding';
import { Ignores } from './ignore';
import { addAnnotations, addComments, hasDirectives } from './ignore-in-file';
import { limited } from './limit';
import { objectsOf, type FoundObject } from './objects';
import { placeOfField } from './places';
import { References } from './references';
import type { AnyRuleId } from './rules';
import { SameObjects } from './same-objects';
import { kindVerdict, type KindVerdict } from '../apimachinery/api-kinds';
import { versionList, type Minor } from '../apimachinery/kubernetes-version';
import { isMap } from '../apimachinery/plain-object';
import { forVersions, validate, type Violation } from '../validation';
import { decodeOther, isDecoded } from '../validation/decode-other';
import type { YamlDocument } from '../yaml';

/** What files are checked against. */
export interface CheckSettings {
  readonly minors: readonly Minor[];
  readonly security?: 'baseline' | 'restricted';
  /** Whether an object that cannot be checked is an error. */
  readonly strict?: boolean;
}

/** Checks files one after the other, and in the end what they say together. */
export class Checker {
  private readonly findings: Finding[] = [];
  private readonly failures: Failure[] = [];
  private readonly files: CheckedFile[] = [];
  private readonly decoded = new Map<string, KindCount>();
  private readonly skipped = new Map<string, KindCount>();
  private readonly references = new References();
  private readonly same = new SameObjects();
  private readonly advice: Advice;

  /**
   * @param settings what to check against
   * @param read reads a file; it may throw
   * @param ignores rules that are ignored; those in files are added
   */
  constructor(private readonly settings: CheckSettings, private readonly read: (file: string) => Buffer, private readonly ignores = new Ignores()) {
    this.advice = new Advice(settings.minors);
  }

  public add(file: string): void {
    let text: CheckedText;
    try {
      text = new CheckedText(file, this.read(file));
    } catch (e) {
      this.fail({ file, message: (e as Error).message });
      return;
    }
    const { documents } = text.yaml;
    if (hasDirectives(text.bytes)) {
      addComments(documents, file, this.ignores);
    }
    const objects: ObjectName[] = [];
    documents.forEach((document, i) => {
      const found = objectsOf(document);
      this.findings.push(...documentFindings(text, document, found));
      for (const object of found) {
        objects.push(object.name);
        addAnnotations(object, document, file, this.ignores);
        this.checkObject(object, text, document, i);
      }
    });
    this.findings.push(...syntaxFinding(text));
    this.files.push({ file, objects });
  }

  /** Something could not be read. */
  public fail(failure: Failure): void {
    this.failures.push(failure);
  }

  /**
   * Everything that is found, in the order of files and lines.
   *
   * @param excluded how many files were left out
   */
  public report(excluded = 0): CheckReport {
    const read = this.reader();
    const ofAll = [this.same, this.references, this.advice].flatMap((check) => check.findings(read));
    const left = this.ignores.filter([...this.findings, ...ofAll]);
    const all = [...left, ...this.ignoreFindings(read)];
    const order = new Map(this.files.map(({ file }, i) => [file, i]));
    const numberOf = ({ file }: Finding): number => order.get(file) ?? -1;
    return {
      findings: all.sort((a, b) => numberOf(a) - numberOf(b) || a.line - b.line || a.column - b.column),
      failures: this.failures,
      files: this.files,
      decoded: mostFirst(this.decoded),
      skipped: mostFirst(this.skipped),
      ignored: this.ignores.ignored,
      excluded,
      versions: versionList(this.settings.minors),
    };
  }

  private checkObject(object: FoundObject, text: CheckedText, document: YamlDocument, number: number): void {
    const { manifest, name } = object;
    const { minors, security } = this.settings;
    const result = forVersions(minors, (minor) => validate(manifest, { minor, securityProfile: security }));
    const kind = result.judged ? undefined : kindVerdict(name.apiVersion, name.kind, minors);
    const { violations, warnings } = kind?.is === 'served' ? forVersions(minors, (minor) => decodeOther(manifest, minor)) : result;
    this.findings.push(
      ...limited(violations, (v) => text.violation(v, 'error', object, document)),
      ...limited(warnings, (v) => text.violation(v, 'warning', object, document)),
      ...violations.length > 0 || kind?.is === 'not served' ? [] : limited(this.advice.of(manifest), (v) => text.violation(v, 'advice', object, document)),
      ...this.kindFindings(object, kind, text, document),
    );
    if (!isMap(manifest)) {
      return;
    }
    const known = { object, file: text.file, document: number };
    this.same.add(known, kind?.is !== 'served' || kind.namespaced);
    const hasRightTypes = violations.every(isOfUnknownField);
    this.advice.add(known, result.judged);
    if (result.judged) {
      this.references.addPod(known, hasRightTypes);
    } else if (hasRightTypes) {
      this.references.add(known);
    }
  }

  /** Says that Kubernetes does not serve a kind, and counts the objects that are not checked, or only decoded. */
  private kindFindings({ path, name }: FoundObject, verdict: KindVerdict | undefined, text: CheckedText, document: YamlDocument): Finding[] {
    const { apiVersion, kind } = name;
    const finding = (rule: AnyRuleId, field: string, message: string): Finding => (
      text.finding({ rule, message: `${field}: ${message}`, object: name, field, path: [field] }, placeOfField(document, [...path, field]), document));
    if (verdict?.is === 'not served') {
      return [finding('kind/is-served', verdict.field, verdict.detail)];
    }
    if (verdict === undefined) {
      return [];
    }
    const isKnown = isDecoded(apiVersion, kind);
    const counts = isKnown ? this.decoded : this.skipped;
    const key = `${apiVersion} ${kind}`;
    counts.set(key, { apiVersion, kind, count: (counts.get(key)?.count ?? 0) + 1 });
    return this.settings.strict && !isKnown ? [finding('kind/is-checked', 'kind', `${kind} of ${apiVersion} is not checked`)] : [];
  }

  /** Reads files once more, of which the last one is kept. */
  private reader(): (file: string) => CheckedText {
    let last: CheckedText | undefined;
    return (file) => last = last?.file === file ? last : new CheckedText(file, this.read(file));
  }

  private ignoreFindings(textOf: (file: string) => CheckedText): Finding[] {
    const { incomplete, unused } = this.ignores;
    return [
      ...incomplete.map(({ file, message, object, ...place }) => textOf(file).finding({ rule: 'ignore/is-complete', message, object }, place)),
      ...unused.map(({ file, rule, ...place }) => textOf(file).finding({ rule: 'ignore/is-used', message: `${rule} is not found here` }, place)),
    ];
  }
}

function mostFirst(counts: ReadonlyMap<string, KindCount>): KindCount[] {
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Whether an object with this violation has values of the right types. */
function isOfUnknownField({ type, rule }: Violation): boolean {
  return type !== 'Decode' || rule === 'decode/unknown-field' || rule === 'decode/field-of-other-version';
}
