import { basename } from 'node:path';
import { targetIn } from './properties';
import { groupBy } from '../apimachinery/group-by';
import { Checker } from '../check/checker';
import { readConfig } from '../check/config';
import { titleOf, type CheckReport, type Finding, type ObjectName } from '../check/finding';
import { Ignores } from '../check/ignore';
import { readBytes } from '../check/read-file';

/** The part of cdk8s-cli's plugin API that is used here. */
export interface PluginContext {
  /** The files that were synthesized. */
  readonly manifests: readonly string[];
  /** Whether they are temporary, since the output goes to standard output. */
  readonly stdout?: boolean;
  readonly logger: { log(message: string): void };
  readonly report: {
    addViolation(violation: PluginViolation): void;
    submit(status: 'success' | 'failure', metadata?: { readonly [key: string]: string }): void;
  };
}

/** What is wrong, and where. */
export interface PluginViolation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    /** cdk8s-cli finds the construct by it. */
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/** Checks the manifests of an app, and submits the report. Warnings are logged. */
export function checkInto(context: PluginContext, properties: unknown): void {
  const report = check(context.manifests, properties);
  const constructs = new Constructs(report);
  const place = (finding: Finding): string => placeOf(finding, context.stdout === true);
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  // The same violation of several objects is reported once, with all of them.
  for (const findings of groupBy(errors, ({ rule, message }) => JSON.stringify([rule, message])).values()) {
    const [{ rule, message, hint, page }] = findings;
    context.report.addViolation({
      ruleName: rule,
      recommendation: message,
      fix: hint === undefined ? `see ${page}` : `${hint} (${page})`,
      violatingResources: findings.map((finding) => ({
        resourceName: constructs.nameOf(finding), locations: [place(finding)], manifestPath: finding.file,
      })),
    });
  }
  for (const finding of report.findings.filter(({ severity }) => severity === 'warning')) {
    context.logger.log(`Warning: ${place(finding)}: ${finding.message} (${finding.rule})`);
  }
  context.report.submit(errors.length > 0 ? 'failure' : 'success', { Kubernetes: report.versions });
}

function check(files: readonly string[], properties: unknown): CheckReport {
  const config = readConfig(undefined);
  const ignores = new Ignores();
  const included = files.filter((file) => !config.excludes(file));
  config.addIgnores(ignores, included);
  const checker = new Checker(targetIn(properties, config), readBytes, ignores);
  included.forEach((file) => checker.add(file));
  const report = checker.report();
  if (report.failures.length > 0) {
    throw new Error(report.failures.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  }
  return report;
}

/** `dist/shop.yaml:12:9`; a temporary file by its name alone. */
function placeOf({ file, line, column, related }: Finding, isTemporary: boolean): string {
  const name = (path: string): string => (isTemporary ? basename(path) : path);
  const more = related === undefined ? '' : ` (${related.message} at ${name(related.file)}:${related.line}:${related.column})`;
  return `${name(file)}:${line}:${column}${more}`;
}

/** cdk8s-cli looks for the construct of an object by the name alone, and finds another one where several objects have it. */
class Constructs {
  private readonly counts = new Map<string | undefined, number>();

  constructor({ files }: CheckReport) {
    for (const { name } of files.flatMap(({ objects }) => objects)) {
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }

  public nameOf({ object, file }: Finding): string {
    return object === undefined ? basename(file) : this.isUnique(object) ? object.name! : titleOf(object);
  }

  private isUnique({ name }: ObjectName): boolean {
    return name !== undefined && this.counts.get(name) === 1;
  }
}
