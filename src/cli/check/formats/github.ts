import { titleOf, type CheckReport, type Finding } from '../../../check/finding';

/**
 * Commands that GitHub Actions makes annotations of, a line each.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function formatGithub({ findings, failures }: CheckReport): string {
  return [
    ...findings.map(findingLine),
    ...failures.map(({ file, message }) => command('error', { file, title: 'podwright' }, message)),
  ].map((line) => `${line}\n`).join('');
}

function findingLine(finding: Finding): string {
  const { severity, file, line, column, excerpt, rule, object, message, related, hint, template, page } = finding;
  const text = [
    `${object === undefined ? '' : `${titleOf(object)}: `}${message}`,
    ...template === undefined ? [] : [`rendered from ${template}`],
    ...related === undefined ? [] : [`${related.message} at ${related.file}:${related.line}:${related.column}`],
    ...hint === undefined ? [] : [hint],
    page,
  ].join('\n');
  return command(severity === 'advice' ? 'notice' : severity, { file, line, endLine: line, col: column, endColumn: excerpt?.endColumn, title: rule }, text);
}

function command(name: string, properties: { readonly [name: string]: string | number | undefined }, message: string): string {
  const parts = Object.entries(properties).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}=${escape(String(value), /[%\r\n:,]/g)}`);
  return `::${name} ${parts.join(',')}::${escape(message, /[%\r\n]/g)}`;
}

function escape(text: string, what: RegExp): string {
  return text.replace(what, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
