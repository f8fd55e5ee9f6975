import { addVolume, chosenContainers, mountNew } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';
import { VolumeSource } from '../volume';

/** Options of files that a sidecar writes for the app. */
export interface FileProducerOptions {
  /**
   * Names of the containers that read the files.
   *
   * @default - all containers of the app
   */
  readonly consumers?: string[];
  /** The folder in which the app reads the files. The mount is read-only. */
  readonly mountPath: string;
}

/** Properties of a file producer. */
export interface FileProducerProps extends SidecarProps, FileProducerOptions {
  /** The folder in which the sidecar writes the files. */
  readonly producerPath: string;
  /**
   * The volume of the files.
   *
   * @default - an empty directory on the node's disk
   */
  readonly source?: VolumeSource;
}

/** A sidecar that writes files to a volume, which the app mounts read-only. */
export class FileProducer extends Sidecar {
  private readonly files: FileProducerProps;

  /**
   * @param props the properties of the sidecar
   */
  constructor(props: FileProducerProps) {
    super(props);
    this.files = props;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { name, source, producerPath, consumers, mountPath } = this.files;
    const readers = chosenContainers(pod, this, consumers);
    const producer = this.addTo(pod);
    const volume = addVolume(pod, this, name, source ?? VolumeSource.emptyDir());
    mountNew(pod, this, producer, producerPath, volume);
    readers.forEach((reader) => mountNew(pod, this, reader, mountPath, volume, { readOnly: true }));
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'FileProducerProps';
  }
}
