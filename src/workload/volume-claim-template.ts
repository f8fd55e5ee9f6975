import type { ApiObjectMetadata } from 'cdk8s';
import type { StatefulSet } from './stateful-set';
import { given } from '../manifest/given';
import { givenMetadata } from '../manifest/map';
import { plainCopy } from '../manifest/plain';
import { Volume, VolumeSource, type PersistentVolumeClaimSpec } from '../volume';
import { renderPersistentVolumeClaimSpec } from '../volume/persistent-volume-claim-spec';

/** Properties of a claim template. */
export interface VolumeClaimTemplateProps extends PersistentVolumeClaimSpec {
  /**
   * Metadata of the claims: labels, annotations and so on.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The name: a DNS label.
   *
   * @default - the id
   */
  readonly name?: string;
}

/**
 * A claim that is created for each pod of a StatefulSet. Containers mount it like any volume.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
 */
export class VolumeClaimTemplate extends Volume {
  /**
   * @param scope the StatefulSet
   * @param id the id of the construct, and its name unless `props` has one
   * @param props the properties of the claims
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
