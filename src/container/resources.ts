import type { Quantity } from '../apimachinery/quantity';
import { listOf } from '../manifest/list';
import { nameOf, type INamed } from '../manifest/named';
import { renderQuantities } from '../manifest/quantities';
import { AS_IS, structRenderer } from '../manifest/struct';

/** A reference to a resource claim of the pod. */
export interface ContainerResourceClaim {
  /** The pod's claim (`addResourceClaim`), or its name. */
  readonly name: INamed | string;
  /**
   * The name of one request of the claim.
   *
   * @default - all requests of the claim
   */
  readonly request?: string;
}

/**
 * Requests, limits and claims of a container.
 *
 * Resources are `cpu`, `memory`, `ephemeral-storage`, `hugepages-2Mi` and the like, and extended resources such as `nvidia.com/gpu`. Amounts are quantities:
 * `500m`, `1.5Gi`, a number of whole units, or a `Quantity`.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ResourceRequirements {
  /**
   * The resource claims of the pod that the container uses.
   *
   * @default - none
   */
  readonly claims?: ContainerResourceClaim[];
  /**
   * The limits, by resource. Extended resources and huge pages require a limit that is equal to the request.
   *
   * @default - no limit
   */
  readonly limits?: { readonly [resource: string]: string | number | Quantity };
  /**
   * The requests, by resource; at most the limit.
   *
   * @default - the limits
   */
  readonly requests?: { readonly [resource: string]: string | number | Quantity };
}

/** Renders the requirements. */
export const renderResources = structRenderer<ResourceRequirements>({
  claims: listOf('resources.claims', structRenderer<ContainerResourceClaim>({ name: (name) => nameOf(name, 'resources.claims[].name'), request: AS_IS }, 'ContainerResourceClaim')),
  limits: renderQuantities,
  requests: renderQuantities,
}, 'ResourceRequirements');

/** What happens to the running container when one of its resources changes. */
export enum ResizeRestartPolicy {
  /** It keeps running. The Kubernetes default. */
  NOT_REQUIRED = 'NotRequired',
  /** It is restarted. */
  RESTART_CONTAINER = 'RestartContainer',
}

/**
 * What happens to the running container when one of its resources changes.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export interface ContainerResizePolicy {
  /** The resource: `cpu` or `memory`, each once. */
  readonly resourceName: string;
  /** What happens. */
  readonly restartPolicy: ResizeRestartPolicy | `${ResizeRestartPolicy}`;
}
