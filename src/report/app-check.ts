import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { formatFinding, type Finding } from './finding';
import { Owner, type Reportable } from './owner';
import { rules } from './rules';
import { isAcknowledged, settingOf } from './settings';
import { sharedManifestOf } from '../manifest/rendered-object';
import type { ObjectIndex } from '../validation/references';

const APP_CHECK = Symbol.for('podwright.AppCheck');

/**
 * Checks the objects of one construct tree while cdk8s asks its constructs for validation errors.
 *
 * cdk8s asks the root first, so the root's own validation marks the beginning of a pass. Every object answers for itself, which puts its path
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

  private readonly owners = new Map<IConstruct, Owner>();
  private readonly warned = new Set<string>();
  private everything = false;
  private index?: ObjectIndex;
  private found?: readonly ApiObject[];

  private constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.beginPass() });
  }

  /** Makes the object of `reportable` part of the check. */
  public add(reportable: Reportable): void {
    this.register(new Owner(reportable.apiObject, reportable));
  }

  /** From now on, objects that others made are looked for: the setting says which of them are checked. */
  public checkOthers(): void {
    this.everything = true;
  }

  /** Everything found in the objects below `scope`, errors and warnings. */
  public findingsBelow(scope: IConstruct): Finding[] {
    this.beginPass();
    return scope.node.findAll().flatMap((construct) => {
      const owner = this.owners.get(construct);
      return owner ? this.findingsOf(owner) : [];
    });
  }

  private register(owner: Owner): void {
    this.owners.set(owner.apiObject, owner);
    owner.construct.node.addValidation({ validate: () => this.linesOf(owner) });
  }

  private beginPass(): string[] {
    this.index = undefined;
    this.found = undefined;
    if (this.everything) {
      for (const object of this.apiObjects()) {
        if (!this.owners.has(object) && settingOf(object, 'everything')) {
          this.register(new Owner(object));
        }
      }
    }
    return [];
  }

  private linesOf(owner: Owner): string[] {
    const findings = this.findingsOf(owner);
    for (const finding of findings) {
      if (finding.severity === 'warning') {
        this.warn(`Warning: [${finding.path}] ${formatFinding(finding)}\n`);
      }
    }
    return findings.filter((f) => f.severity === 'error').map(formatFinding);
  }

  /** Each warning is written once, however often cdk8s asks. */
  private warn(text: string): void {
    if (!this.warned.has(text)) {
      this.warned.add(text);
      process.stderr.write(text);
    }
  }

  private findingsOf(owner: Owner): Finding[] {
    let manifest;
    try {
      manifest = sharedManifestOf(owner.apiObject);
    } catch (e) {
      return [owner.finding('error', { rule: 'manifest/renders', type: 'Decode', field: '', detail: (e as Error).message })];
    }
    const { violations, warnings } = owner.judge(manifest);
    const errors = violations.filter((v) => !owner.isMeant(v));
    const references = errors.every((v) => v.type !== 'Decode') ? rules().checkReferences(manifest, this.objects()) : { errors: [], warnings: [] };
    return [
      ...[...errors, ...references.errors].map((v) => owner.finding('error', v)),
      ...[...violations.filter((v) => owner.isMeant(v)), ...warnings, ...references.warnings]
        .map((v) => owner.finding('warning', v))
        .filter((f) => !isAcknowledged(owner.construct, f.rule)),
    ];
  }

  private objects(): ObjectIndex {
    if (this.index === undefined) {
      const { ObjectIndex: Index, selectablePod } = rules();
      const named = this.apiObjects().filter((o) => Index.KINDS.has(o.kind)).map(sharedManifestOf);
      this.index = new Index(named, () => this.apiObjects().map((o) => selectablePod(sharedManifestOf(o))).filter((pod) => pod !== undefined));
    }
    return this.index;
  }

  /** All objects of the app, looked for once in a pass. */
  private apiObjects(): readonly ApiObject[] {
    return this.found ??= this.root.node.findAll().filter((c) => ApiObject.isApiObject(c));
  }
}
