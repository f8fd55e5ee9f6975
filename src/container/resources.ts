import type { Quantity } from '../apimachinery/quantity';
import { listOf } from '../manifest/list';
import { nameOf, type INamed } from '../manifest/named';
import { renderQuantities } from '../manifest/quantities';
import { AS_IS, structRenderer } from '../manifest/struct';

/** A device that a container uses, of those that the pod claims. */
export interface ContainerResourceClaim {
  /** The pod's claim (`addResourceClaim`), or its name. */
  readonly name: INamed | string;
  /**
   * One request of the claim, by its name.
   *
   * @default - all that the claim holds
   */
  readonly request?: string;
}

/**
 * What a container needs, and what it may use.
 *
 * Resources are `cpu`, `memory`, `ephemeral-storage`, `hugepages-2Mi` and the like, and extended resources such as `nvidia.com/gpu`. Amounts are quantities:
 * `500m`, `1.5Gi`, a number of whole units, or a `Quantity`.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ResourceRequirements {
  /**
   * Devices that the container uses, of those that the pod claims.
   *
   * @default - none
   */
  readonly claims?: ContainerResourceClaim[];
  /**
   * The most that the container may use, by resource. Extended resources and huge pages need a limit, equal to the request.
   *
   * @default - no limit
   */
  readonly limits?: { readonly [resource: string]: string | number | Quantity };
  /**
   * What is set aside for the container, by resource; at most the limit.
   *
   * @default - the limits
   */
  readonly requests?: { readonly [resource: string]: string | number | Quantity };
}

/** The requirements as they stand in the manifest. */
export const renderResources = structRenderer<ResourceRequirements>({
  claims: listOf('resources.claims', structRenderer<ContainerResourceClaim>({ name: (name) => nameOf(name, 'resources.claims[].name'), request: AS_IS }, 'ContainerResourceClaim')),
  limits: renderQuantities,
  requests: renderQuantities,
}, 'ResourceRequirements');

/** What a change of a resource does to the running container. */
export enum ResizeRestartPolicy {
  /** It goes on. What Kubernetes takes when nothing is said. */
  NOT_REQUIRED = 'NotRequired',
  /** It is started again. */
  RESTART_CONTAINER = 'RestartContainer',
}

/**
 * What a change of a resource does to the running container.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export interface ContainerResizePolicy {
  /** The resource: `cpu` or `memory`, each once. */
  readonly resourceName: string;
  /** What happens. */
  readonly restartPolicy: ResizeRestartPolicy;
}
