import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { nameOf, type INamed } from '../../manifest/named';
import { VolumeSource } from '../../volume';
import { FileConsumer, type FileConsumerOptions } from '../file-consumer';
import { restrictedContext } from '../restricted';
import type { RecipeOptions, SidecarProps } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** A tool that ships logs. */
export enum LogShipperTool {
  /**
   * Fluent Bit. Its configuration is `fluent-bit.conf`, with `HTTP_Server On` for the probe.
   *
   * @see https://docs.fluentbit.io/manual/installation/downloads/kubernetes
   */
  FLUENT_BIT = 'fluent-bit',
  /**
   * Vector. Its configuration is any file that Vector reads, with `api.enabled: true` and `api.address: 0.0.0.0:8686` for the probe.
   *
   * @see https://vector.dev/docs/setup/deployment/roles/
   */
  VECTOR = 'vector',
}

/** Options of a log shipper. */
export interface LogShipperOptions extends RecipeOptions, FileConsumerOptions {
  /**
   * The ConfigMap with the tool's configuration, or its name. The logs are in `/logs`; the state of the tool is in `/state` (Fluent Bit) or
   * `/var/lib/vector` (Vector).
   */
  readonly config: INamed | string;
  /**
   * The tool.
   *
   * @default LogShipperTool.FLUENT_BIT
   */
  readonly tool?: LogShipperTool | `${LogShipperTool}`;
}

/** The differences between the tools. */
const TOOLS: { readonly [tool in LogShipperTool]: Pick<SidecarProps, 'args' | 'command' | 'image'> & { configPath: string; health: string; port: number; statePath: string } } = {
  [LogShipperTool.FLUENT_BIT]: {
    args: ['--config=/fluent-bit/etc/conf/fluent-bit.conf'],
    command: ['/fluent-bit/bin/fluent-bit'],
    configPath: '/fluent-bit/etc/conf',
    health: '/',
    image: 'cr.fluentbit.io/fluent/fluent-bit:4.2.2',
    port: 2020,
    statePath: '/state',
  },
  [LogShipperTool.VECTOR]: {
    args: ['--config-dir', '/etc/vector/'],
    configPath: '/etc/vector',
    health: '/health',
    image: 'docker.io/timberio/vector:0.55.0-distroless-libc',
    port: 8686,
    statePath: '/var/lib/vector',
  },
};

/**
 * Sends the log files of the app to a log system. Only for logs in files: standard output is better collected by
 * an agent on the node. The app does not wait for the shipper, which also reads earlier logs.
 */
export class LogShipper extends FileConsumer {
  /**
   * @param options the logs, the tool and other options
   */
  constructor(options: LogShipperOptions) {
    given('LogShipperOptions', options);
    const { configPath, health, port, statePath, ...tool } = TOOLS[options.tool ?? LogShipperTool.FLUENT_BIT];
    const name = options.name ?? 'log-shipper';
    super({
      ...partOf('FileConsumerProps', options),
      ...tool,
      consumerPath: '/logs',
      image: options.image ?? tool.image,
      livenessProbe: Probe.httpGet(health, port, { failureThreshold: 5 }),
      name,
      ports: [{ containerPort: port }],
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 65534 }),
      startup: StartContract.nobodyWaits(),
      volumeName: options.volumeName ?? `${name}-logs`,
      volumes: [
        { mountPath: configPath, name: `${name}-config`, readOnly: true, source: VolumeSource.configMap(nameOf(options.config, 'config of LogShipper')) },
        { mountPath: statePath, name: `${name}-state`, source: VolumeSource.emptyDir() },
      ],
    });
  }
}
