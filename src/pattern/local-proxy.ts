import { chosenContainers, setEnv } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';

/** What can be said of how the app finds something on its own host. */
export interface LocalProxyOptions {
  /**
   * Environment variables that tell the app where to find it: `{ DB_HOST: '127.0.0.1', DB_PORT: '5432' }`.
   *
   * @default - none: the app knows
   */
  readonly appEnv?: { readonly [name: string]: string };
  /**
   * Names of the containers that are told.
   *
   * @default - all containers of the app
   */
  readonly clients?: string[];
}

/** What a local proxy is. */
export interface LocalProxyProps extends SidecarProps, LocalProxyOptions {}

/** A sidecar that the app reaches on `127.0.0.1`, and through it something outside of the pod. */
export class LocalProxy extends Sidecar {
  private readonly clients: LocalProxyOptions;

  /**
   * @param props what the sidecar is, and how the app finds it
   */
  constructor(props: LocalProxyProps) {
    super(props);
    this.clients = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { appEnv = {}, clients } = this.clients;
    const containers = chosenContainers(pod, this, clients);
    this.addTo(pod);
    for (const container of containers) {
      Object.entries(appEnv).forEach(([name, value]) => setEnv(pod, this, container, name, value));
    }
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'LocalProxyProps';
  }
}
