import type { IConstruct } from 'constructs';
import { AppCheck } from './app-check';
import { FindingSeverity, formatFinding, type Finding } from './finding';
import { rules } from './rules';
import { ownSettings } from './settings';
import { setTarget } from './target';
import { given } from '../manifest/given';
import { givenConstruct } from '../manifest/given-construct';
import { asMisuse } from '../manifest/misuse';
import { noteFiles } from '../provenance/loaded-file';
import { givenProfile, type SecurityProfile } from '../security/security-profile';

/** Options of the validation. */
export interface ValidationOptions {
  /**
   * The Kubernetes version, from 1.33 to 1.37: `1.35`, `v1.35`, `1.36.3`; or a range, `1.34 - 1.37`, of which all versions
   * are checked. Others are an error. `KubernetesVersion.target` sets it without checking other objects than podwright's.
   *
   * @default - the environment variable PODWRIGHT_KUBERNETES_VERSION, else the newest version that podwright knows
   */
  readonly kubernetesVersion?: string;
  /**
   * The Pod Security Standard that all pods in the scope must meet. A pod with a `securityProfile` of its own must meet that one instead.
   *
   * @default - that of the nearest scope that has one, or else none
   */
  readonly securityProfile?: SecurityProfile | `${SecurityProfile}`;
  /**
   * Whether advice is given: what the API server accepts and what is sure, or nearly sure, to fail, such as an image reference that no runtime reads. It is
   * printed and acknowledged like warnings.
   *
   * @default false
   */
  readonly advice?: boolean;
}

/**
 * Validation of all API objects in a scope: those of podwright, of cdk8s-plus, of `Include` and of Helm charts.
 *
 *     Validation.of(app);
 *
 * What the API server would reject then fails at synth, with file and line for included files; so does what cdk8s reads differently from kubectl in such a
 * file. Files are known if they are included after this call, or in podwright's `App`.
 *
 * podwright's own constructs are always validated; this adds all other objects, and settings.
 */
export class Validation {
  /**
   * Validates all objects in `scope`, including those that are added later.
   *
   * @param scope an app, a chart, or any construct
   * @param options the Kubernetes version and other options
   */
  public static of(scope: IConstruct, options: ValidationOptions = {}): Validation {
    givenConstruct(scope, 'Validation.of');
    given('ValidationOptions', options);
    noteFiles();
    const settings = ownSettings(scope);
    settings.everything = true;
    if (options.kubernetesVersion !== undefined) {
      setTarget(scope, options.kubernetesVersion);
    }
    if (options.securityProfile !== undefined) {
      settings.securityProfile = givenProfile(options.securityProfile);
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
   * Silences a warning or advice for all objects in the scope. Errors cannot be silenced.
   *
   * @param rule the rule of the warning or advice, `reference/same-namespace`; one that does not exist is an error
   * @param reason why it is intended, for readers of the code
   */
  public acknowledge(rule: string, reason: string): this {
    const settings = ownSettings(this.scope);
    settings.acknowledged ??= new Map();
    settings.acknowledged.set(asMisuse(() => rules().ruleIdOf(rule)), reason);
    return this;
  }

  /** The errors of the objects in the scope, one text each: what synth would throw. */
  public errors(): string[] {
    return this.texts((severity) => severity === FindingSeverity.ERROR);
  }

  /** The warnings of the objects in the scope, one text each, and the advice if it was asked for. */
  public warnings(): string[] {
    return this.texts((severity) => severity !== FindingSeverity.ERROR);
  }

  /** Errors, warnings and advice as data, without those that were acknowledged. */
  public findings(): Finding[] {
    return this.check.findingsBelow(this.scope);
  }

  private texts(isWanted: (severity: FindingSeverity) => boolean): string[] {
    return this.findings().filter((f) => isWanted(f.severity)).map((f) => `[${f.path}] ${formatFinding(f)}`);
  }
}
