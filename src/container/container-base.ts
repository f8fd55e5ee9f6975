import { Construct } from 'constructs';
import type { ContainerProps, ImagePullPolicy } from './container-props';
import { renderEnv, type EnvFrom, type EnvValue } from './env';
import { ContainerPort, type ContainerPortOptions } from './port';
import { renderContainerProps } from './render-container';
import { renderResources, type ResourceRequirements } from './resources';
import { given, type StructName } from '../manifest/given';
import { textList } from '../manifest/list';
import { located } from '../manifest/located';
import { givenPart } from '../manifest/manifest-value';
import { misuse } from '../manifest/misuse';
import type { INamed } from '../manifest/named';
import { overridden, parsePath, withOverrides, type Overrides } from '../manifest/override';
import { plainCopy } from '../manifest/plain';
import { freeId, podHostOf, type PodHost } from '../manifest/pod-host';
import { isLast, withField } from '../manifest/sorted';
import { noteCall, notePlace } from '../provenance/place';
import { renderSecurityContext, type SecurityContext } from '../security/security-context';
import type { Volume, VolumeMountOptions } from '../volume';
import { renderDevice, renderMount } from '../volume/mount';

/**
 * The base class of all containers. It keeps the manifest of the container, which its methods change.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 */
export abstract class ContainerBase extends Construct implements INamed {
  /** The container's name. */
  public readonly name: string;

  /**
   * The manifest of the container so far, keys sorted, without what was overridden.
   *
   * @internal
   */
  protected _fields: any;

  private readonly host: PodHost;
  private overrides?: Overrides;
  private overridden?: any;
  /** Whether the fields may be part of a manifest already: then they are replaced, and not written to. */
  private isShared = false;

  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param list its list in the pod spec
   * @param props initial properties
   */
  protected constructor(scope: Construct, id: string, list: 'containers' | 'initContainers' | 'ephemeralContainers', props: ContainerProps, struct: StructName, fixed: ContainerProps = {}) {
    super(scope, freeId(scope, 'container', id));
    this.host = podHostOf(this, 'container', id);
    notePlace(this, this.host);
    const name = located(this, () => given(struct, props, this)).name ?? id;
    this.name = name;
    this._fields = located(this, () => renderContainerProps(props, { ...fixed, name }));
    this.checkAll(props.volumeMounts);
    this.checkAll(props.volumeDevices);
    this.host._register(list, this);
  }

  /** The image; undefined if none was set. */
  public get image(): string | undefined {
    return this._fields.image;
  }

  /** The entrypoint, as a copy; empty if none was set. */
  public get command(): string[] {
    return [...(this._fields.command ?? [])];
  }

  /** The arguments, as a copy; empty if none were set. */
  public get args(): string[] {
    return [...(this._fields.args ?? [])];
  }

  /** The ports, as a copy. */
  public get ports(): ContainerPort[] {
    return (this._fields.ports ?? []).map((port: any) => ContainerPort._of(port));
  }

  /** The names of the environment variables, in their order. */
  public get envNames(): string[] {
    return (this._fields.env ?? []).map((env: any) => env.name);
  }

  /** The paths that volumes are mounted at, in their order. */
  public get mountPaths(): string[] {
    return (this._fields.volumeMounts ?? []).map((mount: any) => mount.mountPath);
  }

  /**
   * Sets an environment variable. A variable of the same name is replaced and keeps its position.
   *
   * @param name any printable ASCII characters without `=`
   * @param value a string, or the source of the value
   * @jsii ignore
   */
  public env(name: string, value: EnvValue | string): this {
    const entry = located(this, () => renderEnv(name, value));
    const list: any[] = this._fields.env ?? [];
    const at = list.findIndex((env) => env.name === name);
    return at < 0 ? this._append('env', entry) : this._set('env', list.map((env, i) => (i === at ? entry : env)), at);
  }

  /**
   * Sets an environment variable for each key of a ConfigMap or Secret.
   *
   * @param source the ConfigMap or Secret
   * @jsii ignore
   */
  public envFrom(source: EnvFrom): this {
    return this._append('envFrom', located(this, () => givenPart(source, "envFrom takes a source such as EnvFrom.configMap('settings')")));
  }

  /**
   * Adds a port that the container listens on.
   *
   * @param name the name: at most 15 lower-case letters, digits and `-`
   * @param containerPort the number: 1 to 65535
   * @param options the protocol, and a port of the node
   * @returns the port, for probes and hooks
   */
  public addPort(name: string, containerPort: number, options: ContainerPortOptions = {}): ContainerPort {
    const port = located(this, () => ContainerPort._of({ ...given('ContainerPortOptions', options), containerPort, name }));
    this._append('ports', port._manifest);
    return port;
  }

  /**
   * Mounts a volume.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   * @param mountPath the path in the container; no other volume may be mounted there
   * @param volume a volume of the same pod, or its name
   * @param options options such as `readOnly` and `subPath`
   * @jsii ignore
   */
  public mount(mountPath: string, volume: Volume | string, options: VolumeMountOptions = {}): this {
    this.checkOwn(volume);
    return this._append('volumeMounts', located(this, () => renderMount(mountPath, volume, given('VolumeMountOptions', options))));
  }

  /**
   * Attaches a volume as a block device.
   *
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
   * @param devicePath the path in the container, such as `/dev/xvda`
   * @param volume a claim of the same pod in volume mode `Block`, or its name
   * @jsii ignore
   */
  public attach(devicePath: string, volume: Volume | string): this {
    this.checkOwn(volume);
    return this._append('volumeDevices', located(this, () => renderDevice(devicePath, volume)));
  }

  /**
   * Sets the requests, limits and claims. Replaces all that were set before.
   *
   * @param resources requests, limits and claims
   * @jsii ignore
   */
  public resources(resources: ResourceRequirements): this {
    return this._set('resources', located(this, () => renderResources(given('ResourceRequirements', resources))));
  }

  /**
   * Sets fields of the security context. Other fields stay as they are.
   *
   * @param securityContext the settings
   * @jsii ignore
   */
  public security(securityContext: SecurityContext): this {
    const settings = located(this, () => renderSecurityContext(given('SecurityContext', securityContext)));
    return this._set('securityContext', plainCopy({ ...this._fields.securityContext, ...settings }), ...Object.keys(settings ?? {}));
  }

  /**
   * Sets the command of the container. It is not run in a shell.
   *
   * @param command the entrypoint
   * @param args the arguments; if omitted, they stay as they are
   * @jsii ignore
   */
  public run(command: string[], args?: string[]): this {
    const [entrypoint, rest] = located(this, () => [textList(command, 'command'), args && textList(args, 'args')]);
    this._set('command', entrypoint);
    return rest === undefined ? this : this._set('args', rest);
  }

  /**
   * Sets when the image is pulled.
   *
   * @param policy when
   * @jsii ignore
   */
  public pull(policy: ImagePullPolicy | `${ImagePullPolicy}`): this {
    return this._set('imagePullPolicy', this._required('pull', policy));
  }

  /**
   * Sets any field of the container's manifest, known or not, to a raw value.
   *
   * @param path a path in the container's manifest: `resources.limits[nvidia.com/gpu]`, `ports[0].name`, or a JSON pointer such as `/ports/0/name`
   * @param value any JSON value; if omitted, the field is removed
   * @jsii ignore
   */
  public override(path: string, value?: any): this {
    const copy = plainCopy(value);
    this.overridden = located(this, () => overridden(this._render(), path, copy));
    this.overrides = [...this.overrides ?? [], [path, copy]];
    noteCall(this, this.host, [parsePath(path)]);
    this.host._changed();
    return this;
  }

  /** The manifest of the container, as a copy. */
  public toManifest(): { [field: string]: any } {
    return plainCopy(this._render());
  }

  /**
   * The plain manifest, keys sorted; the same object until something changes, never to be written to.
   *
   * @internal
   */
  public _render(): any {
    this.isShared = true;
    return this.overridden ??= withOverrides(this._fields, this.overrides);
  }

  /**
   * What was set so far, without what was overridden; never to be written to.
   *
   * @internal
   */
  public _said(): any {
    this.isShared = true;
    return this._fields;
  }

  /**
   * Remembers what the container is now: what is returned takes it back to that.
   *
   * @internal
   */
  public _save(): () => void {
    this.isShared = true;
    const { _fields, overrides, overridden: whole } = this;
    return () => Object.assign(this, { _fields, isShared: true, overridden: whole, overrides });
  }

  /**
   * Replaces the manifest by that of an existing container.
   *
   * @internal
   */
  public _adopt(manifest: any): void {
    this._fields = plainCopy(manifest);
    this.host._changed();
  }

  /**
   * Sets a field of the manifest.
   *
   * @param field its name
   * @param value its value
   * @param parts the items of a list, or the fields of the value, that are new; all of them where none are named
   * @internal
   */
  public _set(field: string, value: any, ...parts: readonly (string | number)[]): this {
    if (this.isShared || !(field in this._fields || isLast(this._fields, field))) {
      this._fields = withField(this._fields, field, value);
      this.isShared = false;
    } else {
      this._fields[field] = value;
    }
    this.overridden = undefined;
    this.host._changed();
    noteCall(this, this.host, parts.length === 0 ? [[field]] : parts.map((part) => [field, part]));
    return this;
  }

  /**
   * The value that a method was given.
   *
   * @internal
   */
  protected _required<T>(method: string, value: T): T {
    if (value === undefined || value === null) {
      throw misuse(`[${this.node.path}] ${method}() must have a value, got ${value}; leave the call out`);
    }
    return value;
  }

  /** @internal */
  protected _append(field: string, item: any): this {
    const list: any[] = this._fields[field] ?? [];
    return this._set(field, list.concat(item), list.length);
  }

  /** What is no list was reported as such. */
  private checkAll(mounts: readonly { readonly volume: Volume | string }[] | undefined): void {
    if (Array.isArray(mounts)) {
      mounts.forEach((mount) => this.checkOwn(mount?.volume));
    }
  }

  /** A container cannot mount the volume of another pod. */
  private checkOwn(volume: Volume | string | undefined): void {
    if (typeof volume !== 'object' || volume === null || !Construct.isConstruct(volume)) {
      return;
    }
    const owner = podHostOf(volume, 'volume', volume.name);
    if (owner !== this.host) {
      throw misuse(`[${this.node.path}] the volume '${volume.node.path}' belongs to the pod '${owner.node.path}', not to '${this.host.node.path}'; `
        + `add a volume to this pod: addVolume('${volume.name}', ...)`);
    }
  }
}
