import { addVolume, clash, markAdded, refuseTakenName, refuseTakenPorts } from './clash';
import { Pattern } from './pattern';
import { restrictedContext } from './restricted';
import type { SidecarProps } from './sidecar-props';
import { Container, SidecarContainer } from '../container';
import type { LongRunningContainer } from '../container';
import { given, type StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';

/**
 * The base class of all patterns that add a container.
 *
 * Sidecars start in the order in which they are added, after existing init containers, and stop in the reverse order, after the app.
 */
export class Sidecar extends Pattern {
  /** The properties of the sidecar. */
  protected readonly props: SidecarProps;

  /**
   * @param props the properties of the sidecar
   */
  constructor(props: SidecarProps) {
    super(given(new.target.prototype._props, props).name, props);
    this.props = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    this.addTo(pod);
  }

  /**
   * Adds the container and its volumes.
   *
   * @param pod the pod
   * @returns the container
   */
  protected addTo(pod: PodTemplate): LongRunningContainer {
    const { args, command, env, image, lifecycle, livenessProbe, name: id, native = true, ports } = this.props;
    const { readinessProbe, resources, startup, volumes = [] } = this.props;
    refuseTakenName(pod, this, id);
    refuseTakenPorts(pod, this, ports ?? []);
    const kind = native ? SidecarContainer : Container;
    const container = new kind(pod, id, {
      args,
      command,
      env,
      image,
      lifecycle,
      livenessProbe,
      ports,
      readinessProbe,
      resources,
      securityContext: this.props.securityContext ?? restrictedContext(),
      startupProbe: startup._probe,
    });
    markAdded(container, this);
    this.place(pod, container, native);
    for (const volume of volumes) {
      const { name, source, mountPath, readOnly } = given('SidecarVolume', volume);
      container.mount(mountPath, addVolume(pod, this, name, source), { readOnly });
    }
    return container;
  }

  private place(pod: PodTemplate, container: LongRunningContainer, isNative: boolean): void {
    const { startsBefore, startsFirst = false } = this.props;
    if (startsBefore === undefined && !startsFirst) {
      return;
    }
    if (!isNative) {
      throw clash(pod, this, 'only a native sidecar starts before init containers; leave out native: false, or startsBefore and startsFirst');
    }
    pod.startBefore(container, startsBefore);
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'SidecarProps';
  }
}
