import { addVolume, chosenContainers, mountNew } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';
import { VolumeSource } from '../volume';

/** Options of files that the app writes for a sidecar. */
export interface FileConsumerOptions {
  /** The folder in which the app writes the files. */
  readonly mountPath: string;
  /**
   * Names of the containers that write the files.
   *
   * @default - all containers of the app
   */
  readonly producers?: string[];
  /**
   * The name of the volume of the files. An existing volume of this name is used, and existing mounts of it are kept.
   *
   * @default - an empty directory, named after the sidecar
   */
  readonly volumeName?: string;
}

/** Properties of a file consumer. */
export interface FileConsumerProps extends SidecarProps, FileConsumerOptions {
  /** The folder in which the sidecar reads the files. */
  readonly consumerPath: string;
}

/** A sidecar that reads files which the app writes to a volume. Its mount is read-only. */
export class FileConsumer extends Sidecar {
  private readonly files: FileConsumerProps;

  /**
   * @param props the properties of the sidecar
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
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'FileConsumerProps';
  }
}
