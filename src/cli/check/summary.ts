import { countOf, isEmpty, type CheckReport, type Skipped } from '../../check/finding';
import { withoutControls } from '../controls';

/** How many kinds that were not checked are named. */
const MAX_KINDS = 10;

/** The summary at the end, for all formats. */
export function summaryOf(report: CheckReport): string {
  const { findings, failures, files, skipped, ignored, excluded, versions } = report;
  const objects = files.reduce((sum, file) => sum + file.objects.length, 0);
  const lines = failures.map(({ file, message }) => `podwright: ${file}: ${message}`);
  const advice = countOf(findings, 'advice');
  const found = [
    plural(countOf(findings, 'error'), 'error'), plural(countOf(findings, 'warning'), 'warning'),
    ...advice > 0 ? [`${advice} of advice`] : [], ...ignored > 0 ? [`${ignored} ignored`] : [],
  ].join(', ');
  const what = `${plural(objects, 'object')} of ${plural(files.length, 'file')}${excluded > 0 ? ` (${excluded} excluded)` : ''}`;
  lines.push(`${found} in ${what}, Kubernetes ${versions}`);
  if (skipped.length > 0) {
    lines.push(`not checked: ${skipped.slice(0, MAX_KINDS).map(kindText).join(', ')}${more(skipped.length - MAX_KINDS)}`);
  }
  if (failures.length > 0) {
    lines.push(`${plural(failures.length, 'input')} could not be read`);
  } else if (isEmpty(report)) {
    lines.push('podwright: there is no object in the input');
  }
  return `${lines.map(withoutControls).join('\n')}\n`;
}

function kindText({ apiVersion, kind, count }: Skipped): string {
  return `${count} ${kind} (${apiVersion})`;
}

function more(count: number): string {
  return count > 0 ? `, and ${plural(count, 'other kind')}` : '';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
