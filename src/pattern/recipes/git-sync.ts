import { Duration } from 'cdk8s';
import { Probe } from '../../container';
import { given, partOf } from '../../manifest/given';
import { wholeSeconds } from '../../manifest/render';
import { VolumeSource } from '../../volume';
import { FileProducer, type FileProducerOptions } from '../file-producer';
import { restrictedContext } from '../restricted';
import type { RecipeOptions } from '../sidecar-props';
import { StartContract } from '../start-contract';

/** Options of git-sync. */
export interface GitSyncOptions extends RecipeOptions, FileProducerOptions {
  /**
   * The port of the health checks.
   *
   * @default 1234
   */
  readonly healthPort?: number;
  /**
   * The name of the link to the files, below `mountPath`.
   *
   * @default current
   */
  readonly link?: string;
  /**
   * The interval between checks for changes: whole seconds.
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
  /** The URL of the repository. */
  readonly repo: string;
}

/**
 * git-sync: the files of a Git repository, kept up to date. The app starts when they are written for the first time.
 *
 * @see https://github.com/kubernetes/git-sync
 */
export class GitSync extends FileProducer {
  /**
   * @param options the repository and other options
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
