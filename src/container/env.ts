import type { Quantity } from '../apimachinery/quantity';
import { given } from '../manifest/given';
import { isManifestValue, ManifestValue } from '../manifest/manifest-value';
import { misuse } from '../manifest/misuse';
import { nameOf, type INamed } from '../manifest/named';
import { renderQuantity } from '../manifest/quantities';
import { compact } from '../manifest/render';
import { shown } from '../manifest/shown';

/** Options of a reference that may be missing. */
export interface OptionalReference {
  /**
   * Whether the container starts if the object or key does not exist.
   *
   * @default false
   */
  readonly optional?: boolean;
}

/** Fields of a pod that can be the value of an environment variable. */
export class PodField {
  /** The pod's name. */
  public static readonly NAME = 'metadata.name';
  /** The pod's namespace. */
  public static readonly NAMESPACE = 'metadata.namespace';
  /** The pod's unique id. */
  public static readonly UID = 'metadata.uid';
  /** The node that the pod runs on. */
  public static readonly NODE_NAME = 'spec.nodeName';
  /** The service account that the pod runs as. */
  public static readonly SERVICE_ACCOUNT_NAME = 'spec.serviceAccountName';
  /** The first address of the node. */
  public static readonly HOST_IP = 'status.hostIP';
  /** All addresses of the node. */
  public static readonly HOST_IPS = 'status.hostIPs';
  /** The first address of the pod. */
  public static readonly POD_IP = 'status.podIP';
  /** All addresses of the pod. */
  public static readonly POD_IPS = 'status.podIPs';

  private constructor() {}
}

/** Options of a reference to a field. */
export interface FieldRefOptions {
  /**
   * The API version of the path.
   *
   * @default v1
   */
  readonly apiVersion?: string;
}

/** Options of a reference to a resource. */
export interface ResourceFieldRefOptions {
  /**
   * The container that has the resource, or its name.
   *
   * @default - the container that has the variable
   */
  readonly container?: INamed | string;
  /**
   * The unit of the value, such as `1m`, `1` or `1Mi`.
   *
   * @default 1
   */
  readonly divisor?: string | number | Quantity;
}

/**
 * The value of an environment variable, or its source.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 *
 * @example
 * web
 *   .env('PASSWORD', EnvValue.secretKey('db', 'password'))
 *   .env('POD_NAME', EnvValue.fieldRef(PodField.NAME));
 */
export class EnvValue extends ManifestValue {
  /**
   * A string. `$(NAME)` is replaced by a variable that was defined before; `$$(NAME)` is not.
   *
   * @param value any string
   */
  public static of(value: string): EnvValue {
    return new EnvValue({ value });
  }

  /**
   * The value of a key of a ConfigMap.
   *
   * @param configMap the ConfigMap, or its name
   * @param key the key
   * @param options whether it may be missing
   */
  public static configMapKey(configMap: INamed | string, key: string, options: OptionalReference = {}): EnvValue {
    return from('configMapKeyRef', { key, name: nameOf(configMap, 'name of the ConfigMap'), optional: given('OptionalReference', options).optional });
  }

  /**
   * The value of a key of a Secret.
   *
   * @param secret the Secret, or its name
   * @param key the key
   * @param options whether it may be missing
   */
  public static secretKey(secret: INamed | string, key: string, options: OptionalReference = {}): EnvValue {
    return from('secretKeyRef', { key, name: nameOf(secret, 'name of the Secret'), optional: given('OptionalReference', options).optional });
  }

  /**
   * A field of the pod itself.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
   * @param fieldPath a `PodField`, or a label or annotation: `metadata.labels['app']`
   * @param options the version of the path
   */
  public static fieldRef(fieldPath: string, options: FieldRefOptions = {}): EnvValue {
    return from('fieldRef', { apiVersion: given('FieldRefOptions', options).apiVersion, fieldPath });
  }

  /**
   * A label of the pod itself.
   *
   * @param key the label
   */
  public static podLabel(key: string): EnvValue {
    return EnvValue.fieldRef(`metadata.labels['${key}']`);
  }

  /**
   * An annotation of the pod itself.
   *
   * @param key the annotation
   */
  public static podAnnotation(key: string): EnvValue {
    return EnvValue.fieldRef(`metadata.annotations['${key}']`);
  }

  /**
   * A request or limit of a container of the pod.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
   * @param resource `limits.cpu`, `requests.memory` and so on
   * @param options of which container, and the unit
   */
  public static resourceFieldRef(resource: string, options: ResourceFieldRefOptions = {}): EnvValue {
    const { container, divisor } = given('ResourceFieldRefOptions', options);
    return from('resourceFieldRef', {
      containerName: container === undefined ? undefined : nameOf(container, 'container of resourceFieldRef'),
      divisor: renderQuantity(divisor, 'divisor'),
      resource,
    });
  }

  /**
   * A variable from an env file that an init container has written to a volume. Since Kubernetes 1.34.
   *
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/
   * @param volume an `emptyDir` volume of the pod, or its name
   * @param path the file, relative to the root of the volume
   * @param key the name of the variable in the file
   * @param options whether it may be missing
   */
  public static fileKey(volume: INamed | string, path: string, key: string, options: OptionalReference = {}): EnvValue {
    return from('fileKeyRef', { key, optional: given('OptionalReference', options).optional, path, volumeName: nameOf(volume, 'volume of fileKeyRef') });
  }

  /** @internal */
  public static _from(valueFrom: any): EnvValue {
    return new EnvValue({ valueFrom });
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

function from(source: string, fields: any): EnvValue {
  return EnvValue._from({ [source]: compact(fields) });
}

/** Options of a ConfigMap or Secret whose keys become variables. */
export interface EnvFromOptions extends OptionalReference {
  /**
   * A prefix for the names of the variables.
   *
   * @default - nothing
   */
  readonly prefix?: string;
}

/**
 * A ConfigMap or Secret whose keys become environment variables. The last one of a name wins, and `env` wins over `envFrom`.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables
 *
 * @example
 * web.envFrom(EnvFrom.configMap('settings', { prefix: 'APP_' }));
 */
export class EnvFrom extends ManifestValue {
  /**
   * All keys of a ConfigMap.
   *
   * @param configMap the ConfigMap, or its name
   * @param options prefix, and whether it may be missing
   */
  public static configMap(configMap: INamed | string, options: EnvFromOptions = {}): EnvFrom {
    return new EnvFrom('configMapRef', nameOf(configMap, 'name of the ConfigMap'), options);
  }

  /**
   * All keys of a Secret.
   *
   * @param secret the Secret, or its name
   * @param options prefix, and whether it may be missing
   */
  public static secret(secret: INamed | string, options: EnvFromOptions = {}): EnvFrom {
    return new EnvFrom('secretRef', nameOf(secret, 'name of the Secret'), options);
  }

  private constructor(source: 'configMapRef' | 'secretRef', name: string, options: EnvFromOptions) {
    const { optional, prefix } = given('EnvFromOptions', options);
    const ref = compact({ name, optional });
    super(source === 'configMapRef' ? compact({ configMapRef: ref, prefix }) : compact({ prefix, secretRef: ref }));
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

/** Renders a variable. */
export function renderEnv(name: string, value: EnvValue | string): any {
  if (typeof name !== 'string') {
    throw misuse(`the name of an env variable must be a string, got ${shown(name)}; write env('NAME', 'value')`);
  }
  if (value === undefined || value === null) {
    throw misuse(`env variable '${name}' must be a string or an EnvValue, got ${value}; leave it out, or write ''`);
  }
  return isManifestValue(value) ? compact({ name, ...value._manifest }) : { name, value };
}
