import type { ExplainedField, FieldRule, SubField } from './field-facts';

const INDENT = '    ';
const WIDTH = 100;

/** A field as kubectl explains it, and more. */
export function fieldText(explained: ExplainedField): string {
  const { kind, apiVersion, field, type, required, description, since, gates, podwright, rules, rulesOfFields, fields } = explained;
  const slash = apiVersion.indexOf('/');
  return [
    ...slash < 0 ? [] : [`GROUP:      ${apiVersion.slice(0, slash)}`],
    `KIND:       ${kind}`,
    `VERSION:    ${apiVersion.slice(slash + 1)}`,
    '',
    ...field === undefined ? [] : [`FIELD: ${field} <${type}>${required ? ' -required-' : ''}`, ''],
    ...section('DESCRIPTION', paragraphs(description)),
    ...section('DEFAULT (where nothing else is set)', explained.default === undefined ? [] : [JSON.stringify(explained.default)]),
    ...section('SINCE', field === undefined ? [] : [`Kubernetes ${since}`, ...gates.map(({ name, state }) => `feature gate ${name}: ${state}`)]),
    ...section('IN PODWRIGHT', podwright),
    ...section('RULES', ruleLines(rules)),
    ...section('RULES OF ITS FIELDS', ruleLines(rulesOfFields)),
    ...section('FIELDS', fields.flatMap(fieldLines)),
  ].join('\n').trimEnd();
}

/** The fields below, and those below them. */
export function recursiveText(explained: ExplainedField, tree: readonly string[]): string {
  return fieldText({ ...explained, rules: [], rulesOfFields: [], fields: [] }) + `\n\nFIELDS:\n${tree.map((line) => `  ${line}`).join('\n')}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => (line === '' ? '' : `${INDENT}${line}`)), ''];
}

function ruleLines(rules: readonly FieldRule[]): string[] {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, demand }) => `${id.padEnd(width)}  ${demand}`);
}

function fieldLines({ name, type, required, description }: SubField): string[] {
  return [`${name} <${type}>${required ? ' -required-' : ''}`, ...paragraphs(description).map((line) => (line === '' ? '' : `  ${line}`)), ''];
}

/** A description in lines of a terminal; its own line breaks stay. */
function paragraphs(text: string): string[] {
  return text === '' ? [] : text.split('\n').flatMap((line) => wrap(line));
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = /^\s*/.exec(text)![0];
  for (const word of text.trim().split(/\s+/)) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
