import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { titleOf, type CheckReport, type Finding, type Severity } from '../../../check/finding';
import { anyRuleOf, type AnyRuleId } from '../../../check/rules';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/podwright/podwright';

/**
 * The report as SARIF 2.1.0, which code hosts and editors show.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif({ findings, failures }: CheckReport): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const run = {
    tool: { driver: { name: 'podwright', informationUri: HOME, rules: ids.map(ruleOf) } },
    invocations: [{
      executionSuccessful: failures.length === 0,
      toolExecutionNotifications: failures.map(({ file, message }) => ({ level: 'error', message: { text: message }, locations: [{ physicalLocation: artifact(file) }] })),
    }],
    columnKind: 'unicodeCodePoints',
    results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(id: AnyRuleId): object {
  const { page, hint, severity = 'error' } = anyRuleOf(id);
  return { id, helpUri: page, ...hint === undefined ? {} : { help: { text: hint } }, defaultConfiguration: { level: levelOf(severity) } };
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { rule, severity, message, object, field, file, line, column, excerpt, related, hint, template } = finding;
  const text = [message, ...template === undefined ? [] : [`rendered from ${template}`], ...hint === undefined ? [] : [hint]].join('; ');
  const region = { startLine: line, startColumn: column, ...excerpt && { endColumn: excerpt.endColumn, snippet: { text: excerpt.source } } };
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: object === undefined ? text : `${titleOf(object)}: ${text}` },
    locations: [{
      physicalLocation: { ...artifact(file), region },
      ...object && { logicalLocations: [{ name: titleOf(object), fullyQualifiedName: [titleOf(object), field].filter(Boolean).join(' '), kind: 'object' }] },
    }],
    ...related && {
      relatedLocations: [{
        physicalLocation: { ...artifact(related.file), region: { startLine: related.line, startColumn: related.column } },
        message: { text: related.message },
      }],
    },
  };
}

function levelOf(severity: Severity): string {
  return severity === 'advice' ? 'note' : severity;
}

function artifact(file: string): { readonly artifactLocation: object } {
  return { artifactLocation: { uri: isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/') } };
}
