/**
 * Writes `docs/rules.md`, the catalogue of all rules, from the register in `src/validation/rules`: what a rule demands is said by the comment
 * above its entry. Part of `npm run docs`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { GATES, type Gate } from '../src/k8s/gates';
import { ruleOf, type RuleId } from '../src/validation/rules';
import { RULES } from '../src/validation/rules/register';
import type { Rule } from '../src/validation/rules/rule';

const REGISTER = join(__dirname, '..', 'src', 'validation', 'rules');
const NO_PARTS = ['index.ts', 'register.ts', 'rule.ts'];
const TARGET = join(__dirname, '..', 'docs', 'rules.md');

/** A file of the register. */
export interface Part {
  readonly file: string;
  /** What its rules are about. */
  readonly about: string;
  readonly rules: readonly { readonly id: RuleId; readonly demand: string }[];
}

export function partsOfRegister(): Part[] {
  return readdirSync(REGISTER).filter((file) => !NO_PARTS.includes(file)).sort().map(readPart);
}

/** A part has one exported constant: an object of rules. */
function readPart(file: string): Part {
  const source = ts.createSourceFile(file, readFileSync(join(REGISTER, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const statement = source.statements.filter(ts.isVariableStatement).find((s) => s.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword))!;
  const { expression } = statement.declarationList.declarations[0].initializer as ts.SatisfiesExpression;
  const rules = (expression as ts.ObjectLiteralExpression).properties.map((property) => ({
    id: (property.name as ts.StringLiteral).text as RuleId,
    demand: commentOf(property),
  }));
  return { file, about: commentOf(statement), rules };
}

function commentOf(node: ts.Node): string {
  return ts.getJSDocCommentsAndTags(node).map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '').join(' ');
}

export function rulesDoc(): string {
  const parts = partsOfRegister();
  return `# Rules

There are ${Object.keys(RULES).length} rules. The id of each, such as \`container/name-unique\`, leads to Kubernetes' page on what it is about. \`podwright check\`, warnings,
\`Validation.of(scope).findings()\` and \`findings\` of a \`ValidationError\` name the rule that is broken; the text of an error at synth does not.

A rule that came or went between the Kubernetes versions that podwright knows says so. What breaks a rule is an error, unless the rule is marked as a
warning or as advice: the API server accepts that, and \`Validation.of(scope).acknowledge(rule, reason)\` silences it. [Advice](advice.md) is
always given by \`podwright check\`, and at synth only with \`Validation.of(scope, { advice: true })\`.

What to do is said for YAML. Where podwright's API says it otherwise, errors at synth and \`findings()\` have the text after *in a program*, for what that API wrote.

This page is generated from [\`src/validation/rules\`](../src/validation/rules) by \`npm run docs\`.

${parts.map(({ about, file }) => `- [${withoutStop(about)}](#${file.slice(0, -'.ts'.length)})`).join('\n')}
${parts.map(partText).join('')}`;
}

function partText({ about, file, rules }: Part): string {
  return `
<a id="${file.slice(0, -'.ts'.length)}"></a>

## ${withoutStop(about)}

| rule | what it demands | what to do |
| --- | --- | --- |
${rules.map(({ id, demand }) => row(id, demand, ruleOf(id))).join('')}`;
}

function row(id: RuleId, demand: string, { page, hint, programHint, ...rule }: Rule): string {
  const hints = [...hint === undefined ? [] : [cell(hint)], ...programHint === undefined ? [] : [`*in a program:* ${cell(programHint)}`]];
  return `| <a id="${id}"></a>[\`${id}\`](${page}) | ${[cell(demand), ...notes(rule)].join(' ')} | ${hints.join('; ')} |\n`;
}

function notes({ severity, since, until, gate }: Omit<Rule, 'page' | 'hint' | 'programHint'>): string[] {
  const { on }: Gate = gate === undefined ? {} : GATES[gate];
  return [
    ...(severity === undefined ? [] : [`*${severity === 'warning' ? 'Warning' : 'Advice'}.*`]),
    ...(since === undefined ? [] : [`*Since 1.${since}.*`]),
    ...(until === undefined ? [] : [`*Until 1.${until}.*`]),
    ...(gate === undefined ? [] : [`*Feature gate ${gate}, on since 1.${on}.*`]),
  ];
}

/** What a table of Markdown shows as it is. */
function cell(text: string): string {
  return text.replace(/[\\|<>*_[\]]/g, '\\$&');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

if (require.main === module) {
  writeFileSync(TARGET, rulesDoc());
}
