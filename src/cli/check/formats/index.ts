import { formatGithub } from './github';
import { formatJson } from './json';
import { formatJunit } from './junit';
import { formatSarif } from './sarif';
import { formatText } from './text';
import type { CheckArguments } from '../../program';
import type { CheckReport } from '../finding';

/** What a format has to know of where it is written to. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}

/** Writes a report in a format. */
export function formatReport(format: CheckArguments['format'], report: CheckReport, output: Output): string {
  switch (format) {
    case 'text':
      return formatText(report, { color: output.isTTY === true && output.hasColors?.() === true, width: output.isTTY ? output.columns : undefined });
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
