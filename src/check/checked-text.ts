import { SourceLines } from './excerpt';
import type { Finding, ObjectName, Severity } from './finding';
import type { FoundObject } from './objects';
import { pathInMap, placeOfField, placeOfKey } from './places';
import { anyRuleOf, type AnyRuleId } from './rules';
import { hintOf, violationMessage, type Violation } from '../validation';
import { decodeText, readYaml, type Path, type Place, type YamlDocument, type YamlText } from '../yaml';

const SOURCE = /^\s*Source: (\S.*)$/;
/** Rules that are about the name of a field, and not about its value. */
const ABOUT_KEYS: ReadonlySet<AnyRuleId> = new Set(['decode/unknown-field', 'decode/field-of-other-version', 'field/dropped']);

/** Fields of a Secret whose lines are not shown: logs are read by many. */
const SECRETS: ReadonlySet<unknown> = new Set(['data', 'stringData']);

/** The end of a message about a value that is to be a text. */
const IN_QUOTES = '; put it in quotes';

/** What a finding is about, besides its place. */
export interface Subject {
  readonly rule: AnyRuleId;
  readonly message: string;
  /** That of the rule, where there is none. */
  readonly severity?: Severity;
  readonly object?: ObjectName;
  readonly field?: string;
  readonly path?: Path;
  readonly related?: Finding['related'];
  /** That of the rule, where there is none. */
  readonly hint?: string;
}

/** A file that is read: makes findings of what is wrong in it. */
export class CheckedText {
  public readonly yaml: YamlText;
  private readonly lines: SourceLines;

  constructor(public readonly file: string, public readonly bytes: Buffer) {
    this.yaml = readYaml(bytes);
    this.lines = new SourceLines(() => decodeText(bytes));
  }

  /** A finding at a place. */
  public finding({ rule, severity, hint, ...subject }: Subject, { line, column }: Place, document?: YamlDocument): Finding {
    const { page, severity: usual = 'error', hint: usualHint } = anyRuleOf(rule);
    const isSecret = subject.object?.kind === 'Secret' && SECRETS.has(subject.path?.[0]);
    return {
      severity: severity ?? usual,
      rule,
      ...subject,
      file: this.file,
      line,
      column,
      excerpt: isSecret ? undefined : this.lines.excerpt({ line, column }),
      template: document && templateOf(document),
      hint: hint ?? usualHint,
      page,
    };
  }

  /** What the validation says of an object. */
  public violation(violation: Violation, severity: Severity, { manifest, path: start, name }: FoundObject, document: YamlDocument): Finding {
    const { rule, field, path, badValue, firstPath } = violation;
    const value = path.reduce((at: any, segment) => at?.[segment], manifest);
    const meant = pathInMap(value, path, badValue);
    const find = meant.isKey || ABOUT_KEYS.has(rule) ? placeOfKey : placeOfField;
    const place = find(document, [...start, ...meant.path]);
    const related = firstPath && { file: this.file, ...placeOfField(document, [...start, ...firstPath]), message: 'first used' };
    const message = violationMessage(violation);
    const hint = hintOf(violation) ?? (message.endsWith(IN_QUOTES) && name.kind !== 'Secret' ? textHint(document.plainText([...start, ...path]), value) : undefined);
    return this.finding({ rule, severity, message, object: name, field, path, related, hint }, place, document);
  }
}

/** What to write where the value that is read is not what is written. */
function textHint(text: string | undefined, value: unknown): string | undefined {
  return text === undefined || text === String(value) ? undefined : `write ${JSON.stringify(text)}`;
}

/** The template that Helm rendered a document from: it says so in a comment. */
function templateOf(document: YamlDocument): string | undefined {
  const first = document.placeOf([])?.value.line ?? 0;
  const sources = document.comments().filter(({ line }) => line < first).map(({ text }) => SOURCE.exec(text)?.[1].trim());
  return sources.find((source) => source !== undefined);
}
