import type { Quantity } from '../apimachinery/quantity';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { nameOf, type INamed } from '../manifest/named';
import { renderQuantity } from '../manifest/quantities';
import { compact } from '../manifest/render';

/** Whether what is referred to must be there. */
export interface OptionalReference {
  /**
   * Whether the container starts without it when it is not there.
   *
   * @default false
   */
  readonly optional?: boolean;
}

/** Fields of a pod that a container can see as environment variables. */
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

/** What can be said of a reference to a field beside its path. */
export interface FieldRefOptions {
  /**
   * The version of the schema that the path is written in.
   *
   * @default v1
   */
  readonly apiVersion?: string;
}

/** What can be said of a reference to a resource beside its name. */
export interface ResourceFieldRefOptions {
  /**
   * The container whose resource is meant, or its name.
   *
   * @default - the container that has the variable
   */
  readonly container?: INamed | string;
  /**
   * The unit in which the amount is told: `1m`, `1`, `1Mi` and so on, by the resource.
   *
   * @default 1
   */
  readonly divisor?: string | number | Quantity;
}

/**
 * The value of an environment variable, or where it comes from.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export class EnvValue extends ManifestValue {
  /**
   * A text. `$(NAME)` stands for a variable that was defined before, `$$(NAME)` for itself.
   *
   * @param value any text
   */
  public static of(value: string): EnvValue {
    return new EnvValue({ value });
  }

  /**
   * The value of a key of a ConfigMap.
   *
   * @param configMap the ConfigMap, or its name
   * @param key the key
   * @param options whether it must be there
   */
  public static configMapKey(configMap: INamed | string, key: string, options: OptionalReference = {}): EnvValue {
    return from('configMapKeyRef', { key, name: nameOf(configMap, 'name of the ConfigMap'), optional: given('OptionalReference', options).optional });
  }

  /**
   * The value of a key of a Secret.
   *
   * @param secret the Secret, or its name
   * @param key the key
   * @param options whether it must be there
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
   * @param options whose, and in which unit
   */
  public static resourceFieldRef(resource: string, options: ResourceFieldRefOptions = {}): EnvValue {
    const { container, divisor } = given('ResourceFieldRefOptions', options);
    return from('resourceFieldRef', {
      containerName: container === undefined ? undefined : nameOf(container, 'container of resourceFieldRef'),
      divisor: renderQuantity(divisor),
      resource,
    });
  }

  /**
   * A variable from an env file in a volume that an init container has written. Since Kubernetes 1.34.
   *
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/
   * @param volume an `emptyDir` volume of the pod, or its name
   * @param path the file, relative to the root of the volume
   * @param key the name of the variable in the file
   * @param options whether it must be there
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
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

function from(source: string, fields: any): EnvValue {
  return EnvValue._from({ [source]: compact(fields) });
}

/** What can be said of a whole object whose keys become variables. */
export interface EnvFromOptions extends OptionalReference {
  /**
   * What is put in front of each key.
   *
   * @default - nothing
   */
  readonly prefix?: string;
}

/**
 * An object whose keys become environment variables. Of the same name, the later wins, and `env` over `envFrom`.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables
 */
export class EnvFrom extends ManifestValue {
  /**
   * All keys of a ConfigMap.
   *
   * @param configMap the ConfigMap, or its name
   * @param options prefix, and whether it must be there
   */
  public static configMap(configMap: INamed | string, options: EnvFromOptions = {}): EnvFrom {
    return new EnvFrom('configMapRef', nameOf(configMap, 'name of the ConfigMap'), options);
  }

  /**
   * All keys of a Secret.
   *
   * @param secret the Secret, or its name
   * @param options prefix, and whether it must be there
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
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/** A variable as it stands in the manifest. */
export function renderEnv(name: string, value: EnvValue | string): any {
  if (value === undefined || value === null) {
    throw new Error(`env variable '${name}' must be a text or an EnvValue, got ${value}; leave it out, or write ''`);
  }
  return value instanceof EnvValue ? compact({ name, ...value._manifest }) : { name, value };
}
