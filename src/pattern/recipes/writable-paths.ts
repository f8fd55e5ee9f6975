import { given } from '../../manifest/given';
import type { PodTemplate } from '../../pod';
import { VolumeSource } from '../../volume';
import { addVolume, chosenContainers, mountNew } from '../clash';
import { Pattern } from '../pattern';

/** Options of writable paths. */
export interface WritablePathsOptions {
  /**
   * Names of the containers.
   *
   * @default - all containers of the app
   */
  readonly containers?: string[];
  /**
   * A name that differs from other `WritablePaths` of the same pod.
   *
   * @default writable
   */
  readonly name?: string;
  /** The paths that the containers may write to: `/tmp`, `/var/cache/nginx`. */
  readonly paths: string[];
}

/** Empty directories for containers whose root file system is read-only. Each container has its own. */
export class WritablePaths extends Pattern {
  private readonly options: WritablePathsOptions;

  /**
   * @param options the paths and other options
   */
  constructor(options: WritablePathsOptions) {
    super(given('WritablePathsOptions', options).name ?? 'writable', options);
    this.options = options;
  }

  protected applyToPod(pod: PodTemplate): void {
    for (const container of chosenContainers(pod, this, this.options.containers)) {
      const volume = addVolume(pod, this, `${container.name}-${this.name}`, VolumeSource.emptyDir());
      for (const path of this.options.paths) {
        mountNew(pod, this, container, path, volume, { subPath: directoryOf(path) });
      }
    }
  }
}

/** The directory of a path in the volume: the same path, relative. */
function directoryOf(path: string): string {
  return path.split(/[/\\:]+/).filter((part) => part !== '').join('/');
}
