import type { ApiObjectMetadata } from 'cdk8s';
import type { StatefulSet } from './stateful-set';
import { given } from '../manifest/given';
import { givenMetadata } from '../manifest/map';
import { plainCopy } from '../manifest/plain';
import { Volume, VolumeSource, type PersistentVolumeClaimSpec } from '../volume';
import { renderPersistentVolumeClaimSpec } from '../volume/persistent-volume-claim-spec';

/** What is known of a claim template. */
export interface VolumeClaimTemplateProps extends PersistentVolumeClaimSpec {
  /**
   * Labels, annotations and so on of the claims.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The name, by which containers mount it: a DNS label.
   *
   * @default - the id that it is added with
   */
  readonly name?: string;
}

/**
 * A claim that each pod of a stateful set gets for itself. Containers mount it as they mount any volume.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
 */
export class VolumeClaimTemplate extends Volume {
  /**
   * @param scope the stateful set that it belongs to
   * @param id its id, and its name where `props` does not say another
   * @param props what volumes are claimed
   */
  constructor(scope: StatefulSet, id: string, props: VolumeClaimTemplateProps = {}) {
    const name = given('VolumeClaimTemplateProps', props).name ?? id;
    super(scope, id, { name, source: VolumeSource.persistentVolumeClaim(name) });
    this._fields = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: plainCopy({ ...givenMetadata(props.metadata), name }),
      spec: renderPersistentVolumeClaimSpec(props),
    };
  }
}
