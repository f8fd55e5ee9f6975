import type { IConstruct } from 'constructs';
import { Pattern } from './pattern';
import { signatureOf } from './signature';
import type { EnvValue, ImagePullPolicy, ResourceRequirements, TerminationMessagePolicy } from '../container';
import { renderContainerProps } from '../container/render-container';
import { given, givenIfAny } from '../manifest/given';
import { givenMetadata } from '../manifest/map';
import { misuse } from '../manifest/misuse';
import type { PodOptions, PodTemplate } from '../pod';
import { renderPodFields } from '../pod/pod-fields';
import { currentCall, type Call } from '../provenance/place';
import type { SecurityContext } from '../security';
import { givenProfile } from '../security/security-profile';

/** Defaults of all containers, init containers and sidecars of a pod, for fields that they do not set. */
export interface ContainerDefaults {
  /**
   * Environment variables by name.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * When the kubelet pulls the image.
   *
   * @default - none
   */
  readonly imagePullPolicy?: ImagePullPolicy | `${ImagePullPolicy}`;
  /**
   * Requests and limits. A resource with a request or limit of the container is not changed.
   *
   * @default - none
   */
  readonly resources?: ResourceRequirements;
  /**
   * Fields of the security context.
   *
   * @default - none
   */
  readonly securityContext?: SecurityContext;
  /**
   * Where the termination message of a container comes from.
   *
   * @default - none
   */
  readonly terminationMessagePolicy?: TerminationMessagePolicy | `${TerminationMessagePolicy}`;
}

/** Defaults of pods, for fields that they do not set. */
export interface PodDefaultsOptions {
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Defaults of the containers.
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
 * Defaults of all pods of a scope, for fields that they do not set: of existing pods and of those that are added later, of podwright's own and of those
 * of other libraries.
 *
 *     PodDefaults.of(app, { containers: { imagePullPolicy: 'IfNotPresent', resources: { requests: { cpu: '50m', memory: '64Mi' } } } });
 *
 * If several scopes have defaults, the nearest wins. In a pattern, `PodDefaults.of(pod, { ... })` sets what the pod does not.
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
  private readonly call: Call;

  /**
   * @param options the defaults
   */
  constructor(options: PodDefaultsOptions) {
    super(signatureOf(given('PodDefaultsOptions', options)), options);
    givenMetadata({ annotations: options.annotations, labels: options.labels });
    givenIfAny('ContainerDefaults', options.containers);
    givenProfile(options.pod?.securityProfile);
    if (givenIfAny('PodOptions', options.pod)?.affinity !== undefined) {
      throw misuse('PodDefaults: affinity is not among what can be a default; use pod.affinity in a pattern');
    }
    this.options = options;
    this.call = currentCall();
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
      call: this.call,
      container: containers && renderContainerProps(containers),
      depth: scope.node.scopes.length,
      fields: renderPodFields(options),
      labels,
      securityProfile,
    });
  }
}
