import { formatReport } from './formats';
import { Progress } from './progress';
import { summaryOf } from './summary';
import { UserError } from '../../apimachinery/user-error';
import { Checker } from '../../check/checker';
import { readConfig } from '../../check/config';
import { countOf, isEmpty, type CheckReport } from '../../check/finding';
import { Ignores } from '../../check/ignore';
import { readBytes, reasonOf } from '../../check/read-file';
import { ExitCode } from '../exit-code';
import type { CheckArguments } from '../program';
import { findSources, STDIN } from '../sources';
import { targetOf } from '../target';
import { write } from '../write';

/** `podwright check`: findings on standard output, a summary on standard error. */
export async function runCheck(paths: readonly string[], options: CheckArguments): Promise<ExitCode> {
  if (paths.length === 0) {
    throw new UserError('name what to check: files, folders, patterns such as \'charts/**/*.yaml\', or - for standard input');
  }
  const report = check(paths, options);
  await write(process.stdout, formatReport(options.format, report, process.stdout));
  await write(process.stderr, summaryOf(report));
  return exitCodeOf(report);
}

function check(paths: readonly string[], options: CheckArguments): CheckReport {
  const config = readConfig(options.config);
  const minors = targetOf(options.kubernetesVersion, config.minors);
  const settings = { minors, security: options.security ?? config.security, strict: options.strict ?? config.strict };
  const { files, failures } = findSources(paths);
  const included = files.filter((file) => file !== config.file && !config.excludes(file));
  const ignores = new Ignores();
  config.addIgnores(ignores, included);
  const checker = new Checker(settings, reader(), ignores);
  failures.forEach((failure) => checker.fail(failure));
  const progress = new Progress(included.length);
  for (const file of included) {
    checker.add(file);
    progress.step();
  }
  progress.done();
  return checker.report(files.length - included.length);
}

/** Reads files; standard input once. */
function reader(): (file: string) => Buffer {
  let stdin: Buffer | undefined;
  return (file) => {
    try {
      return file === STDIN ? stdin ??= readBytes() : readBytes(file);
    } catch (e) {
      throw new UserError(reasonOf(e));
    }
  };
}

/** Input that could not be read, or has no object in it, is never right. */
function exitCodeOf(report: CheckReport): ExitCode {
  if (report.failures.length > 0) {
    return ExitCode.FAILED;
  }
  if (countOf(report.findings, 'error') > 0) {
    return ExitCode.FINDINGS;
  }
  return isEmpty(report) ? ExitCode.FAILED : ExitCode.OK;
}
