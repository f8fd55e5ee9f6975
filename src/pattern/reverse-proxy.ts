import { appContainers, clash, refuseTakenPorts, setEnv } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { Container, ContainerPort, HTTPScheme, LongRunningContainer } from '../container';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';

/** Options of a port that a sidecar takes over. */
export interface ReverseProxyOptions {
  /**
   * Environment variables that make the app listen on `127.0.0.1` only: `{ HOST: '127.0.0.1' }`.
   *
   * @default - none: the app can then still be reached on the address of the pod, without the proxy
   */
  readonly appEnv?: { readonly [name: string]: string };
  /** The port of the app: its name, or its number. */
  readonly servedPort: string | number;
}

/** Properties of a reverse proxy. */
export interface ReverseProxyProps extends SidecarProps, ReverseProxyOptions {
  /** The port that the sidecar listens on, in place of the app. It gets the name of the app's port, so that Services find it. */
  readonly listenPort: number;
  /**
   * The scheme of probes through the sidecar: `HTTP` or `HTTPS`.
   *
   * @default - the scheme of the probe
   */
  readonly probeScheme?: HTTPScheme | `${HTTPScheme}`;
}

/**
 * A sidecar that takes over the port of the app, and forwards requests to the app.
 *
 * The name of the port moves to the sidecar. Services that refer to the name need no change; those that refer to the number need the new one.
 * Probes and hooks of the app on that port go through the sidecar. In the arguments of the sidecar, `$(APP_PORT)` is the number of the app's port.
 */
export class ReverseProxy extends Sidecar {
  private readonly proxy: ReverseProxyProps;

  /**
   * @param props the properties of the sidecar
   */
  constructor(props: ReverseProxyProps) {
    super(props);
    this.proxy = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { listenPort, appEnv = {} } = this.proxy;
    const { container: app, port } = this.served(pod);
    if (port.number === listenPort) {
      throw clash(pod, this, `it cannot listen on ${listenPort}, on which the container '${app.name}' listens; let one of them listen on another port`);
    }
    app._set('ports', withoutPort(app, port));
    const portName = port.name ?? 'http';
    refuseTakenPorts(pod, this, [{ containerPort: listenPort, name: portName }]);
    const sidecar = this.addTo(pod);
    sidecar.env('APP_PORT', String(port.number));
    sidecar.addPort(portName, listenPort);
    const paths = redirect(app, port, listenPort, this.proxy.probeScheme);
    Object.entries(appEnv).forEach(([name, value]) => setEnv(pod, this, app, name, value));
    this.prepare(sidecar, paths);
  }

  /**
   * The port moves to the sidecar, and with it the probes.
   *
   * @internal
   */
  protected get _mayReplace(): readonly string[] {
    return ['ports', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'];
  }

  /**
   * Called when the sidecar has taken over the port.
   *
   * @param _sidecar the sidecar
   * @param _probePaths the paths of probes that go through the sidecar
   */
  protected prepare(_sidecar: LongRunningContainer, _probePaths: string[]): void {}

  private served(pod: PodTemplate): { container: Container; port: ContainerPort } {
    const { servedPort } = this.proxy;
    for (const container of appContainers(pod)) {
      const port = container.ports.find((one) => one.name === servedPort || one.number === servedPort);
      if (port) {
        return { container, port };
      }
    }
    const ports = appContainers(pod).flatMap((container) => container.ports.map((port) => port.reference));
    throw clash(pod, this, `no container of the app has the port ${JSON.stringify(servedPort)}; there are ${JSON.stringify(ports)}`);
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'ReverseProxyProps';
  }
}

function withoutPort(app: Container, port: ContainerPort): any {
  const rest = app.toManifest().ports.filter((one: any) => one.containerPort !== port.number || (one.protocol ?? 'TCP') !== port.protocol);
  return rest.length > 0 ? rest : undefined;
}

/** Changes probes and hooks from `port` of the app to `listenPort`; returns their paths. */
function redirect(app: Container, port: ContainerPort, listenPort: number, scheme: string | undefined): string[] {
  const paths: string[] = [];
  const manifest = app.toManifest();
  const turned = (handler: any): any => {
    const { httpGet, tcpSocket } = handler ?? {};
    const asks = (action: any) => action !== undefined && (action.port === port.number || (port.name !== undefined && action.port === port.name));
    if (asks(httpGet)) {
      paths.push(httpGet.path ?? '/');
      return { ...handler, httpGet: { ...httpGet, port: listenPort, ...(scheme === undefined ? {} : { scheme }) } };
    }
    return asks(tcpSocket) ? { ...handler, tcpSocket: { ...tcpSocket, port: listenPort } } : handler;
  };
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    if (manifest[probe] !== undefined) {
      app._set(probe, turned(manifest[probe]));
    }
  }
  if (manifest.lifecycle !== undefined) {
    const { postStart, preStop } = manifest.lifecycle;
    app._set('lifecycle', { ...manifest.lifecycle, ...(postStart && { postStart: turned(postStart) }), ...(preStop && { preStop: turned(preStop) }) });
  }
  return paths;
}
