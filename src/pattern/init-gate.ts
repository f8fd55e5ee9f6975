import { markAdded, refuseTakenName } from './clash';
import { Pattern } from './pattern';
import { restrictedContext } from './restricted';
import type { EnvValue, ResourceRequirements } from '../container';
import { given } from '../manifest/given';
import type { PodTemplate } from '../pod';
import type { SecurityContext } from '../security';

/** Properties of an init gate. */
export interface InitGateProps {
  /**
   * Arguments of the entrypoint.
   *
   * @default - those of the image
   */
  readonly args?: string[];
  /**
   * The entrypoint. The app starts when it has ended with exit code 0.
   *
   * @default - that of the image
   */
  readonly command?: string[];
  /**
   * Environment variables by name.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /** The image, with a release tag or digest. */
  readonly image: string;
  /** The name of the container: a DNS label, unique in the pod. */
  readonly name: string;
  /**
   * Requests, limits and claims.
   *
   * @default - none
   */
  readonly resources?: ResourceRequirements;
  /**
   * The security context. It replaces that of the pattern.
   *
   * @default - what the Pod Security Standard `restricted` requires, and a read-only root file system
   */
  readonly securityContext?: SecurityContext;
}

/**
 * An init container that ends when the app may start. It runs after the existing init containers and sidecars, and can use them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export class InitGate extends Pattern {
  private readonly props: InitGateProps;

  /**
   * @param props the properties of the gate
   */
  constructor(props: InitGateProps) {
    super(given('InitGateProps', props).name, props);
    this.props = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { name: id, ...props } = this.props;
    refuseTakenName(pod, this, id);
    markAdded(pod.addInitContainer(id, { ...props, securityContext: props.securityContext ?? restrictedContext() }), this);
  }
}
