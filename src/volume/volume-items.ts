import type { Quantity } from '../apimachinery/quantity';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { nameOf, type INamed } from '../manifest/named';
import { renderQuantity } from '../manifest/quantities';
import { compact } from '../manifest/render';

/** Options of a file. */
export interface VolumeFileOptions {
  /**
   * Permissions: 0 to 0o777.
   *
   * @default - the volume's `defaultMode`
   */
  readonly mode?: number;
  /**
   * The user that owns the file. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly user?: number;
}

/** A key of a ConfigMap or Secret, and its file. */
export interface KeyToPath extends VolumeFileOptions {
  /** The key. */
  readonly key: string;
  /** The file: a relative path without `..`. */
  readonly path: string;
}

/** Options of a file with a resource. */
export interface ResourceFileOptions extends VolumeFileOptions {
  /**
   * The unit of the value, such as `1m`, `1` or `1Mi`.
   *
   * @default 1
   */
  readonly divisor?: string | number | Quantity;
}

/**
 * A file with information about the pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export class DownwardAPIFile extends ManifestValue {
  /**
   * A file with a field of the pod.
   *
   * @param path the file: a relative path without `..`
   * @param fieldPath `metadata.name`, `metadata.namespace`, `metadata.uid`, `metadata.labels`, `metadata.annotations`, or one of those: `metadata.labels['app']`
   * @param options permissions
   */
  public static fieldRef(path: string, fieldPath: string, options: VolumeFileOptions = {}): DownwardAPIFile {
    const { mode, user } = given('VolumeFileOptions', options);
    return new DownwardAPIFile(compact({ fieldRef: { fieldPath }, mode, path, user }));
  }

  /**
   * A file with a request or limit of a container.
   *
   * @param path the file: a relative path without `..`
   * @param container the container, or its name
   * @param resource `limits.cpu`, `requests.memory` and so on
   * @param options unit and permissions
   */
  public static resourceFieldRef(path: string, container: INamed | string, resource: string, options: ResourceFileOptions = {}): DownwardAPIFile {
    const { divisor, mode, user } = given('ResourceFileOptions', options);
    const resourceFieldRef = compact({ containerName: nameOf(container, 'container of resourceFieldRef'), divisor: renderQuantity(divisor, 'divisor'), resource });
    return new DownwardAPIFile(compact({ mode, path, resourceFieldRef, user }));
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
