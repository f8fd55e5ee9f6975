import type { ApiObject } from 'cdk8s';
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
import type { ExposeViaServiceOptions } from '../pod';
import { serviceFor } from '../pod/service';
import type { Origin } from '../provenance/call-below';
import { withinMaking } from '../provenance/place';

/** In which order the pods of a StatefulSet are created and deleted. */
export enum PodManagementPolicy {
  /** One after the other, each when the previous one is ready. */
  ORDERED_READY = 'OrderedReady',
  /** All at once. */
  PARALLEL = 'Parallel',
}

/** What happens to claims that are no longer used. */
export enum PersistentVolumeClaimRetention {
  /** They are kept. */
  RETAIN = 'Retain',
  /** They are deleted. */
  DELETE = 'Delete',
}

/** When the claims of a StatefulSet are deleted. */
export interface PersistentVolumeClaimRetentionPolicy {
  /**
   * What happens to the claims when the StatefulSet is deleted.
   *
   * @default PersistentVolumeClaimRetention.RETAIN
   */
  readonly whenDeleted?: PersistentVolumeClaimRetention | `${PersistentVolumeClaimRetention}`;
  /**
   * What happens to the claims of removed pods when the StatefulSet is scaled down.
   *
   * @default PersistentVolumeClaimRetention.RETAIN
   */
  readonly whenScaled?: PersistentVolumeClaimRetention | `${PersistentVolumeClaimRetention}`;
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

/** Properties of a StatefulSet. */
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
   * In which order pods are created and deleted.
   *
   * @default PodManagementPolicy.ORDERED_READY
   */
  readonly podManagementPolicy?: PodManagementPolicy | `${PodManagementPolicy}`;
  /**
   * The number of pods. Omit it if an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How many old revisions are kept for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * The headless Service that gives the pods DNS names, or its name.
   *
   * @default - no DNS names
   */
  readonly serviceName?: INamed | string;
  /**
   * How pods are replaced by an update.
   *
   * @default - rolling update, one by one
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  /**
   * Claims that are created for each pod; each requires a `name`. `addVolumeClaimTemplate` adds more, and returns what containers can mount.
   *
   * @default - none
   */
  readonly volumeClaimTemplates?: VolumeClaimTemplateProps[];
}

const renderOrdinals = structRenderer<StatefulSetOrdinals>({ start: AS_IS }, 'StatefulSetOrdinals');
const renderRetention = structRenderer<PersistentVolumeClaimRetentionPolicy>({ whenDeleted: AS_IS, whenScaled: AS_IS }, 'PersistentVolumeClaimRetentionPolicy');

const CLAIM_TEMPLATES = ['spec', 'volumeClaimTemplates'];

/**
 * A StatefulSet: pods with stable names, numbers and volumes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 *
 * @example
 * const db = new StatefulSet(chart, 'db', { replicas: 3, serviceName: 'db' });
 * const data = db.addVolumeClaimTemplate('data', {
 *   accessModes: [AccessMode.READ_WRITE_ONCE],
 *   resources: { requests: { storage: '10Gi' } },
 * });
 * db.addContainer('postgres', { image: 'postgres:17' }).mount('/var/lib/postgresql/data', data);
 */
export class StatefulSet extends ScalableWorkload {
  private spec: any;
  private readonly claimTemplates: VolumeClaimTemplate[] = [];

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
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

  /** The number of pods, if it is set. */
  public get replicas(): number | undefined {
    return this.spec.replicas;
  }

  /** The claim templates, as a copy. */
  public get volumeClaimTemplates(): VolumeClaimTemplate[] {
    return [...this.claimTemplates];
  }

  /**
   * Adds a claim that is created for each pod.
   *
   * @param id the id of the construct, and its name unless `props` has one: a DNS label
   * @param props the properties of the claims
   * @returns the claim template, which containers can mount
   */
  public addVolumeClaimTemplate(id: string, props: VolumeClaimTemplateProps): VolumeClaimTemplate {
    return new VolumeClaimTemplate(this, id, props);
  }

  /**
   * Creates a Service for these pods. A headless one (`clusterIP: 'None'`) gives them their DNS names: its name is the `serviceName`, if that is set, and else it
   * sets the `serviceName`.
   *
   * @param options ports, type and so on
   * @returns the Service
   */
  public exposeViaService(options: ExposeViaServiceOptions = {}): ApiObject {
    const service = serviceFor(this, this._selector(), options, this.spec.serviceName);
    if (options.clusterIP === 'None' && this.spec.serviceName === undefined) {
      this.spec = { ...this.spec, serviceName: service.name };
      this._changed();
    }
    return service;
  }

  /**
   * Remembers what the pods are now: what is returned takes them back to that.
   *
   * @internal
   */
  public _save(): () => void {
    const count = this.claimTemplates.length;
    const restore = super._save();
    return () => {
      this.claimTemplates.length = count;
      restore();
    };
  }

  /**
   * Containers mount claim templates like volumes, but they are in a list of their own.
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
   * The spec without the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    const volumeClaimTemplates = this.claimTemplates.length > 0 ? this.claimTemplates.map((claim) => claim._render()) : undefined;
    return sortedMap(compact({ ...this.spec, template, volumeClaimTemplates }));
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'StatefulSetProps';
  }
}
