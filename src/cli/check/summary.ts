import { countOf, isEmpty, type CheckReport, type KindCount } from '../../check/finding';
import { withoutControls } from '../controls';

/** How many kinds that were not checked, or not wholly, are named. */
const MAX_KINDS = 10;

/** The summary at the end, for all formats. */
export function summaryOf(report: CheckReport): string {
  const { findings, failures, files, decoded, skipped, ignored, excluded, versions } = report;
  const objects = files.reduce((sum, file) => sum + file.objects.length, 0);
  const lines = failures.map(({ file, message }) => `podwright: ${file}: ${message}`);
  const advice = countOf(findings, 'advice');
  const found = [
    plural(countOf(findings, 'error'), 'error'), plural(countOf(findings, 'warning'), 'warning'),
    ...advice > 0 ? [`${advice} of advice`] : [], ...ignored > 0 ? [`${ignored} ignored`] : [],
  ].join(', ');
  const what = `${plural(objects, 'object')} of ${plural(files.length, 'file')}${excluded > 0 ? ` (${excluded} excluded)` : ''}`;
  lines.push(`${found} in ${what}, Kubernetes ${versions}`);
  if (decoded.length > 0) {
    lines.push(`only names and types of fields checked: ${kindsText(decoded, ({ kind, count }) => `${count} ${kind}`)}`);
  }
  if (skipped.length > 0) {
    lines.push(`not checked: ${kindsText(skipped, ({ apiVersion, kind, count }) => `${count} ${kind} (${apiVersion})`)}`);
  }
  if (failures.length > 0) {
    lines.push(`${plural(failures.length, 'input')} could not be read`);
  } else if (isEmpty(report) && !findings.some(({ rule }) => rule === 'file/readable')) {
    lines.push('podwright: there is no object in the input');
  }
  return `${lines.map(withoutControls).join('\n')}\n`;
}

function kindsText(kinds: readonly KindCount[], textOf: (kind: KindCount) => string): string {
  const more = kinds.length - MAX_KINDS;
  return `${kinds.slice(0, MAX_KINDS).map(textOf).join(', ')}${more > 0 ? `, and ${plural(more, 'other kind')}` : ''}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
