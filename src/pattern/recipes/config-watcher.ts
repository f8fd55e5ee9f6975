import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { VolumeSource } from '../../volume';
import { FileProducer, type FileProducerOptions } from '../file-producer';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** What a config watcher looks for. */
export enum WatchedResource {
  /** ConfigMaps. */
  CONFIG_MAP = 'configmap',
  /** Secrets. */
  SECRET = 'secret',
  /** Both. */
  BOTH = 'both',
}

/** What a config watcher looks for, and whom it tells. */
export interface ConfigWatcherOptions extends RecipeOptions, FileProducerOptions {
  /**
   * The port on which the kubelet asks after its health.
   *
   * @default 9533
   */
  readonly healthPort?: number;
  /** The key of the label that objects must have. */
  readonly label: string;
  /**
   * The value of that label.
   *
   * @default - any
   */
  readonly labelValue?: string;
  /**
   * Names of the namespaces that it looks in; `ALL` for all of them.
   *
   * @default - the pod's own
   */
  readonly namespaces?: string[];
  /**
   * The address that gets a POST request after a change.
   *
   * @default - none is told
   */
  readonly notifyUrl?: string;
  /**
   * The kinds of objects.
   *
   * @default WatchedResource.CONFIG_MAP
   */
  readonly resource?: WatchedResource | `${WatchedResource}`;
}

/**
 * k8s-sidecar: the content of all ConfigMaps and Secrets with a label as files, kept up to date, for the app to read. The app starts when they are there for
 * the first time; it is not told of that first time, because it does not listen yet. The service account of the pod must be allowed to get, list and watch
 * the objects.
 *
 * @see https://github.com/kiwigrid/k8s-sidecar
 */
export class ConfigWatcher extends FileProducer {
  /**
   * @param options what it looks for, and whom it tells
   */
  constructor(options: ConfigWatcherOptions) {
    given('ConfigWatcherOptions', options);
    const name = options.name ?? 'config-watcher';
    const health = options.healthPort ?? 9533;
    super({
      ...partOf('FileProducerProps', options),
      env: {
        FOLDER: '/config',
        HEALTH_PORT: String(health),
        LABEL: options.label,
        ...(options.labelValue === undefined ? {} : { LABEL_VALUE: options.labelValue }),
        METHOD: 'WATCH',
        ...(options.namespaces === undefined ? {} : { NAMESPACE: options.namespaces.join(',') }),
        ...(options.notifyUrl === undefined ? {} : { REQ_METHOD: 'POST', REQ_SKIP_INIT: 'true', REQ_URL: options.notifyUrl }),
        RESOURCE: options.resource ?? WatchedResource.CONFIG_MAP,
        ...options.env,
      },
      image: options.image ?? 'quay.io/kiwigrid/k8s-sidecar:2.8.1',
      livenessProbe: Probe.httpGet('/healthz', health, { failureThreshold: 5 }),
      name,
      ports: [{ containerPort: health }],
      producerPath: '/config',
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 65534 }),
      startup: StartContract.waitFor(Probe.httpGet('/healthz', health, { failureThreshold: 60, period: Duration.seconds(2) })),
      volumes: [{ mountPath: '/tmp', name: `${name}-tmp`, source: VolumeSource.emptyDir() }],
    });
  }
}
