import { createHash } from 'node:crypto';
import { ApiObject, Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PodTemplate } from '../../pod';
import { Pattern } from '../pattern';

/**
 * Replaces the pods of a workload when the content of a ConfigMap or Secret changes: an annotation of the pods has a hash of it. For content that is read at
 * the start, in environment variables or in files mounted by `subPath`, which do not change in the running pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#updating-a-deployment
 */
export class RollOnChange extends Pattern {
  private readonly object: ApiObject;

  /**
   * @param source the ConfigMap or Secret: an `ApiObject`, or a construct of cdk8s-plus
   */
  constructor(source: IConstruct) {
    const object = ApiObject.of(source);
    super(nameOf(object), source);
    this.object = object;
  }

  protected applyToPod(pod: PodTemplate): void {
    // The content may still change: it is read when the pod is rendered.
    const hash = Lazy.any({ produce: () => hashOf(this.object.toJson()) });
    pod.podMetadata.addAnnotation(`podwright.dev/${this.name}`, hash as any);
  }
}

/** The longest name of an annotation, without its prefix. */
const LONGEST = 63;

/** The kind and name of an object. A text that is too long for an annotation is cut, and ends in a hash of all of it. */
function nameOf({ kind, name }: ApiObject): string {
  const text = `${kind.toLowerCase()}-${name}`;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 9).replace(/[^a-z0-9]+$/, '')}-${sha256(text).slice(0, 8)}`;
}

function hashOf({ binaryData, data, stringData }: any): string {
  return sha256(JSON.stringify([data, binaryData, stringData])).slice(0, 16);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
