import type { IConstruct } from 'constructs';
import { AppCheck } from './app-check';
import { FindingSeverity, formatFinding, type Finding } from './finding';
import { rules } from './rules';
import { ownSettings } from './settings';
import { setTarget } from './target';
import { given } from '../manifest/given';
import { noteFiles } from '../provenance/loaded-file';

/** What to check manifests against. */
export interface ValidationOptions {
  /**
   * The Kubernetes version that the manifests are meant for, from 1.33 to 1.37: `1.35`, `v1.35`, `1.36.3`; or a range, `1.34 - 1.37`, of which all versions
   * are checked. Any other is an error. `KubernetesVersion.target` sets it without checking the objects of others.
   *
   * @default - that of the environment variable PODWRIGHT_KUBERNETES_VERSION, or else the newest that podwright knows
   */
  readonly kubernetesVersion?: string;
  /**
   * Whether to give advice too: what the API server accepts and is sure, or nearly sure, to fail, such as an image reference that no runtime reads. It is
   * written as warnings are, and acknowledged in the same way.
   *
   * @default false
   */
  readonly advice?: boolean;
}

/**
 * Validation of every API object below a scope, whoever made it: podwright's own constructs, cdk8s-plus workloads, `Include`d YAML, Helm charts.
 *
 *     Validation.of(app);
 *
 * What the API server would reject then fails at synth, with file and line for what is included from a file; so does what cdk8s reads otherwise in such a file
 * than kubectl would. Files are known that are included after this, or anywhere in podwright's `App`.
 *
 * podwright's own constructs are always checked; this adds everything else, and settings.
 */
export class Validation {
  /**
   * Checks all objects in `scope`, also those that are added later.
   *
   * @param scope an app, a chart, or any construct
   * @param options what to check against
   */
  public static of(scope: IConstruct, options: ValidationOptions = {}): Validation {
    given('ValidationOptions', options);
    noteFiles();
    const settings = ownSettings(scope);
    settings.everything = true;
    if (options.kubernetesVersion !== undefined) {
      setTarget(scope, options.kubernetesVersion);
    }
    if (options.advice !== undefined) {
      settings.advice = options.advice;
    }
    const check = AppCheck.of(scope);
    check.checkOthers();
    return new Validation(scope, check);
  }

  private constructor(private readonly scope: IConstruct, private readonly check: AppCheck) {}

  /**
   * Silences a warning, or advice, for all objects in the scope. Errors cannot be silenced: the API server would reject the manifest.
   *
   * @param rule the rule of the warning or advice, `reference/same-namespace`; one that does not exist is an error
   * @param reason why it is meant; for whoever reads the code
   */
  public acknowledge(rule: string, reason: string): this {
    const settings = ownSettings(this.scope);
    settings.acknowledged ??= new Map();
    settings.acknowledged.set(rules().ruleIdOf(rule), reason);
    return this;
  }

  /** What is wrong with the objects in the scope now, a text for each error; what synth would throw. */
  public errors(): string[] {
    return this.texts((severity) => severity === FindingSeverity.ERROR);
  }

  /** What the API server accepts and is most likely not meant, a text for each; with it the advice, where it is asked for. */
  public warnings(): string[] {
    return this.texts((severity) => severity !== FindingSeverity.ERROR);
  }

  /** The same as data: errors, warnings, and advice where it is asked for. Warnings and advice that were acknowledged are not among them. */
  public findings(): Finding[] {
    return this.check.findingsBelow(this.scope);
  }

  private texts(isWanted: (severity: FindingSeverity) => boolean): string[] {
    return this.findings().filter((f) => isWanted(f.severity)).map((f) => `[${f.path}] ${formatFinding(f)}`);
  }
}
