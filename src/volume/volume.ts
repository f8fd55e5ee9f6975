import { Construct } from 'constructs';
import type { VolumeSource } from './volume-source';
import { given } from '../manifest/given';
import { located } from '../manifest/located';
import { misuse } from '../manifest/misuse';
import type { INamed } from '../manifest/named';
import { overridden, parsePath } from '../manifest/override';
import { manifestOf, plainCopy } from '../manifest/plain';
import { freeId, podHostOf, type PodHost } from '../manifest/pod-host';
import { withField } from '../manifest/sorted';
import { noteCall, notePlace } from '../provenance/place';

/** Properties of a volume. */
export interface VolumeProps {
  /**
   * The volume's name: a DNS label, unique among the volumes of the pod.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
  /** The source of the volume. */
  readonly source: VolumeSource;
}

/**
 * A volume of a pod. `mount` of a container mounts it.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 *
 * @example
 * const cache = pod.addVolume('cache', VolumeSource.emptyDir());
 * web.mount('/cache', cache);
 */
export class Volume extends Construct implements INamed {
  /** The volume's name. */
  public readonly name: string;

  /**
   * The manifest of the volume, keys sorted. It is replaced, never written to: it may be part of a manifest already.
   *
   * @internal
   */
  protected _fields: any;

  private readonly host: PodHost;

  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param props the source of the volume
   */
  constructor(scope: Construct, id: string, props: VolumeProps) {
    super(scope, freeId(scope, 'volume', id));
    this.host = podHostOf(this, 'volume', id);
    notePlace(this, this.host);
    const name = located(this, () => withSource(given('VolumeProps', props), id)).name ?? id;
    this.name = name;
    this._fields = withField(manifestOf(props.source), 'name', name);
    this.host._register('volumes', this);
  }

  /**
   * Sets any field of the volume's manifest, known or not, to a raw value.
   *
   * @param path a path in the volume's manifest: `configMap.defaultMode`, or a JSON pointer such as `/configMap/defaultMode`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override(path: string, value?: any): this {
    this._fields = overridden(this._fields, path, plainCopy(value));
    this.host._changed();
    noteCall(this, this.host, [parsePath(path)]);
    return this;
  }

  /** The manifest of the volume, as a copy. */
  public toManifest(): { [field: string]: any } {
    return plainCopy(this._render());
  }

  /**
   * The plain manifest, keys sorted; never to be written to.
   *
   * @internal
   */
  public _render(): any {
    return this._fields;
  }

  /**
   * Remembers what the volume is now: what is returned takes it back to that.
   *
   * @internal
   */
  public _save(): () => void {
    const { _fields } = this;
    return () => Object.assign(this, { _fields });
  }

  /**
   * Replaces the manifest by that of an existing volume.
   *
   * @internal
   */
  public _adopt(manifest: any): void {
    this._fields = plainCopy(manifest);
    this.host._changed();
  }
}

/** The API server makes an emptyDir of a volume without a source. Its data would be lost with the pod, so it has to be written. */
function withSource(props: VolumeProps, id: string): VolumeProps {
  if (props.source === undefined || props.source === null) {
    throw misuse(`volume '${props.name ?? id}' must have a source, such as VolumeSource.emptyDir(), got ${props.source}`);
  }
  return props;
}
