import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { wholeSeconds } from '../../manifest/render';
import { VolumeSource } from '../../volume';
import { FileProducer, type FileProducerOptions } from '../file-producer';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Which repository, and how often. */
export interface GitSyncOptions extends RecipeOptions, FileProducerOptions {
  /**
   * The port on which the kubelet asks after its health.
   *
   * @default 1234
   */
  readonly healthPort?: number;
  /**
   * The name of the link, below `mountPath`, that leads to the files.
   *
   * @default current
   */
  readonly link?: string;
  /**
   * How often it looks for changes: whole seconds.
   *
   * @default Duration.minutes(1)
   */
  readonly period?: Duration;
  /**
   * The branch, tag or commit.
   *
   * @default HEAD
   */
  readonly ref?: string;
  /** The address of the repository. */
  readonly repo: string;
}

/**
 * git-sync: the files of a Git repository, kept up to date, for the app to read. The app starts when they are there for the first time.
 *
 * @see https://github.com/kubernetes/git-sync
 */
export class GitSync extends FileProducer {
  /**
   * @param options which repository, and how often
   */
  constructor(options: GitSyncOptions) {
    given('GitSyncOptions', options);
    const name = options.name ?? 'git-sync';
    const health = options.healthPort ?? 1234;
    super({
      ...partOf('FileProducerProps', options),
      args: [
        `--repo=${options.repo}`,
        `--ref=${options.ref ?? 'HEAD'}`,
        '--root=/git',
        `--link=${options.link ?? 'current'}`,
        `--period=${wholeSeconds(options.period ?? Duration.minutes(1), 'period of GitSync')}s`,
        '--depth=1',
        `--http-bind=:${health}`,
      ],
      image: options.image ?? 'registry.k8s.io/git-sync/git-sync:v4.5.0',
      livenessProbe: Probe.httpGet('/', health, { failureThreshold: 5 }),
      name,
      ports: [{ containerPort: health }],
      producerPath: '/git',
      securityContext: options.securityContext ?? restrictedContext({ runAsUser: 65533 }),
      startup: StartContract.waitFor(Probe.httpGet('/', health, { failureThreshold: 60, period: Duration.seconds(2) })),
      volumes: [{ mountPath: '/tmp', name: `${name}-tmp`, source: VolumeSource.emptyDir() }],
    });
  }
}
