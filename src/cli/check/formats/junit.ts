import { groupBy } from '../../../apimachinery/group-by';
import { titleOf, type CheckReport, type Finding, type ObjectName } from '../../../check/finding';

/** JUnit's XML: a suite for each file, a case for each object. */
export function formatJunit({ findings, failures, files }: CheckReport): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const names = new Map(files.map(({ file, objects }) => [file, objects]));
  const suites = [...new Set([...names.keys(), ...byFile.keys()])].map((file) => suiteText(file, names.get(file) ?? [], byFile.get(file) ?? []));
  const unread = failures.map(({ file, message }) => `  <testsuite name="${escape(file)}" tests="1" errors="1" failures="0">
    <testcase name="file" classname="${escape(file)}">
      <error message="${escape(message)}"/>
    </testcase>
  </testsuite>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="podwright">\n${[...suites, ...unread].join('')}</testsuites>\n`;
}

function suiteText(file: string, objects: readonly ObjectName[], findings: readonly Finding[]): string {
  const ofObject = new Map<ObjectName, Finding[]>(objects.map((object) => [object, []]));
  const ofFile: Finding[] = [];
  findings.forEach((finding) => ((finding.object && ofObject.get(finding.object)) ?? ofFile).push(finding));
  const cases: (readonly [string, readonly Finding[]])[] = [...ofObject].map(([object, its]) => [titleOf(object), its]);
  if (ofFile.length > 0 || cases.length === 0) {
    cases.unshift(['file', ofFile]);
  }
  const failed = cases.filter(([, its]) => its.some(isError)).length;
  return `  <testsuite name="${escape(file)}" tests="${cases.length}" errors="0" failures="${failed}">
${cases.map(([name, its]) => caseText(name, file, its)).join('')}  </testsuite>\n`;
}

function caseText(name: string, file: string, findings: readonly Finding[]): string {
  const errors = findings.filter(isError);
  const warnings = findings.filter((finding) => !isError(finding));
  const failure = errors.length === 0 ? '' : `      <failure message="${escape(errors[0].message)}" type="${errors[0].rule}">${escape(errors.map(lineOf).join('\n'))}</failure>\n`;
  const output = warnings.length === 0 ? '' : `      <system-out>${escape(warnings.map(lineOf).join('\n'))}</system-out>\n`;
  const head = `    <testcase name="${escape(name)}" classname="${escape(file)}"`;
  return failure + output === '' ? `${head}/>\n` : `${head}>\n${failure}${output}    </testcase>\n`;
}

function lineOf({ file, line, column, severity, message, rule, hint }: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${rule})${hint === undefined ? '' : `; ${hint}`}`;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Characters that XML does not have become U+FFFD. */
function escape(text: string): string {
  return text.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/[&<>"\n]/g, (character) => ENTITIES[character]);
}
