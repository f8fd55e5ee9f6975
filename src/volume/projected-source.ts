import { type Duration } from 'cdk8s';
import type { DownwardApiFile, KeyToPath } from './volume-items';
import { given } from '../manifest/given';
import type { LabelSelector } from '../manifest/label-selector';
import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { givenMap } from '../manifest/map';
import { nameOf, type INamed } from '../manifest/named';
import { manifestOf, plainCopy } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What can be said of the files of a ConfigMap or Secret. */
export interface KeyFilesOptions {
  /**
   * The keys that become files.
   *
   * @default - all, each a file of its name
   */
  readonly items?: KeyToPath[];
  /**
   * Whether the pod starts without the object, or the keys, when they are not there.
   *
   * @default false
   */
  readonly optional?: boolean;
}

/** The options as they stand in the manifest, those of a volume among them. */
export function renderKeyFiles<T extends KeyFilesOptions>(options: T): T {
  return { ...options, items: renderList(options.items, 'items', (item) => given('KeyToPath', item)) };
}

/** What can be said of a file with a token of the service account. */
export interface ServiceAccountTokenOptions {
  /**
   * Whom the token is for.
   *
   * @default - the API server
   */
  readonly audience?: string;
  /**
   * How long the token is valid: at least 10 minutes. It is replaced in time.
   *
   * @default Duration.hours(1)
   */
  readonly expiration?: Duration;
  /**
   * The user that owns the file. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - root
   */
  readonly user?: number;
}

/** What can be said of a file with certificates to trust. */
export interface ClusterTrustBundleOptions {
  /**
   * The bundles of `signerName` that are taken.
   *
   * @default - none
   */
  readonly labelSelector?: LabelSelector;
  /**
   * The bundle, by its name. Not together with `signerName`.
   *
   * @default - chosen by `signerName`
   */
  readonly name?: INamed | string;
  /**
   * Whether the pod starts without it.
   *
   * @default false
   */
  readonly optional?: boolean;
  /**
   * The signer whose bundles are taken, those that `labelSelector` selects. Not together with `name`.
   *
   * @default - chosen by `name`
   */
  readonly signerName?: string;
  /**
   * The user that owns the file. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - root
   */
  readonly user?: number;
}

/** A certificate that the pod gets, and the files that it is written to: `credentialBundlePath`, or `keyPath` and `certificateChainPath`. */
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
  /** Who signs: a name such as `example.com/signer`. */
  readonly signerName: string;
  /**
   * The user that owns the files. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - root
   */
  readonly user?: number;
  /**
   * What the signer is told, by key: domain-prefixed names.
   *
   * @default - nothing
   */
  readonly userAnnotations?: { readonly [key: string]: string };
}

/**
 * A source whose files are put, with those of others, into one directory.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
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
   * Files that tell of the pod itself.
   *
   * @param items the files
   */
  public static downwardAPI(items: DownwardApiFile[]): ProjectedSource {
    return new ProjectedSource({ downwardAPI: { items: renderList(items, 'downwardAPI.items', manifestOf) } });
  }

  /**
   * A token of the pod's service account.
   *
   * @param path the file: a relative path without `..`
   * @param options for whom, and how long
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
   * Certificates to trust.
   *
   * @param path the file: a relative path without `..`
   * @param options whose
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
   * A certificate of the pod's own.
   *
   * @param options who signs it, and where it is written
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
        userAnnotations: sortedMap(givenMap(options.userAnnotations, 'podCertificate.userAnnotations')),
      }),
    });
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
