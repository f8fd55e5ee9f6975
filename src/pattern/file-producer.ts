import { addVolume, chosenContainers, mountNew } from './clash';
import { Sidecar } from './sidecar';
import type { SidecarProps } from './sidecar-props';
import type { StructName } from '../manifest/given';
import type { PodTemplate } from '../pod';
import { VolumeSource } from '../volume';

/** What can be said of files that a sidecar makes for the app. */
export interface FileProducerOptions {
  /**
   * Names of the containers that read the files.
   *
   * @default - all containers of the app
   */
  readonly consumers?: string[];
  /** Where the app finds the files. Its containers can only read them. */
  readonly mountPath: string;
}

/** What a file producer is. */
export interface FileProducerProps extends SidecarProps, FileProducerOptions {
  /** Where the sidecar puts the files. */
  readonly producerPath: string;
  /**
   * The volume that the files are in.
   *
   * @default - an empty directory on the node's disk
   */
  readonly source?: VolumeSource;
}

/** A sidecar that puts files into a volume, which the app can only read. */
export class FileProducer extends Sidecar {
  private readonly files: FileProducerProps;

  /**
   * @param props what the sidecar is, and where the files are
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
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'FileProducerProps';
  }
}
