import { given, partOf } from '../../manifest/given';
import { misuse } from '../../manifest/misuse';
import { nameOf, type INamed } from '../../manifest/named';
import type { PodTemplate } from '../../pod';
import { chosenContainers, clash, mountNew } from '../clash';
import { restrictedContext } from '../restricted';
import { Sidecar } from '../sidecar';
import type { SidecarOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** How a container is notified of a new configuration. */
export class Reload {
  /**
   * By a POST request, with the config reloader of Prometheus.
   *
   * @see https://github.com/prometheus-operator/prometheus-operator/tree/main/cmd/prometheus-config-reloader
   * @param url such as `http://127.0.0.1:9090/-/reload`
   */
  public static http(url: string): Reload {
    return new Reload('http', 'quay.io/prometheus-operator/prometheus-config-reloader:v0.92.1', url);
  }

  /**
   * By a signal. The containers of the pod then share a process namespace. The reloader runs as the user of the app's container or of the pod, since
   * no other user may send the signal; so `runAsUser` must be set there.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/
   * @param process the name of the process: `nginx`
   * @param signal the name of the signal, without `SIG`; the default is `HUP`
   */
  public static signal(process: string, signal = 'HUP'): Reload {
    return new Reload('signal', 'busybox:1.37.0', process, signal);
  }

  private constructor(
    /** @internal */
    public readonly _by: 'http' | 'signal',
    /** @internal */
    public readonly _image: string,
    /** @internal */
    public readonly _target: string,
    /** @internal */
    public readonly _signal: string = '',
  ) {}
}

/** Options of a config reloader. */
export interface ConfigReloaderOptions extends SidecarOptions {
  /**
   * The image.
   *
   * @default - by `reload`
   */
  readonly image?: string;
  /**
   * The name of the container: a DNS label, unique in the pod.
   *
   * @default config-reloader
   */
  readonly name?: string;
  /**
   * How the app is notified.
   *
   * @default - by the image
   */
  readonly reload?: Reload;
  /** The volume with the configuration, or its name. The app must mount it; the reloader mounts it read-only at the same path. */
  readonly volume: INamed | string;
}

/**
 * Notifies the app when a mounted configuration has changed.
 *
 * Mounted ConfigMaps and Secrets change in the running pod, except files that are mounted with `subPath`.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically
 */
export class ConfigReloader extends Sidecar {
  private readonly volume: string;
  private readonly reload?: Reload;

  /**
   * @param options the configuration, and how the app is notified
   */
  constructor(options: ConfigReloaderOptions) {
    given('ConfigReloaderOptions', options);
    const { reload } = options;
    const image = options.image ?? reload?._image;
    if (image === undefined) {
      throw misuse('ConfigReloader: set reload to Reload.http(url) or Reload.signal(process), or use an image that needs neither');
    }
    super({
      ...partOf('SidecarProps', options),
      ...argumentsOf(reload),
      env: reload?._by === 'signal' ? { PROCESS: reload._target, SIGNAL: reload._signal, ...options.env } : options.env,
      image,
      name: options.name ?? 'config-reloader',
      securityContext: options.securityContext ?? restrictedContext(reload?._by === 'signal' ? {} : { runAsUser: 65534 }),
      startup: StartContract.nobodyWaits(),
    });
    this.volume = nameOf(options.volume, 'volume of ConfigReloader');
    this.reload = reload;
  }

  protected applyToPod(pod: PodTemplate): void {
    const volume = pod.volumes.find((one) => one.name === this.volume);
    const mountOf = (manifest: any) => manifest.volumeMounts?.find((mount: any) => mount.name === this.volume);
    const app = chosenContainers(pod, this, undefined).map((container) => container.toManifest()).find(mountOf);
    if (!volume || !app) {
      throw clash(pod, this, `no container of the app mounts the volume '${this.volume}'; mount it first`);
    }
    const path = mountOf(app).mountPath;
    const container = this.addTo(pod);
    mountNew(pod, this, container, path, volume, { readOnly: true });
    if (this.reload) {
      container.env('WATCHED_DIR', path);
    }
    if (this.reload?._by === 'signal') {
      pod.configure({ shareProcessNamespace: true });
      container.security({ runAsUser: container.toManifest().securityContext?.runAsUser ?? app.securityContext?.runAsUser });
    }
  }
}

/** The script of the reloader. A mounted ConfigMap changes as a whole, by the link `..data`: the signal is sent when the target of the link changes. */
function argumentsOf(reload: Reload | undefined): { args?: string[]; command?: string[] } {
  switch (reload?._by) {
    case 'http':
      return { args: ['--watched-dir=$(WATCHED_DIR)', `--reload-url=${reload._target}`] };
    case 'signal':
      return {
        command: ['sh', '-c', [
          'seen=$(readlink "$WATCHED_DIR/..data")',
          'while sleep 2; do',
          '  now=$(readlink "$WATCHED_DIR/..data")',
          '  if [ "$now" != "$seen" ]; then killall "-$SIGNAL" "$PROCESS" && seen=$now; fi',
          'done',
        ].join('\n')],
      };
    default:
      return {};
  }
}
