import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { advice, adviceFor } from './advice';
import { failureOf } from './failure';
import { FindingSeverity, formatFinding, type Finding, type RuleFinding } from './finding';
import { fieldText, judgeObject } from './judge-object';
import { LoosePods, type LoosePod } from './loose-pods';
import { Owner, type Reportable } from './owner';
import { rules } from './rules';
import { sameObjects, type SameObject } from './same-objects';
import { isAcknowledged, settingOf } from './settings';
import { targetOf } from './target';
import type { Minor } from '../apimachinery/kubernetes-version';
import { listedObjects } from '../apimachinery/list-items';
import { leavingOut } from '../manifest/located';
import { manifestIfRendered, renderingOf } from '../manifest/object-manifest';
import { isRendered } from '../manifest/rendered-object';
import type { Call } from '../provenance/place';
import { placeOf, placeOfCall } from '../provenance/source-place';
import type { Violation } from '../validation';
import type { ObjectIndex } from '../validation/references';

const APP_CHECK = Symbol.for('podwright.AppCheck');

/**
 * Checks the objects of one construct tree while cdk8s asks its constructs for validation errors.
 *
 * cdk8s validates the root first, so the root's own validation marks the beginning of a pass. Every object returns its own errors, which puts its path
 * before its lines.
 */
export class AppCheck {
  public static of(construct: IConstruct): AppCheck {
    const root: any = construct.node.root;
    if (!Object.hasOwn(root, APP_CHECK)) {
      Object.defineProperty(root, APP_CHECK, { value: new AppCheck(root) });
    }
    return root[APP_CHECK];
  }

  /**
   * Gives the next pass over the tree of `root` all objects of the tree. To look for them takes 4 to 9 % of the synth of 10,000 pods with two containers.
   */
  public static setObjects(root: IConstruct, objects: readonly ApiObject[]): void {
    const check: AppCheck | undefined = (root as any)[APP_CHECK];
    if (check !== undefined) {
      check.nextObjects = objects;
    }
  }

  /**
   * The validation errors of the constructs of a tree, as data.
   *
   * @param root the root of the tree, whose constructs were all asked
   * @param path the path of a construct
   * @param text what is wrong with it
   */
  public static findingOf(root: IConstruct, path: string, text: string): Finding {
    const check: AppCheck | undefined = (root as any)[APP_CHECK];
    return check?.reported.get(keyOf(path, text)) ?? { severity: FindingSeverity.ERROR, path, field: '', message: text };
  }

  private readonly warned = new Set<string>();
  /** The errors of this pass, by their texts. */
  private readonly reported = new Map<string, Finding>();
  /** What is checked beside the manifests. */
  private readonly checks = new Map<IConstruct, readonly (() => Finding[])[]>();
  private readonly loose = new Set<LoosePod>();
  /** The loose pods that were found in an object in this pass. */
  private readonly placed = new Set<LoosePod>();
  private same: ReadonlyMap<ApiObject, readonly SameObject[]> = new Map();
  private everything = false;
  private index?: ObjectIndex;
  private found?: readonly ApiObject[];
  private nextObjects?: readonly ApiObject[];
  /** The advice for all objects together, by versions. */
  private readonly advised = new Map<readonly Minor[], ReadonlyMap<ApiObject, readonly Violation[]>>();

  private constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.beginPass() });
  }

  /** Adds the object of `reportable` to the check. */
  public add(reportable: Reportable): void {
    if (Owner.of(reportable.apiObject)?.join(reportable) !== true) {
      new Owner(this, reportable.apiObject, reportable);
    }
  }

  /** Adds a pod without an object to the check, at its path in other objects. */
  public addLoose(pod: LoosePod): void {
    if (!this.loose.has(pod)) {
      this.loose.add(pod);
      pod.node.addValidation({ validate: () => this.findingsOfLoose(pod).map((finding) => this.report(finding)) });
    }
  }

  /** Adds a check of a construct that is not about its manifest, and the call that it is about. */
  public addCheck(construct: IConstruct, call: Call, check: () => readonly string[]): void {
    const { path } = construct.node;
    const find = (): Finding[] => check().map((message) => ({
      severity: FindingSeverity.ERROR, path, field: '', message, place: placeOfCall(call, construct),
    }));
    this.checks.set(construct, [...this.checks.get(construct) ?? [], find]);
    construct.node.addValidation({ validate: () => find().map((finding) => this.report(finding)) });
  }

  /** From now on, other objects than podwright's are validated too; the setting says which. */
  public checkOthers(): void {
    this.everything = true;
  }

  /** Everything found in the objects below `scope`, errors and warnings. */
  public findingsBelow(scope: IConstruct): Finding[] {
    this.beginPass();
    return scope.node.findAll().flatMap((construct) => {
      const owner = Owner.of(construct);
      return [
        ...owner ? this.findingsOf(owner) : [],
        ...this.isLoose(construct) ? this.findingsOfLoose(construct) : [],
        ...(this.checks.get(construct) ?? []).flatMap((find) => find()),
      ];
    });
  }

  private beginPass(): string[] {
    this.index = undefined;
    this.reported.clear();
    this.advised.clear();
    this.found = this.nextObjects;
    this.nextObjects = undefined;
    if (this.everything) {
      this.apiObjects().filter((object) => settingOf(object, 'everything')).forEach((object) => this.ownerOf(object));
    }
    this.same = sameObjects(this.apiObjects());
    [...this.same.keys()].forEach((object) => this.ownerOf(object));
    this.findLoosePods();
    return [];
  }

  private ownerOf(object: ApiObject): Owner {
    return Owner.of(object) ?? new Owner(this, object);
  }

  /** Looks for the loose pods in the objects of other libraries. */
  private findLoosePods(): void {
    this.placed.clear();
    if (this.loose.size === 0) {
      return;
    }
    const others = this.apiObjects().filter((object) => !isRendered(object));
    const pods = others.length > 0 ? new LoosePods([...this.loose], others[0]) : undefined;
    for (const object of others) {
      const found = pods!.in(manifestIfRendered(object));
      if (found.length > 0 || Owner.of(object) !== undefined) {
        this.ownerOf(object).loosePods = found;
      }
      found.forEach(({ pod }) => this.placed.add(pod));
    }
  }

  private isLoose(construct: IConstruct): construct is LoosePod {
    return this.loose.has(construct as LoosePod);
  }

  /** The errors of a pod that no object contains as it is: it was changed after the snapshot, or is in none. */
  private findingsOfLoose(pod: LoosePod): Finding[] {
    if (this.placed.has(pod)) {
      return [];
    }
    const { result: template, errors } = leavingOut(() => pod._template());
    if (errors.length > 0) {
      pod._changed();
      return errors.map((e) => {
        const { message, place } = failureOf(e, pod);
        return { severity: FindingSeverity.ERROR, path: pod.node.path, rule: 'manifest/renders', field: '', message, place };
      });
    }
    const alone = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'template' }, template };
    const { violations } = judgeObject(alone, {
      minors: targetOf(pod), securityProfile: pod._securityProfile, rejectNullItems: true, pods: [],
    });
    return violations.map((v) => ({
      severity: FindingSeverity.ERROR,
      path: pod.node.path,
      rule: v.rule,
      field: v.field,
      message: rules().violationMessage(v),
      place: placeOf(pod._originsOf(v.path.slice(1)), { ...v, manifest: alone }),
      hint: rules().programHintOf(v),
    }));
  }

  /** The errors of the object of `owner`, one text each. Warnings are printed to standard error. */
  public errorsOf(owner: Owner): string[] {
    const lines: string[] = [];
    for (const finding of this.findingsOf(owner)) {
      if (finding.severity === FindingSeverity.ERROR) {
        lines.push(this.report(finding));
      } else {
        this.warn(`Warning: [${finding.path}] ${formatFinding(finding)}\n      to accept it: acknowledge('${finding.rule}', 'why')\n`);
      }
    }
    return lines;
  }

  /** The text of an error, by which the finding is found again. */
  private report(finding: Finding): string {
    const text = formatFinding(finding);
    this.reported.set(keyOf(finding.path, text), finding);
    return text;
  }

  /** Each warning is printed once, however often cdk8s validates. */
  private warn(text: string): void {
    if (!this.warned.has(text)) {
      this.warned.add(text);
      process.stderr.write(text);
    }
  }

  private findingsOf(owner: Owner): RuleFinding[] {
    const { manifest, errors } = renderingOf(owner.apiObject);
    const found = manifest === undefined ? [] : this.findingsIn(owner, manifest);
    return errors.length === 0 ? found : [...errors.map((e) => owner.failure(e)), ...found];
  }

  private findingsIn(owner: Owner, manifest: any): RuleFinding[] {
    const { violations, warnings, advice: ownAdvice } = owner.judge(manifest);
    const errors = violations.filter((v) => !owner.isMeant(v));
    const references = errors.every((v) => v.type !== 'Decode') ? rules().checkReferences(manifest, this.objects()) : rules().NO_REFERENCE_FINDINGS;
    const reading = [...owner.readingFindings(), ...this.findingsOfWhole(owner)];
    const given = owner.isAdvised ? [...ownAdvice, ...this.adviceInApp(owner)] : [];
    if (reading.length + violations.length + warnings.length + references.errors.length + references.warnings.length + given.length === 0) {
      return [];
    }
    return [
      ...reading,
      ...[...errors, ...references.errors].map((v) => owner.finding(FindingSeverity.ERROR, v)),
      ...[
        ...[...violations.filter((v) => owner.isMeant(v)), ...warnings, ...references.warnings].map((v) => owner.finding(FindingSeverity.WARNING, v)),
        ...given.map((v) => owner.finding(FindingSeverity.ADVICE, v)),
      ].filter((f) => !isAcknowledged(owner.construct, f.rule)),
    ];
  }

  /** What is wrong with an object as a whole. */
  private findingsOfWhole(owner: Owner): RuleFinding[] {
    const findings: RuleFinding[] = [];
    for (const { kind, name: badValue, path, first, firstPath } of this.same.get(owner.apiObject) ?? []) {
      if (![owner.construct, first].some((one) => isAcknowledged(one, 'object/is-unique'))) {
        const detail = `the same ${kind} as [${(Owner.of(first)?.construct ?? first).node.path}]`;
        const violation: Violation = { rule: 'object/is-unique', type: 'FieldValueDuplicate', path, field: fieldText(path), badValue, detail };
        const { place } = this.ownerOf(first).finding(FindingSeverity.ERROR, { ...violation, path: firstPath });
        findings.push({ ...owner.finding(FindingSeverity.ERROR, violation), firstPlace: place });
      }
    }
    for (const { pod, template, spec, isStale } of owner.loosePods) {
      if (isStale) {
        const path = template ?? spec;
        const detail = `the pod [${pod.node.path}] was changed after it had been put here, and the change is lost`;
        findings.push(owner.finding(FindingSeverity.ERROR, { rule: 'object/pod-is-current', type: 'FieldValueForbidden', path, field: fieldText(path), detail }));
      }
    }
    return findings;
  }

  /** Findings about the object of `owner` that depend on other objects of the app. */
  private adviceInApp(owner: Owner): readonly Violation[] {
    const { minors } = owner;
    let byObject = this.advised.get(minors);
    if (byObject === undefined) {
      const objects = this.apiObjects();
      const manifests = objects.map(manifestIfRendered);
      const byMinor = new Map(minors.map((minor) => [minor, advice().adviceOfAll(manifests, { minor })]));
      byObject = new Map(objects.map((object, i) => [object, adviceFor(minors, (minor) => byMinor.get(minor)![i])]));
      this.advised.set(minors, byObject);
    }
    return byObject.get(owner.apiObject) ?? [];
  }

  private objects(): ObjectIndex {
    if (this.index === undefined) {
      const { ObjectIndex: Index, selectablePod } = rules();
      const manifestsOf = (objects: readonly ApiObject[]): any[] => (
        objects.map((o) => renderingOf(o).manifest).filter(Boolean).flatMap((manifest) => listedObjects(manifest).map(({ value }) => value)));
      const named = manifestsOf(this.apiObjects().filter((o) => Index.isReferredTo(o) || o.kind.endsWith('List')));
      this.index = new Index(named, () => manifestsOf(this.apiObjects()).map(selectablePod).filter((pod) => pod !== undefined));
    }
    return this.index;
  }

  /** All objects of the app, looked for once in a pass. */
  private apiObjects(): readonly ApiObject[] {
    return this.found ??= this.root.node.findAll().filter((c) => ApiObject.isApiObject(c));
  }
}

function keyOf(path: string, text: string): string {
  return `${path} ${text}`;
}
