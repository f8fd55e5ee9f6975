import type { IConstruct } from 'constructs';
import { Pattern } from './pattern';
import { signatureOf } from './signature';
import type { EnvValue, ImagePullPolicy, ResourceRequirements, TerminationMessagePolicy } from '../container';
import { renderContainerProps } from '../container/render-container';
import { given, givenIfAny } from '../manifest/given';
import type { PodOptions, PodTemplate } from '../pod';
import { renderPodFields } from '../pod/pod-fields';
import type { SecurityContext } from '../security';

/** What holds for all containers, init containers and sidecars of a pod that do not set it themselves. */
export interface ContainerDefaults {
  /**
   * Environment variables by name.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * When the image is pulled.
   *
   * @default - none
   */
  readonly imagePullPolicy?: ImagePullPolicy | `${ImagePullPolicy}`;
  /**
   * Requests and limits. A resource of which a container sets a request or a limit itself is left alone.
   *
   * @default - none
   */
  readonly resources?: ResourceRequirements;
  /**
   * Security settings, each for itself.
   *
   * @default - none
   */
  readonly securityContext?: SecurityContext;
  /**
   * Where the message of a container that ended comes from.
   *
   * @default - none
   */
  readonly terminationMessagePolicy?: TerminationMessagePolicy | `${TerminationMessagePolicy}`;
}

/** What holds for pods that do not set it themselves. */
export interface PodDefaultsOptions {
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * What holds for their containers.
   *
   * @default - nothing
   */
  readonly containers?: ContainerDefaults;
  /**
   * Labels of the pods. They are never part of a selector.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Options of the pods, except `affinity`.
   *
   * @default - none
   */
  readonly pod?: PodOptions;
}

/**
 * What holds for all pods of a scope, where they do not set it themselves: for those that are there and those that are made later, for podwright's own and those
 * of others.
 *
 *     PodDefaults.of(app, { containers: { imagePullPolicy: 'IfNotPresent', resources: { requests: { cpu: '50m', memory: '64Mi' } } } });
 *
 * Where several scopes have defaults, the nearest counts. In a pattern, `PodDefaults.of(pod, { ... })` sets what the pod does not.
 */
export class PodDefaults extends Pattern {
  /**
   * Sets defaults.
   *
   * @param scope an app, a chart, a pod, or any construct
   * @param options the defaults
   */
  public static of(scope: IConstruct, options: PodDefaultsOptions): PodDefaults {
    const defaults = new PodDefaults(options);
    defaults.applyTo(scope);
    return defaults;
  }

  private readonly options: PodDefaultsOptions;

  /**
   * @param options the defaults
   */
  constructor(options: PodDefaultsOptions) {
    super(signatureOf(given('PodDefaultsOptions', options)), options);
    givenIfAny('ContainerDefaults', options.containers);
    if (givenIfAny('PodOptions', options.pod)?.affinity !== undefined) {
      throw new Error('PodDefaults: affinity is not among what can be a default; use pod.affinity in a pattern');
    }
    this.options = options;
  }

  protected applyToPod(pod: PodTemplate): void {
    this._applyIn(pod, pod);
  }

  /**
   * The nearer the scope, the more it counts.
   *
   * @internal
   */
  protected _applyIn(pod: PodTemplate, scope: IConstruct): void {
    const { annotations, containers, labels, pod: { securityProfile, ...options } = {} } = this.options;
    pod._addDefaults({
      annotations,
      container: containers && renderContainerProps(containers),
      depth: scope.node.scopes.length,
      fields: renderPodFields(options),
      labels,
      securityProfile,
    });
  }
}
