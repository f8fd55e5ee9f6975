import { type Duration } from 'cdk8s';
import type { DownwardAPIFile, KeyToPath } from './volume-items';
import { given } from '../manifest/given';
import type { LabelSelector } from '../manifest/label-selector';
import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { givenMap, mapOrNone } from '../manifest/map';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** Options of the files of a ConfigMap or Secret. */
export interface KeyFilesOptions {
  /**
   * The keys, each with its file.
   *
   * @default - all keys, with their own names
   */
  readonly items?: KeyToPath[];
  /**
   * Whether the pod starts if the object or the keys do not exist.
   *
   * @default false
   */
  readonly optional?: boolean;
}

/** Renders the options, including those of a volume. */
export function renderKeyFiles<T extends KeyFilesOptions>(options: T): T {
  return { ...options, items: renderList(options.items, 'items', (item) => given('KeyToPath', item)) };
}

/** Options of a token of the service account. */
export interface ServiceAccountTokenOptions {
  /**
   * The audience of the token.
   *
   * @default - the API server
   */
  readonly audience?: string;
  /**
   * How long the token is valid: at least 10 minutes. The kubelet replaces it before.
   *
   * @default Duration.hours(1)
   */
  readonly expiration?: Duration;
  /**
   * The user that owns the file. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly user?: number;
}

/** Options of a bundle of trusted certificates. */
export interface ClusterTrustBundleOptions {
  /**
   * The bundles of `signerName`, by their labels.
   *
   * @default - none
   */
  readonly labelSelector?: LabelSelector;
  /**
   * The name of the bundle. Cannot be combined with `signerName`.
   *
   * @default - chosen by `signerName`
   */
  readonly name?: INamed | string;
  /**
   * Whether the pod starts if the bundle does not exist.
   *
   * @default false
   */
  readonly optional?: boolean;
  /**
   * The signer of the bundles that `labelSelector` selects. Cannot be combined with `name`.
   *
   * @default - chosen by `name`
   */
  readonly signerName?: string;
  /**
   * The user that owns the file. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly user?: number;
}

/** A certificate for the pod, and the files to which it is written: `credentialBundlePath`, or `keyPath` and `certificateChainPath`. */
export interface PodCertificateOptions {
  /**
   * The file for the certificate chain: a relative path without `..`.
   *
   * @default - not written
   */
  readonly certificateChainPath?: string;
  /**
   * The file for key and chain together: a relative path without `..`.
   *
   * @default - not written
   */
  readonly credentialBundlePath?: string;
  /**
   * The file for the key: a relative path without `..`.
   *
   * @default - not written
   */
  readonly keyPath?: string;
  /** The kind of key: `RSA3072`, `RSA4096`, `ECDSAP256`, `ECDSAP384`, `ECDSAP521`, `ED25519`. */
  readonly keyType: string;
  /**
   * How long the certificate may be valid: 1 hour to 91 days.
   *
   * @default Duration.hours(24)
   */
  readonly maxExpiration?: Duration;
  /** The signer: a name such as `example.com/signer`. */
  readonly signerName: string;
  /**
   * The user that owns the files. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly user?: number;
  /**
   * Attributes for the signer. The keys are domain-prefixed names.
   *
   * @default - nothing
   */
  readonly userAnnotations?: { readonly [key: string]: string };
}

/**
 * A source of a projected volume.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 *
 * @example
 * pod.addVolume('all', VolumeSource.projected([ProjectedSource.configMap('settings'), ProjectedSource.secret('keys')]));
 */
export class ProjectedSource extends ManifestValue {
  /**
   * Keys of a ConfigMap.
   *
   * @param configMap the ConfigMap, or its name
   * @param options which keys
   */
  public static configMap(configMap: INamed | string, options: KeyFilesOptions = {}): ProjectedSource {
    return new ProjectedSource({ configMap: plainCopy({ ...renderKeyFiles(given('KeyFilesOptions', options)), name: nameOf(configMap, 'name of the ConfigMap') }) });
  }

  /**
   * Keys of a Secret.
   *
   * @param secret the Secret, or its name
   * @param options which keys
   */
  public static secret(secret: INamed | string, options: KeyFilesOptions = {}): ProjectedSource {
    return new ProjectedSource({ secret: plainCopy({ ...renderKeyFiles(given('KeyFilesOptions', options)), name: nameOf(secret, 'name of the Secret') }) });
  }

  /**
   * Files with fields of the pod itself.
   *
   * @param items the files
   */
  public static downwardAPI(items: DownwardAPIFile[]): ProjectedSource {
    return new ProjectedSource({ downwardAPI: { items: renderList(items, 'downwardAPI.items', manifestOf) } });
  }

  /**
   * A token of the pod's service account.
   *
   * @param path the file: a relative path without `..`
   * @param options the audience, and how long it is valid
   */
  public static serviceAccountToken(path: string, options: ServiceAccountTokenOptions = {}): ProjectedSource {
    given('ServiceAccountTokenOptions', options);
    return new ProjectedSource({
      serviceAccountToken: compact({
        audience: options.audience,
        expirationSeconds: wholeSeconds(options.expiration, 'serviceAccountToken.expirationSeconds'),
        path,
        user: options.user,
      }),
    });
  }

  /**
   * Trusted certificates.
   *
   * @param path the file: a relative path without `..`
   * @param options which bundles
   */
  public static clusterTrustBundle(path: string, options: ClusterTrustBundleOptions): ProjectedSource {
    given('ClusterTrustBundleOptions', options);
    return new ProjectedSource({
      clusterTrustBundle: compact({
        labelSelector: manifestOf(options.labelSelector),
        name: options.name === undefined ? undefined : nameOf(options.name, 'clusterTrustBundle.name'),
        optional: options.optional,
        path,
        signerName: options.signerName,
        user: options.user,
      }),
    });
  }

  /**
   * A certificate for the pod.
   *
   * @param options the signer, and the files
   */
  public static podCertificate(options: PodCertificateOptions): ProjectedSource {
    given('PodCertificateOptions', options);
    return new ProjectedSource({
      podCertificate: compact({
        certificateChainPath: options.certificateChainPath,
        credentialBundlePath: options.credentialBundlePath,
        keyPath: options.keyPath,
        keyType: options.keyType,
        maxExpirationSeconds: wholeSeconds(options.maxExpiration, 'podCertificate.maxExpirationSeconds'),
        signerName: options.signerName,
        user: options.user,
        userAnnotations: sortedMap(givenMap(mapOrNone(options.userAnnotations, 'podCertificate.userAnnotations'), 'podCertificate.userAnnotations')),
      }),
    });
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
