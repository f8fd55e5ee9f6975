import type { ApiObject } from 'cdk8s';
import type { IConstruct, IValidation } from 'constructs';
import { advice, adviceFor } from './advice';
import type { AppCheck } from './app-check';
import { failureOf } from './failure';
import { FindingSeverity, type FindingObject, type RuleFinding } from './finding';
import { fieldText, judgeObject, type PlacedPod } from './judge-object';
import type { FoundPod } from './loose-pods';
import { otherKinds } from './other-kinds';
import { rules } from './rules';
import { settingOf } from './settings';
import { targetOf } from './target';
import type { Minor } from '../apimachinery/kubernetes-version';
import { below, type Path } from '../apimachinery/path';
import { deepEqual } from '../manifest/deep-equal';
import { isRawField } from '../manifest/raw-fields';
import { isRendered } from '../manifest/rendered-object';
import type { Origin, Reported } from '../provenance/call-below';
import { differencesInFile, filePlaceOf, isOfFile } from '../provenance/loaded-file';
import { isOfCall, placeOf, type SourcePlace } from '../provenance/source-place';
import type { ValidationResult, Violation } from '../validation';

/** A construct of podwright that becomes an API object. It knows which construct a field came from. */
export interface Reportable extends IConstruct {
  readonly apiObject: ApiObject;
  /** The Pod Security Standard of the program. */
  readonly _securityProfile?: string;
  /** The path of the pod in the manifest. */
  readonly _templatePath: Path;
  /** The constructs that the field at `path` of the manifest is a part of. */
  _originsOf(path: Path): Origin[];
}

interface Judgement extends Pick<ValidationResult, 'violations' | 'warnings'> {
  /** Empty unless advice was asked for. */
  readonly advice: readonly Violation[];
}

/** Shared by all valid objects. */
const NOTHING: Judgement = { violations: [], warnings: [], advice: [] };

/** A validated manifest, with the options of that validation. */
interface Judged {
  readonly manifest: any;
  readonly minors: readonly Minor[];
  readonly securityProfile?: string;
  readonly isAdvised: boolean;
  readonly loosePods: readonly FoundPod[];
  readonly result: Judgement;
}

const READ_ALIKE = 'manifest/read-alike';
const RENDERS = 'manifest/renders';

/** The symbol of the owner of an API object. */
const OWNER = Symbol.for('podwright.Owner');

/** An API object that is validated, with the last manifest and its result. */
export class Owner implements IValidation {
  /** The owner of an API object. */
  public static of(construct: IConstruct): Owner | undefined {
    return (construct as any)[OWNER];
  }

  private last?: Judged;
  /** Other pods of the same object: a custom resource may have several. */
  private readonly others: Reportable[] = [];
  /** The loose pods that were found in the object in this pass. */
  public loosePods: readonly FoundPod[] = [];

  /**
   * @param check of the app that the object is in
   * @param apiObject the object whose manifest is checked
   * @param reportable the construct that made it; undefined for other objects
   */
  constructor(private readonly check: AppCheck, public readonly apiObject: ApiObject, private readonly reportable?: Reportable) {
    (apiObject as any)[OWNER] = this;
    this.construct.node.addValidation(this);
  }

  public validate(): string[] {
    return this.check.errorsOf(this);
  }

  /** Takes over the check of another pod of the object; false where the object was not made by a construct of ours, nor adopted. */
  public join(reportable: Reportable): boolean {
    if (this.reportable !== undefined) {
      this.others.push(reportable);
    }
    return this.reportable !== undefined;
  }

  public get construct(): IConstruct {
    return this.reportable ?? this.apiObject;
  }

  /** The result of validating `manifest`. A manifest that is equal to the last one is not validated again: cdk8s validates the whole tree once for each chart. */
  public judge(manifest: any): Judgement {
    const { minors, isAdvised } = this;
    const securityProfile = this.reportable?._securityProfile ?? settingOf(this.construct, 'securityProfile');
    const { last } = this;
    if (last !== undefined && last.minors === minors && last.securityProfile === securityProfile && last.isAdvised === isAdvised
      && last.loosePods === this.loosePods && deepEqual(manifest, last.manifest)) {
      return last.result;
    }
    const rejectNullItems = this.reportable !== undefined;
    const { violations, warnings } = judgeObject(manifest, { minors, securityProfile, rejectNullItems, pods: this.pods });
    const given = isAdvised ? adviceFor(minors, (minor) => advice().adviceOf(manifest, { minor })) : [];
    const result = violations.length + warnings.length + given.length === 0
      ? NOTHING
      : { violations, warnings, advice: given };
    this.last = { manifest, minors, securityProfile, isAdvised, loosePods: this.loosePods, result };
    return result;
  }

  /** The pods of the object, should it be of a kind of other libraries. */
  private get pods(): readonly PlacedPod[] {
    const own = [this.reportable, ...this.others].flatMap((one) => (one === undefined ? [] : [
      { template: one._templatePath, spec: [...one._templatePath, 'spec'], securityProfile: one._securityProfile },
    ]));
    return [...own, ...this.loosePods.filter(({ isStale }) => !isStale)];
  }

  /** The target versions of the object. */
  public get minors(): readonly Minor[] {
    return targetOf(this.construct);
  }

  /** Whether advice is requested. */
  public get isAdvised(): boolean {
    return settingOf(this.construct, 'advice') === true;
  }

  /**
   * Whether a violation is intended: an unknown field of a construct of podwright that `override` or a JSON patch wrote, for a cluster
   * that is newer or modified. The API server drops such a field, or rejects it with strict field validation (as `kubectl` uses).
   */
  public isMeant(violation: Violation): boolean {
    return this.reportable !== undefined && violation.rule === 'decode/unknown-field' && isRawField(violation.path[violation.path.length - 1]);
  }

  public finding(severity: FindingSeverity, violation: Violation): RuleFinding {
    return {
      severity,
      path: this.construct.node.path,
      rule: violation.rule,
      object: this.object,
      field: violation.field,
      message: rules().violationMessage(violation),
      place: this.placeOf(violation.path, { ...violation, manifest: this.last?.manifest }),
      firstPlace: violation.firstPath && this.placeOf(violation.firstPath),
      hint: this.hintFor(violation),
    };
  }

  /** The finding for what cannot be rendered. */
  public failure(error: unknown): RuleFinding {
    const { message, path, place } = failureOf(error, this.construct);
    const finding = this.finding(FindingSeverity.ERROR, { rule: RENDERS, type: 'Decode', path, field: '', detail: message });
    return { ...finding, message, place: place ?? finding.place };
  }

  /** What cdk8s reads differently from kubectl in the file of the object. */
  public readingFindings(): RuleFinding[] {
    const object = this.last?.manifest ?? this.apiObject;
    const differences = differencesInFile(this.apiObject).filter(({ path, isSameTime }) => !(isSameTime && otherKinds().isTimeAt(object, path)));
    return differences.map(({ path, text, position }) => {
      const field = fieldText(path);
      return {
        severity: FindingSeverity.ERROR,
        path: this.construct.node.path,
        rule: READ_ALIKE,
        object: this.object,
        field,
        message: field === '' ? text : `${field}: ${text}`,
        place: position === undefined ? undefined : { position, call: '' },
        hint: rules().ruleOf(READ_ALIKE).hint,
      };
    });
  }

  /** As it is written: what was rendered for the validation, since to render it for each finding takes too long. */
  private get object(): FindingObject {
    const { apiVersion, kind, metadata } = this.last?.manifest ?? this.apiObject;
    return { apiVersion, kind, name: metadata?.name, namespace: metadata?.namespace };
  }

  private hintFor(violation: Violation): string | undefined {
    if (this.isOfAPI(violation)) {
      return rules().programHintOf(violation);
    }
    return isOfFile(this.apiObject) ? rules().hintOf(violation) : rules().otherObjectHintOf(violation);
  }

  /** Whether podwright's API wrote what is wrong. */
  private isOfAPI(violation: Violation): boolean {
    const { path } = violation;
    if (isRendered(this.apiObject) || this.loosePodAt(path) !== undefined) {
      return true;
    }
    const adopted = this.reportableAt(path);
    return adopted !== undefined && below(path, [...adopted._templatePath, 'spec']) !== undefined
      && isOfCall(adopted._originsOf(path), { ...violation, manifest: this.last?.manifest });
  }

  private loosePodAt(path: Path): FoundPod | undefined {
    return this.loosePods.find(({ spec }) => below(path, spec) !== undefined);
  }

  private reportableAt(path: Path): Reportable | undefined {
    return this.others.find(({ _templatePath: template }) => below(path, template) !== undefined) ?? this.reportable;
  }

  private placeOf(path: Path, reported?: Reported): SourcePlace | undefined {
    const loose = this.loosePodAt(path);
    if (loose !== undefined) {
      return placeOf(loose.pod._originsOf(['spec', ...below(path, loose.spec)!]), reported);
    }
    const reportable = this.reportableAt(path);
    const origins = [{ construct: this.apiObject, path }, ...reportable?._originsOf(path) ?? []];
    return placeOf(origins, reported, filePlaceOf(this.apiObject, path));
  }
}
