import { chosenContainers, setEnv } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';

/** Options of how the app finds a proxy on `127.0.0.1`. */
export interface LocalProxyOptions {
  /**
   * Environment variables with the address for the app: `{ DB_HOST: '127.0.0.1', DB_PORT: '5432' }`.
   *
   * @default - none
   */
  readonly appEnv?: { readonly [name: string]: string };
  /**
   * Names of the containers that get the variables.
   *
   * @default - all containers of the app
   */
  readonly clients?: string[];
}

/** Properties of a local proxy. */
export interface LocalProxyProps extends SidecarProps, LocalProxyOptions {}

/** A sidecar on `127.0.0.1` that connects the app to something outside of the pod. */
export class LocalProxy extends Sidecar {
  private readonly clients: LocalProxyOptions;

  /**
   * @param props the properties of the sidecar
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
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'LocalProxyProps';
  }
}
