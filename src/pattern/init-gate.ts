import { markAdded, refuseTakenName } from './clash';
import { Pattern } from './pattern';
import { restrictedContext } from './restricted';
import type { EnvValue, ResourceRequirements } from '../container';
import { given } from '../manifest/given';
import type { PodTemplate } from '../pod';
import type { SecurityContext } from '../security';

/** What an init gate is. */
export interface InitGateProps {
  /**
   * Arguments of the entrypoint.
   *
   * @default - those of the image
   */
  readonly args?: string[];
  /**
   * The entrypoint. The app starts when it has ended well.
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
  /** The image, by its number or digest. */
  readonly image: string;
  /** The name of the container: a DNS label, unique in the pod. */
  readonly name: string;
  /**
   * Requests, limits and claims.
   *
   * @default - none said
   */
  readonly resources?: ResourceRequirements;
  /**
   * Its security settings, in place of all that the pattern says itself.
   *
   * @default - as the Pod Security Standard `restricted` asks for, and a read-only root file system
   */
  readonly securityContext?: SecurityContext;
}

/**
 * An init container that ends when the app may start. It runs after the init containers and sidecars that are there already, so that it can use what they offer.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export class InitGate extends Pattern {
  private readonly props: InitGateProps;

  /**
   * @param props what the gate is
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
