import { CheckedText } from './checked-text';
import { documentFindings, syntaxFinding } from './document-findings';
import type { CheckedFile, CheckReport, Failure, Finding, ObjectName, Skipped } from './finding';
import { Ignores } from './ignore';
import { addAnnotations, addComments, hasDirectives } from './ignore-in-file';
import { isObject, objectsOf, type FoundObject } from './objects';
import { placeOfField } from './places';
import { References } from './references';
import { SameObjects } from './same-objects';
import { kindVerdict } from '../../apimachinery/api-kinds';
import { versionList, type Minor } from '../../apimachinery/kubernetes-version';
import { forVersions, validate, type Violation } from '../../validation';
import type { YamlDocument } from '../../yaml';

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
  private readonly skipped = new Map<string, Skipped>();
  private readonly references = new References();
  private readonly same = new SameObjects();

  /**
   * @param settings what to check against
   * @param read reads a file; it may throw
   * @param ignores rules that are ignored; those in files are added
   */
  constructor(private readonly settings: CheckSettings, private readonly read: (file: string) => Buffer, private readonly ignores = new Ignores()) {}

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
    const left = this.ignores.filter([...this.findings, ...this.same.findings(read), ...this.references.findings(read)]);
    const all = [...left, ...this.ignoreFindings(read)];
    const order = new Map(this.files.map(({ file }, i) => [file, i]));
    const numberOf = ({ file }: Finding): number => order.get(file) ?? -1;
    return {
      findings: all.sort((a, b) => numberOf(a) - numberOf(b) || a.line - b.line || a.column - b.column),
      failures: this.failures,
      files: this.files,
      skipped: [...this.skipped.values()].sort((a, b) => b.count - a.count),
      ignored: this.ignores.ignored,
      excluded,
      versions: versionList(this.settings.minors),
    };
  }

  private checkObject(object: FoundObject, text: CheckedText, document: YamlDocument, number: number): void {
    const { manifest } = object;
    const { minors, security } = this.settings;
    const { judged, violations, warnings } = forVersions(minors, (minor) => validate(manifest, { minor, securityProfile: security }));
    this.findings.push(
      ...violations.map((v) => text.violation(v, 'error', object, document)),
      ...warnings.map((v) => text.violation(v, 'warning', object, document)),
    );
    const namespaced = judged || this.checkKind(object, text, document);
    if (isObject(manifest)) {
      const known = { object, file: text.file, document: number };
      this.same.add(known, namespaced);
      if (judged) {
        this.references.addPod(known, violations.every(isDecodable));
      } else {
        this.references.add(known);
      }
    }
  }

  /** Looks at the kind of an object that is not judged. Returns whether it lies in a namespace, as far as it is known. */
  private checkKind({ path, name }: FoundObject, text: CheckedText, document: YamlDocument): boolean {
    const { apiVersion, kind } = name;
    const verdict = kindVerdict(apiVersion, kind, this.settings.minors);
    const at = (field: string) => placeOfField(document, [...path, field]);
    if (verdict.is === 'not served') {
      const { field, detail } = verdict;
      this.findings.push(text.finding({ rule: 'kind/is-served', message: `${field}: ${detail}`, object: name, field, path: [field] }, at(field), document));
      return true;
    }
    const key = `${apiVersion} ${kind}`;
    this.skipped.set(key, { apiVersion, kind, count: (this.skipped.get(key)?.count ?? 0) + 1 });
    if (this.settings.strict) {
      const message = `kind: ${kind} of ${apiVersion} is not checked`;
      this.findings.push(text.finding({ rule: 'kind/is-checked', message, object: name, field: 'kind', path: ['kind'] }, at('kind'), document));
    }
    return verdict.is === 'custom' || verdict.namespaced;
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

/** Whether an object with this violation has values of the right types. */
function isDecodable({ type, rule }: Violation): boolean {
  return type !== 'Decode' || rule === 'decode/unknown-field' || rule === 'decode/field-of-other-version';
}
