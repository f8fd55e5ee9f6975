import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Finding, Severity } from './finding';
import { likelyPlaceOf } from './likely-place';
import { rules } from './rules';
import { settingOf } from './settings';
import type { SourcePlace } from './source-place';
import { deepEqual } from '../manifest/deep-equal';
import type { ValidationResult, Violation } from '../validation';

/** A construct of ours that becomes an API object: it can say from which construct a field came. */
export interface Reportable extends IConstruct {
  readonly apiObject: ApiObject;
  /** The Pod Security Standard that the person asked for. */
  readonly _securityProfile?: string;
  /** The construct that `field` of the manifest came from. */
  _placeOf(field: string): IConstruct;
}

/** An API object under check, with the last manifest that was judged and what came of it. */
export class Owner {
  private last?: { readonly manifest: any; readonly minor?: number; readonly securityProfile?: string; readonly result: ValidationResult };

  /**
   * @param apiObject the object whose manifest is checked
   * @param reportable the construct that made it; undefined for objects that others made
   */
  constructor(public readonly apiObject: ApiObject, private readonly reportable?: Reportable) {}

  public get construct(): IConstruct {
    return this.reportable ?? this.apiObject;
  }

  /** What the API server says of `manifest`. A manifest equal to the last one is not judged again: cdk8s asks the whole tree once for each chart. */
  public judge(manifest: any): ValidationResult {
    const minor = settingOf(this.construct, 'minor');
    const securityProfile = this.reportable?._securityProfile ?? settingOf(this.construct, 'securityProfile');
    if (this.last?.minor !== minor || this.last?.securityProfile !== securityProfile || !deepEqual(manifest, this.last?.manifest)) {
      const result = rules().validate(manifest, { minor, securityProfile, rejectNullItems: this.reportable !== undefined });
      this.last = { manifest, minor, securityProfile, result };
    }
    return this.last!.result;
  }

  /**
   * Whether a violation is what somebody has asked for: our own constructs have no unknown fields but those that `override` or a JSON patch put there, for
   * a cluster that is newer, or changed. The API server drops such a field, or rejects it where field validation is strict (as `kubectl` has it).
   */
  public isMeant(violation: Violation): boolean {
    return this.reportable !== undefined && violation.rule === 'decode/unknown-field';
  }

  public finding(severity: Severity, violation: Violation): Finding {
    return {
      severity,
      path: this.construct.node.path,
      rule: violation.rule,
      field: violation.field,
      message: rules().violationMessage(violation),
      place: this.placeOf(violation.field),
      firstPlace: violation.firstField === undefined ? undefined : this.placeOf(violation.firstField),
    };
  }

  private placeOf(field: string): SourcePlace | undefined {
    return likelyPlaceOf(this.reportable?._placeOf(field) ?? this.construct);
  }
}
