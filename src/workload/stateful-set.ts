import type { Construct } from 'constructs';
import { ScalableWorkload } from './scalable-workload';
import type { StatefulSetUpdateStrategy } from './update-strategy';
import { VolumeClaimTemplate, type VolumeClaimTemplateProps } from './volume-claim-template';
import type { ReplicatedWorkloadProps } from './workload-props';
import { below, type Path } from '../apimachinery/path';
import type { StructName } from '../manifest/given';
import { itemsOf } from '../manifest/list';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf } from '../manifest/plain';
import type { PodList, PodPart } from '../manifest/pod-host';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';
import { AS_IS, structRenderer } from '../manifest/struct';
import { withinMaking } from '../provenance/place';
import type { Origin } from '../provenance/source-place';

/** In what order the pods of a stateful set are created and deleted. */
export enum PodManagementPolicy {
  /** One after the other, each waits until the one before is ready. */
  ORDERED_READY = 'OrderedReady',
  /** All at once. */
  PARALLEL = 'Parallel',
}

/** What becomes of claims that are not needed any more. */
export enum PersistentVolumeClaimRetention {
  /** They stay until somebody deletes them. */
  RETAIN = 'Retain',
  /** They are deleted. */
  DELETE = 'Delete',
}

/** When the claims of a stateful set are deleted. */
export interface PersistentVolumeClaimRetentionPolicy {
  /**
   * What becomes of the claims when the stateful set is deleted.
   *
   * @default PersistentVolumeClaimRetention.RETAIN
   */
  readonly whenDeleted?: PersistentVolumeClaimRetention;
  /**
   * What becomes of the claims of the pods that are too many when the stateful set is scaled down.
   *
   * @default PersistentVolumeClaimRetention.RETAIN
   */
  readonly whenScaled?: PersistentVolumeClaimRetention;
}

/** How the pods of a stateful set are numbered. */
export interface StatefulSetOrdinals {
  /**
   * The number of the first pod.
   *
   * @default 0
   */
  readonly start?: number;
}

/** What is known of a stateful set when it is created. */
export interface StatefulSetProps extends ReplicatedWorkloadProps {
  /**
   * How the pods are numbered.
   *
   * @default - from 0
   */
  readonly ordinals?: StatefulSetOrdinals;
  /**
   * When the claims made from `volumeClaimTemplates` are deleted.
   *
   * @default - never
   */
  readonly persistentVolumeClaimRetentionPolicy?: PersistentVolumeClaimRetentionPolicy;
  /**
   * In what order pods are created and deleted.
   *
   * @default PodManagementPolicy.ORDERED_READY
   */
  readonly podManagementPolicy?: PodManagementPolicy;
  /**
   * The number of pods. Leave it out where an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How many old revisions are kept to go back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * The headless service that gives the pods their DNS names, or its name.
   *
   * @default - no DNS names
   */
  readonly serviceName?: INamed | string;
  /**
   * How old pods are replaced.
   *
   * @default - rolling update, one by one
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  /**
   * Claims that each pod gets for itself; each needs a `name`. `addVolumeClaimTemplate` adds more, and returns what containers can mount.
   *
   * @default - none
   */
  readonly volumeClaimTemplates?: VolumeClaimTemplateProps[];
}

const renderOrdinals = structRenderer<StatefulSetOrdinals>({ start: AS_IS }, 'StatefulSetOrdinals');
const renderRetention = structRenderer<PersistentVolumeClaimRetentionPolicy>({ whenDeleted: AS_IS, whenScaled: AS_IS }, 'PersistentVolumeClaimRetentionPolicy');

const CLAIM_TEMPLATES = ['spec', 'volumeClaimTemplates'];

/**
 * Pods with names, numbers and volumes of their own that stay the same when pods are replaced.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet extends ScalableWorkload {
  private readonly spec: any;
  private readonly claimTemplates: VolumeClaimTemplate[] = [];

  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
   */
  constructor(scope: Construct, id: string, props: StatefulSetProps = {}) {
    super(scope, id, 'StatefulSet', props);
    this.spec = this._located(() => ({
      minReadySeconds: wholeSeconds(props.minReady, 'spec.minReadySeconds'),
      ordinals: renderOrdinals(props.ordinals),
      persistentVolumeClaimRetentionPolicy: renderRetention(props.persistentVolumeClaimRetentionPolicy),
      podManagementPolicy: props.podManagementPolicy,
      replicas: props.replicas,
      revisionHistoryLimit: props.revisionHistoryLimit,
      selector: this._selector(),
      serviceName: props.serviceName === undefined ? undefined : nameOf(props.serviceName, 'spec.serviceName'),
      updateStrategy: manifestOf(props.updateStrategy),
    }));
    withinMaking(this, () => this._located(() => {
      itemsOf(props.volumeClaimTemplates, 'spec.volumeClaimTemplates').forEach((c) => this.addVolumeClaimTemplate(c.name ?? '', c));
    }));
  }

  /** The fixed number of pods, where there is one. */
  public get replicas(): number | undefined {
    return this.spec.replicas;
  }

  /** The claim templates; a copy of the list. */
  public get volumeClaimTemplates(): VolumeClaimTemplate[] {
    return [...this.claimTemplates];
  }

  /**
   * Adds a claim that each pod gets for itself.
   *
   * @param id its id, and its name where `props` does not say another: a DNS label
   * @param props what volumes are claimed
   * @returns the claim template, which containers can mount
   */
  public addVolumeClaimTemplate(id: string, props: VolumeClaimTemplateProps): VolumeClaimTemplate {
    return new VolumeClaimTemplate(this, id, props);
  }

  /**
   * Claim templates are volumes to the containers, but stand in a list of their own.
   *
   * @internal
   */
  public _register(list: PodList, part: PodPart): void {
    if (part instanceof VolumeClaimTemplate) {
      this.claimTemplates.push(part);
      this._changed();
    } else {
      super._register(list, part);
    }
  }

  /**
   * The construct that the field at `path` of the manifest came from.
   *
   * @internal
   */
  public _originsOf(path: Path): Origin[] {
    const [index, ...rest] = below(path, CLAIM_TEMPLATES) ?? [];
    const claim = this.claimTemplates[Number(index)];
    return claim === undefined ? super._originsOf(path) : [{ construct: claim, path: rest }];
  }

  /**
   * The spec around the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    const volumeClaimTemplates = this.claimTemplates.length > 0 ? this.claimTemplates.map((claim) => claim._render()) : undefined;
    return sortedMap(compact({ ...this.spec, template, volumeClaimTemplates }));
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'StatefulSetProps';
  }
}
