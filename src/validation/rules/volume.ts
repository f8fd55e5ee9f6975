import type { Rules } from './rule';

const AWS_EBS = 'https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore';
const AZURE_DISK = 'https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk';
const AZURE_FILE = 'https://kubernetes.io/docs/concepts/storage/volumes/#azurefile';
const CEPHFS = 'https://kubernetes.io/docs/concepts/storage/volumes/#cephfs';
const CINDER = 'https://kubernetes.io/docs/concepts/storage/volumes/#cinder';
const CLAIM = 'https://kubernetes.io/docs/concepts/storage/volumes/#persistentvolumeclaim';
const CONFIG_MAP = 'https://kubernetes.io/docs/concepts/storage/volumes/#configmap';
const CSI = 'https://kubernetes.io/docs/concepts/storage/volumes/#csi';
const DOWNWARD_API = 'https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi';
const EMPTY_DIR = 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir';
const EPHEMERAL = 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes';
const FC = 'https://kubernetes.io/docs/concepts/storage/volumes/#fc';
const FLEX = 'https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume';
const GCE_PD = 'https://kubernetes.io/docs/concepts/storage/volumes/#gcepersistentdisk';
const GIT_REPO = 'https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo';
const GLUSTERFS = 'https://kubernetes.io/docs/concepts/storage/volumes/#glusterfs';
const HOST_PATH = 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath';
const IMAGE = 'https://kubernetes.io/docs/concepts/storage/volumes/#image';
const ISCSI = 'https://kubernetes.io/docs/concepts/storage/volumes/#iscsi';
const NFS = 'https://kubernetes.io/docs/concepts/storage/volumes/#nfs';
const POD_CERTIFICATE = 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#podcertificate';
const PORTWORX = 'https://kubernetes.io/docs/concepts/storage/volumes/#portworxvolume';
const PROJECTED = 'https://kubernetes.io/docs/concepts/storage/projected-volumes/';
const RBD = 'https://kubernetes.io/docs/concepts/storage/volumes/#rbd';
const RETIRED = 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/';
const SECRET = 'https://kubernetes.io/docs/concepts/storage/volumes/#secret';
const SIGNERS = 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#signers';
const TOKEN = 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken';
const TRUST_BUNDLE = 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#clustertrustbundle';
const VOLUMES = 'https://kubernetes.io/docs/concepts/storage/volumes/';
const VSPHERE = 'https://kubernetes.io/docs/concepts/storage/volumes/#vspherevolume';

/** Volumes and their sources. */
export const VOLUME_RULES = {
  /** The domain of a signer is a DNS name. */
  'signer/domain-format': { page: SIGNERS },
  /** The domain of a signer has at most 253 characters. */
  'signer/domain-length': { page: SIGNERS },
  /** The domain of a signer has at least two parts. */
  'signer/domain-segments': { page: SIGNERS, hint: 'write it as example.com/signer-name' },
  /** The name of a signer has at most 571 characters. */
  'signer/name-length': { page: SIGNERS },
  /** The name of a signer is a domain, '/' and a path. */
  'signer/name-qualified': { page: SIGNERS, hint: 'write it as example.com/signer-name' },
  /** A pod certificate names its signer. */
  'signer/name-required': { page: SIGNERS },
  /** The path of a signer consists of lower-case letters, digits, '-' and '.'. */
  'signer/path-format': { page: SIGNERS },
  /** An awsElasticBlockStore volume has a volumeID. */
  'volume/aws-volume-id-required': { page: AWS_EBS },
  /** The caching mode of an Azure disk is None, ReadOnly or ReadWrite. */
  'volume/azure-disk-caching-mode-supported': { page: AZURE_DISK },
  /** The kind of an Azure disk is Shared, Dedicated or Managed. */
  'volume/azure-disk-kind-supported': { page: AZURE_DISK },
  /** An azureDisk volume has a diskName. */
  'volume/azure-disk-name-required': { page: AZURE_DISK },
  /** The URI of a managed disk is a resource id, that of any other disk the address of a blob. */
  'volume/azure-disk-uri-format': { page: AZURE_DISK, hint: 'write /subscriptions/... for a managed disk, https://... for a blob' },
  /** An azureDisk volume has a diskURI. */
  'volume/azure-disk-uri-required': { page: AZURE_DISK },
  /** An azureFile volume has a secretName. */
  'volume/azure-file-secret-name-required': { page: AZURE_FILE },
  /** An azureFile volume has a shareName. */
  'volume/azure-file-share-name-required': { page: AZURE_FILE },
  /** A cephfs volume has monitors. */
  'volume/cephfs-monitors-required': { page: CEPHFS },
  /** The secret of a cinder volume is named. */
  'volume/cinder-secret-name-required': { page: CINDER },
  /** A cinder volume has a volumeID. */
  'volume/cinder-volume-id-required': { page: CINDER },
  /** A persistentVolumeClaim volume names its claim. */
  'volume/claim-name-required': { page: CLAIM },
  /** A pod does not use the claim that is made for one of its ephemeral volumes. */
  'volume/claim-not-of-ephemeral-volume': { page: EPHEMERAL, hint: 'mount the ephemeral volume itself' },
  /** The template of a claim has no metadata but labels and annotations. */
  'volume/claim-template-metadata': { page: EPHEMERAL, hint: 'remove the field: Kubernetes sets the rest' },
  /** An ephemeral volume has a template for its claim. */
  'volume/claim-template-required': { page: EPHEMERAL },
  /** A configMap volume names its ConfigMap. */
  'volume/config-map-name-required': { page: CONFIG_MAP },
  /** The driver of a csi volume is named by a DNS name. */
  'volume/csi-driver-format': { page: CSI },
  /** The name of a CSI driver has at most 63 characters. */
  'volume/csi-driver-length': { page: CSI },
  /** A csi volume names its driver. */
  'volume/csi-driver-required': { page: CSI },
  /** The secret of a csi volume has a name that an object can have. */
  'volume/csi-secret-name-format': { page: CSI },
  /** The secret of a csi volume is named. */
  'volume/csi-secret-name-required': { page: CSI },
  /** A file of a downwardAPI volume has one reference. */
  'volume/downward-api-one-ref': { page: DOWNWARD_API, hint: 'keep fieldRef or resourceFieldRef' },
  /** A file of a downwardAPI volume has a path. */
  'volume/downward-api-path-required': { page: DOWNWARD_API },
  /** A file of a downwardAPI volume refers to a field of the pod or a resource of a container. */
  'volume/downward-api-ref-required': { page: DOWNWARD_API, hint: 'set fieldRef or resourceFieldRef' },
  /** The mode of an emptyDir volume is from 0 to 01777. */
  'volume/empty-dir-mode-range': { page: EMPTY_DIR, hint: 'permission bits are from 0 to 01777' },
  /** The size limit of an emptyDir volume is not negative. */
  'volume/empty-dir-size-limit-non-negative': { page: EMPTY_DIR },
  /** The claim of an ephemeral volume, '<pod>-<volume>', has a name that an object can have. */
  'volume/ephemeral-claim-name-format': { page: EPHEMERAL, hint: 'shorten the name of the volume or of the pod' },
  /** An fc volume with targetWWNs has a lun. */
  'volume/fc-lun-required': { page: FC },
  /** An fc volume has targetWWNs or wwids, not both. */
  'volume/fc-one-target': { page: FC, hint: 'keep targetWWNs or wwids' },
  /** An fc volume has targetWWNs or wwids. */
  'volume/fc-target-required': { page: FC },
  /** A file mode is a number from 0 to 0777 (octal). */
  'volume/file-mode-range': {
    page: VOLUMES,
    hint: 'write the mode as 0644; in JSON, where no number is octal, as 420',
    programHint: 'write the mode as 0o644',
    isForAllPrograms: true,
  },
  /** The owner of files is a number from 0 to 2147483647. */
  'volume/file-owner-range': { page: VOLUMES },
  /** A flexVolume volume names its driver. */
  'volume/flex-volume-driver-required': { page: FLEX },
  /** An option of a flexVolume volume is not in the domains kubernetes.io and k8s.io. */
  'volume/flex-volume-option-reserved': { page: FLEX },
  /** The name of a Flocker dataset has no '/'. */
  'volume/flocker-dataset-name-format': { page: RETIRED },
  /** A flocker volume has a datasetName or a datasetUUID. */
  'volume/flocker-dataset-required': { page: RETIRED },
  /** A flocker volume has a datasetName or a datasetUUID, not both. */
  'volume/flocker-one-dataset': { page: RETIRED },
  /** A gcePersistentDisk volume has a pdName. */
  'volume/gce-pd-name-required': { page: GCE_PD },
  /** A gitRepo volume has a repository. */
  'volume/git-repo-repository-required': { page: GIT_REPO },
  /** A glusterfs volume has endpoints. */
  'volume/glusterfs-endpoints-required': { page: GLUSTERFS },
  /** A glusterfs volume has a path. */
  'volume/glusterfs-path-required': { page: GLUSTERFS },
  /** A hostPath volume has a path. */
  'volume/host-path-required': { page: HOST_PATH },
  /** The type of a hostPath volume is one that Kubernetes knows. */
  'volume/host-path-type-supported': { page: HOST_PATH, hint: 'use DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice or BlockDevice' },
  /** An image volume has the reference of an image; in templates since 1.37. */
  'volume/image-reference-required': { page: IMAGE, hint: 'set reference, such as \'registry.example.com/data:1.0\'' },
  /** An iscsi volume with CHAP authentication has a secret. */
  'volume/iscsi-chap-secret-required': { page: ISCSI, hint: 'set secretRef' },
  /** With an initiator, the volume's name and the portal of its iscsi source have at most 64 characters together. */
  'volume/iscsi-interface-length': { page: ISCSI, hint: 'shorten the name of the volume' },
  /** An iscsi volume has an iqn. */
  'volume/iscsi-iqn-required': { page: ISCSI },
  /** The name of an iSCSI target or initiator has the format iqn, eui or naa. */
  'volume/iscsi-name-format': { page: ISCSI, hint: 'write it as iqn.2001-04.com.example:storage' },
  /** An iscsi volume has a target portal. */
  'volume/iscsi-target-portal-required': { page: ISCSI },
  /** An item of a ConfigMap or Secret volume has a key. */
  'volume/item-key-required': { page: VOLUMES },
  /** An item of a ConfigMap or Secret volume has a path. */
  'volume/item-path-required': { page: VOLUMES },
  /** A LUN is a number from 0 to 255. */
  'volume/lun-range': { page: VOLUMES },
  /** The name of a volume is a DNS label. */
  'volume/name-format': { page: VOLUMES, hint: 'use lower-case letters, digits and \'-\', at most 63' },
  /** A volume has a name. */
  'volume/name-required': { page: VOLUMES },
  /** Volume names are unique within a pod. */
  'volume/name-unique': { page: VOLUMES, hint: 'volume names are unique within a pod' },
  /** The path of an nfs volume is absolute. */
  'volume/nfs-path-absolute': { page: NFS, hint: 'begin the path with \'/\'' },
  /** An nfs volume has a path. */
  'volume/nfs-path-required': { page: NFS },
  /** An nfs volume has a server. */
  'volume/nfs-server-required': { page: NFS },
  /** A volume has one source. */
  'volume/one-source': { page: VOLUMES, hint: 'a volume has one source: add a second volume' },
  /** A partition is a number from 0 to 255. */
  'volume/partition-range': { page: VOLUMES },
  /** A photonPersistentDisk volume has a pdID. */
  'volume/photon-pd-id-required': { page: RETIRED },
  /** A pod certificate is valid for an hour to 91 days, those of Kubernetes' own signers for at most a day. */
  'volume/pod-certificate-expiration-range': { page: POD_CERTIFICATE },
  /** The type of a pod certificate's key is one that Kubernetes knows. */
  'volume/pod-certificate-key-type-supported': { page: POD_CERTIFICATE },
  /** A pod certificate is written to a file. */
  'volume/pod-certificate-path-required': { page: POD_CERTIFICATE, hint: 'set credentialBundlePath, or keyPath and certificateChainPath' },
  /** A portworxVolume volume has a volumeID. */
  'volume/portworx-volume-id-required': { page: PORTWORX },
  /** A ConfigMap or Secret in a projected volume is named. */
  'volume/projected-name-required': { page: PROJECTED },
  /** A source of a projected volume is of one kind. */
  'volume/projected-one-source': { page: PROJECTED, hint: 'make an entry of sources of each' },
  /** The paths of the files in a projected volume are unique. */
  'volume/projected-paths-unique': { page: PROJECTED, hint: 'write each source to a path of its own' },
  /** The registry of a quobyte volume is a list of hosts with ports, separated by ','. */
  'volume/quobyte-registry-format': { page: RETIRED },
  /** A quobyte volume has a registry. */
  'volume/quobyte-registry-required': { page: RETIRED },
  /** The tenant of a quobyte volume has at most 64 characters. */
  'volume/quobyte-tenant-length': { page: RETIRED },
  /** A quobyte volume has a volume. */
  'volume/quobyte-volume-required': { page: RETIRED },
  /** An rbd volume has an image. */
  'volume/rbd-image-required': { page: RBD },
  /** An rbd volume has monitors. */
  'volume/rbd-monitors-required': { page: RBD },
  /** A scaleIO volume has a gateway. */
  'volume/scale-io-gateway-required': { page: RETIRED },
  /** A scaleIO volume has a system. */
  'volume/scale-io-system-required': { page: RETIRED },
  /** A scaleIO volume has a volumeName. */
  'volume/scale-io-volume-name-required': { page: RETIRED },
  /** A secret volume names its Secret. */
  'volume/secret-name-required': { page: SECRET },
  /** A volume has a source. */
  'volume/source-required': { page: VOLUMES, hint: 'give the volume a source such as emptyDir or configMap' },
  /** The namespace of a StorageOS volume is a DNS label. */
  'volume/storage-os-namespace-format': { page: RETIRED },
  /** The secret of a storageos volume is named. */
  'volume/storage-os-secret-name-required': { page: RETIRED },
  /** The name of a StorageOS volume is a DNS label. */
  'volume/storage-os-volume-name-format': { page: RETIRED },
  /** A storageos volume has a volumeName. */
  'volume/storage-os-volume-name-required': { page: RETIRED },
  /** A service account token is valid for 10 minutes to 2^32 seconds. */
  'volume/token-expiration-range': { page: TOKEN, hint: 'use at least 600 seconds' },
  /** A service account token expires; it defaults to an hour. */
  'volume/token-expiration-required': { page: TOKEN },
  /** A service account token is written to a path. */
  'volume/token-path-required': { page: TOKEN },
  /** The name of a ClusterTrustBundle is one that it can have. */
  'volume/trust-bundle-name-format': { page: TRUST_BUNDLE },
  /** A clusterTrustBundle source has a name or a signer. */
  'volume/trust-bundle-name-required': { page: TRUST_BUNDLE },
  /** A clusterTrustBundle source has a name or a signer, not both. */
  'volume/trust-bundle-one-of': { page: TRUST_BUNDLE, hint: 'keep name or signerName' },
  /** A clusterTrustBundle source is written to a path. */
  'volume/trust-bundle-path-required': { page: TRUST_BUNDLE },
  /** A label selector goes with the signer of trust bundles, not with a name. */
  'volume/trust-bundle-selector-with-signer': { page: TRUST_BUNDLE, hint: 'remove labelSelector' },
  /** The signer of a clusterTrustBundle source is not empty. */
  'volume/trust-bundle-signer-required': { page: TRUST_BUNDLE },
  /** The key of a user annotation is a domain, '/' and a name. */
  'volume/user-annotation-key-format': { page: POD_CERTIFICATE, hint: 'write it as example.com/name' },
  /** The key of a user annotation is not empty. */
  'volume/user-annotation-key-required': { page: POD_CERTIFICATE },
  /** The user annotations of a pod certificate have at most 256 KiB together. */
  'volume/user-annotations-size': { page: POD_CERTIFICATE },
  /** A vsphereVolume volume has a volumePath. */
  'volume/vsphere-volume-path-required': { page: VSPHERE },
} satisfies Rules;
