import { formatGithub } from './github';
import { formatJson } from './json';
import { formatJunit } from './junit';
import { formatSarif } from './sarif';
import { formatText } from './text';
import type { CheckReport } from '../../../check/finding';
import type { CheckArguments } from '../../program';
import { layoutOf, type Terminal } from '../../terminal';

/** Writes a report in a format. */
export function formatReport(format: CheckArguments['format'], report: CheckReport, output: Terminal): string {
  switch (format) {
    case 'text':
      return formatText(report, layoutOf(output));
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'github':
      return formatGithub(report);
    case 'junit':
      return formatJunit(report);
  }
}
