import { Names } from 'cdk8s';
import type { Construct } from 'constructs';
import { Workload } from './workload';
import type { ReplicatedWorkloadProps } from './workload-props';
import { manifestOf } from '../manifest/plain';
import { sortedMap } from '../manifest/sorted';
import { ADDRESS_LABEL } from '../pod/pod-selector';

/**
 * A workload that keeps pods running and finds them by their labels.
 *
 * @internal
 */
export abstract class ReplicatedWorkload extends Workload {
  private readonly selectorManifest: any;

  protected constructor(scope: Construct, id: string, kind: string, props: ReplicatedWorkloadProps) {
    super(scope, id, 'apps/v1', kind, props, { restartPolicy: props.restartPolicy });
    this.selectorManifest = manifestOf(props.selector) ?? { matchLabels: this.givenLabels(props) };
    for (const [key, value] of Object.entries<string>(this.selectorManifest.matchLabels ?? {})) {
      if (this.podMetadata.getLabel(key) === undefined) {
        this.label(key, value);
      }
    }
  }

  /**
   * What the workload finds its pods by.
   *
   * @internal
   */
  protected _selector(): any {
    return this.selectorManifest;
  }

  /** Only the labels known from the start: what is added later must not change a selector that the cluster has already. */
  private givenLabels(props: ReplicatedWorkloadProps): any {
    const labels = props.podMetadata?.labels ?? {};
    return Object.keys(labels).length > 0 ? sortedMap(labels) : { [ADDRESS_LABEL]: Names.toLabelValue(this) };
  }
}
