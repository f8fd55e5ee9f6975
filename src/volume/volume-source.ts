import type {
  AWSElasticBlockStoreOptions, AzureDiskOptions, AzureFileOptions, CinderOptions, GCEPersistentDiskOptions, PhotonPersistentDiskOptions,
  VsphereVolumeOptions,
} from './cloud-disks';
import type { CephFSOptions, FibreChannelOptions, IscsiOptions, NFSOptions, RBDOptions } from './network-storage';
import type {
  CSIOptions, EmptyDirOptions, EphemeralOptions, FileVolumeOptions, HostPathOptions, ImageVolumeOptions, KeyVolumeOptions,
  PersistentVolumeClaimOptions,
} from './node-storage';
import { renderPersistentVolumeClaimSpec } from './persistent-volume-claim-spec';
import { renderKeyFiles, type ProjectedSource } from './projected-source';
import type {
  FlexVolumeOptions, FlockerOptions, GitRepoOptions, GlusterfsOptions, PortworxOptions, QuobyteOptions, ScaleIOOptions, StorageOSOptions,
} from './retired-storage';
import { secretRef, withSecretRef } from './secret-ref';
import type { DownwardAPIFile } from './volume-items';
import { given } from '../manifest/given';
import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { givenMetadata } from '../manifest/map';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { renderQuantity } from '../manifest/quantities';
import { compact } from '../manifest/render';

/**
 * The source of a volume. The names are those of Kubernetes.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#volume-types
 *
 * @example
 * const config = pod.addVolume('config', VolumeSource.configMap('web-config'));
 * web.mount('/etc/web', config, { readOnly: true });
 */
export class VolumeSource extends ManifestValue {
  /**
   * The keys of a ConfigMap, each a file.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#configmap
   * @param configMap the ConfigMap, or its name
   * @param options which keys, and permissions
   */
  public static configMap(configMap: INamed | string, options: KeyVolumeOptions = {}): VolumeSource {
    return new VolumeSource({ configMap: plainCopy({ ...renderKeyFiles(given('KeyVolumeOptions', options)), name: nameOf(configMap, 'name of the ConfigMap') }) });
  }

  /**
   * The keys of a Secret, each a file.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
   * @param secret the Secret, or its name
   * @param options which keys, and permissions
   */
  public static secret(secret: INamed | string, options: KeyVolumeOptions = {}): VolumeSource {
    return new VolumeSource({ secret: plainCopy({ ...renderKeyFiles(given('KeyVolumeOptions', options)), secretName: nameOf(secret, 'name of the Secret') }) });
  }

  /**
   * A directory that is empty when the pod starts, and deleted with the pod.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   * @param options medium and size
   */
  public static emptyDir(options: EmptyDirOptions = {}): VolumeSource {
    const { medium, mode, sizeLimit } = given('EmptyDirOptions', options);
    return new VolumeSource({ emptyDir: compact({ medium, mode, sizeLimit: renderQuantity(sizeLimit, 'sizeLimit') }) });
  }

  /**
   * The volume of a claim.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#persistentvolumeclaim
   * @param claim the claim, or its name
   * @param options read-only
   */
  public static persistentVolumeClaim(claim: INamed | string, options: PersistentVolumeClaimOptions = {}): VolumeSource {
    const { readOnly } = given('PersistentVolumeClaimOptions', options);
    return new VolumeSource({ persistentVolumeClaim: compact({ claimName: nameOf(claim, 'name of the claim'), readOnly }) });
  }

  /**
   * The volume of a claim that is created and deleted with the pod.
   *
   * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
   * @param options the claim
   */
  public static ephemeral(options: EphemeralOptions): VolumeSource {
    given('EphemeralOptions', options);
    const volumeClaimTemplate = compact({ metadata: plainCopy(givenMetadata(options.metadata)), spec: renderPersistentVolumeClaimSpec(options) });
    return new VolumeSource({ ephemeral: { volumeClaimTemplate } });
  }

  /**
   * Files of several sources in one directory.
   *
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   * @param sources the sources; their paths must not clash
   * @param options permissions
   */
  public static projected(sources: ProjectedSource[], options: FileVolumeOptions = {}): VolumeSource {
    return new VolumeSource({ projected: plainCopy({ ...given('FileVolumeOptions', options), sources: renderList(sources, 'projected.sources', manifestOf) }) });
  }

  /**
   * Files with fields of the pod itself.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi
   * @param items the files
   * @param options permissions
   */
  public static downwardAPI(items: DownwardAPIFile[], options: FileVolumeOptions = {}): VolumeSource {
    return new VolumeSource({ downwardAPI: plainCopy({ ...given('FileVolumeOptions', options), items: renderList(items, 'downwardAPI.items', manifestOf) }) });
  }

  /**
   * A file or directory of the node. Forbidden by the Pod Security Standard `baseline`.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   * @param path the path on the node, without `..`
   * @param options what must exist at the path
   */
  public static hostPath(path: string, options: HostPathOptions = {}): VolumeSource {
    const { type } = given('HostPathOptions', options);
    return new VolumeSource({ hostPath: compact({ path, type }) });
  }

  /**
   * The files of an image or OCI artifact, read-only.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#image
   * @param reference the image
   * @param options when it is pulled
   */
  public static image(reference: string, options: ImageVolumeOptions = {}): VolumeSource {
    const { pullPolicy } = given('ImageVolumeOptions', options);
    return new VolumeSource({ image: compact({ pullPolicy, reference }) });
  }

  /**
   * A volume of a CSI driver, without a claim.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#csi
   * @param driver name of the driver
   * @param options attributes and other options
   */
  public static csi(driver: string, options: CSIOptions = {}): VolumeSource {
    return new VolumeSource({ csi: plainCopy({ ...given('CSIOptions', options), driver, nodePublishSecretRef: secretRef(options.nodePublishSecretRef, 'csi.nodePublishSecretRef') }) });
  }

  /**
   * An export of an NFS server.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
   * @param server the server
   * @param path the export: an absolute path
   * @param options read-only
   */
  public static nfs(server: string, path: string, options: NFSOptions = {}): VolumeSource {
    const { readOnly } = given('NFSOptions', options);
    return new VolumeSource({ nfs: compact({ path, readOnly, server }) });
  }

  /**
   * A disk over iSCSI.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   * @param options the target and unit
   */
  public static iscsi(options: IscsiOptions): VolumeSource {
    return new VolumeSource({ iscsi: withSecretRef(given('IscsiOptions', options), 'iscsi') });
  }

  /**
   * A Fibre Channel volume.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#fc
   * @param options the target and unit
   */
  public static fc(options: FibreChannelOptions): VolumeSource {
    return new VolumeSource({ fc: plainCopy(given('FibreChannelOptions', options)) });
  }

  /**
   * A disk of AWS.
   *
   * @param options which one
   */
  public static awsElasticBlockStore(options: AWSElasticBlockStoreOptions): VolumeSource {
    return new VolumeSource({ awsElasticBlockStore: plainCopy(given('AWSElasticBlockStoreOptions', options)) });
  }

  /**
   * A disk of Azure.
   *
   * @param options which one
   */
  public static azureDisk(options: AzureDiskOptions): VolumeSource {
    return new VolumeSource({ azureDisk: plainCopy(given('AzureDiskOptions', options)) });
  }

  /**
   * A disk of Google Cloud.
   *
   * @param options which one
   */
  public static gcePersistentDisk(options: GCEPersistentDiskOptions): VolumeSource {
    return new VolumeSource({ gcePersistentDisk: plainCopy(given('GCEPersistentDiskOptions', options)) });
  }

  /**
   * A disk of VMware Photon Controller.
   *
   * @param options which one
   */
  public static photonPersistentDisk(options: PhotonPersistentDiskOptions): VolumeSource {
    return new VolumeSource({ photonPersistentDisk: plainCopy(given('PhotonPersistentDiskOptions', options)) });
  }

  /**
   * A volume of Portworx.
   *
   * @param options which one
   */
  public static portworxVolume(options: PortworxOptions): VolumeSource {
    return new VolumeSource({ portworxVolume: plainCopy(given('PortworxOptions', options)) });
  }

  /**
   * A volume of Quobyte.
   *
   * @param options which one
   */
  public static quobyte(options: QuobyteOptions): VolumeSource {
    return new VolumeSource({ quobyte: plainCopy(given('QuobyteOptions', options)) });
  }

  /**
   * A disk of vSphere.
   *
   * @param options which one
   */
  public static vsphereVolume(options: VsphereVolumeOptions): VolumeSource {
    return new VolumeSource({ vsphereVolume: plainCopy(given('VsphereVolumeOptions', options)) });
  }

  /**
   * A dataset of Flocker.
   *
   * @param options which one
   */
  public static flocker(options: FlockerOptions): VolumeSource {
    return new VolumeSource({ flocker: plainCopy(given('FlockerOptions', options)) });
  }

  /**
   * A share of Azure.
   *
   * @param options which one
   */
  public static azureFile(options: AzureFileOptions): VolumeSource {
    return new VolumeSource({ azureFile: plainCopy({ ...given('AzureFileOptions', options), secretName: nameOf(options.secretName, 'azureFile.secretName') }) });
  }

  /**
   * A volume of Gluster.
   *
   * @param options which one
   */
  public static glusterfs(options: GlusterfsOptions): VolumeSource {
    return new VolumeSource({ glusterfs: plainCopy({ ...given('GlusterfsOptions', options), endpoints: nameOf(options.endpoints, 'glusterfs.endpoints') }) });
  }

  /**
   * A directory of CephFS.
   *
   * @param options which one
   */
  public static cephfs(options: CephFSOptions): VolumeSource {
    return new VolumeSource({ cephfs: withSecretRef(given('CephFSOptions', options), 'cephfs') });
  }

  /**
   * A disk of OpenStack.
   *
   * @param options which one
   */
  public static cinder(options: CinderOptions): VolumeSource {
    return new VolumeSource({ cinder: withSecretRef(given('CinderOptions', options), 'cinder') });
  }

  /**
   * A block device of Ceph.
   *
   * @param options which one
   */
  public static rbd(options: RBDOptions): VolumeSource {
    return new VolumeSource({ rbd: withSecretRef(given('RBDOptions', options), 'rbd') });
  }

  /**
   * A volume of ScaleIO.
   *
   * @param options which one
   */
  public static scaleIO(options: ScaleIOOptions): VolumeSource {
    return new VolumeSource({ scaleIO: withSecretRef(given('ScaleIOOptions', options), 'scaleIO') });
  }

  /**
   * A volume of StorageOS.
   *
   * @param options which one
   */
  public static storageos(options: StorageOSOptions): VolumeSource {
    return new VolumeSource({ storageos: withSecretRef(given('StorageOSOptions', options), 'storageos') });
  }

  /**
   * A volume of a FlexVolume driver, which is a program on the node. Use a CSI driver instead.
   *
   * @param driver name of the driver
   * @param options attributes and other options
   */
  public static flexVolume(driver: string, options: FlexVolumeOptions = {}): VolumeSource {
    return new VolumeSource({ flexVolume: plainCopy({ ...withSecretRef(given('FlexVolumeOptions', options), 'flexVolume'), driver }) });
  }

  /**
   * A clone of a Git repository. Disabled in Kubernetes: use an init container with Git instead.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo
   * @param repository its URL
   * @param options which commit, and where to
   */
  public static gitRepo(repository: string, options: GitRepoOptions = {}): VolumeSource {
    const { directory, revision } = given('GitRepoOptions', options);
    return new VolumeSource({ gitRepo: compact({ directory, repository, revision }) });
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
