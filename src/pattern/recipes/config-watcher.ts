import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { VolumeSource } from '../../volume';
import { FileProducer, type FileProducerOptions } from '../file-producer';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Which kinds of objects a config watcher reads. */
export enum WatchedResource {
  /** ConfigMaps. */
  CONFIG_MAP = 'configmap',
  /** Secrets. */
  SECRET = 'secret',
  /** Both. */
  BOTH = 'both',
}

/** Options of a config watcher. */
export interface ConfigWatcherOptions extends RecipeOptions, FileProducerOptions {
  /**
   * The port of the health checks.
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
   * Names of the namespaces; `ALL` for all.
   *
   * @default - that of the pod
   */
  readonly namespaces?: string[];
  /**
   * The URL of a POST request after each change.
   *
   * @default - no request
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
 * k8s-sidecar: writes the content of all ConfigMaps and Secrets with a label to files, and keeps them up to date. The app starts when they are written for
 * the first time, without a request. The service account of the pod must be allowed to get, list and watch
 * the objects.
 *
 * @see https://github.com/kiwigrid/k8s-sidecar
 */
export class ConfigWatcher extends FileProducer {
  /**
   * @param options the label and other options
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
