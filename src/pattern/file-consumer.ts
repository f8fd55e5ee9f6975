import { addVolume, chosenContainers, mountNew } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';
import { VolumeSource } from '../volume';

/** What can be said of files that the app makes for a sidecar. */
export interface FileConsumerOptions {
  /** Where the app puts the files. */
  readonly mountPath: string;
  /**
   * Names of the containers that write the files.
   *
   * @default - all containers of the app
   */
  readonly producers?: string[];
  /**
   * The name of the volume that the files are in. A volume of this name that the pod has already is used, and the app's own mounts of it are left alone.
   *
   * @default - an empty directory, named after the sidecar
   */
  readonly volumeName?: string;
}

/** What a file consumer is. */
export interface FileConsumerProps extends SidecarProps, FileConsumerOptions {
  /** Where the sidecar finds the files. */
  readonly consumerPath: string;
}

/** A sidecar that reads files, and cannot write them, which the app puts into a volume. */
export class FileConsumer extends Sidecar {
  private readonly files: FileConsumerProps;

  /**
   * @param props what the sidecar is, and where the files are
   */
  constructor(props: FileConsumerProps) {
    super(props);
    this.files = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { name, volumeName = name, consumerPath, producers, mountPath } = this.files;
    const writers = chosenContainers(pod, this, producers);
    const consumer = this.addTo(pod);
    const present = pod.volumes.find((volume) => volume.name === volumeName);
    const volume = present ?? addVolume(pod, this, volumeName, VolumeSource.emptyDir());
    for (const writer of writers) {
      const mounted = writer.toManifest().volumeMounts?.some((m: any) => m.name === volumeName && m.mountPath === mountPath);
      if (!mounted) {
        mountNew(pod, this, writer, mountPath, volume);
      }
    }
    mountNew(pod, this, consumer, consumerPath, volume, { readOnly: true });
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'FileConsumerProps';
  }
}
