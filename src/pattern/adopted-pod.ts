import type { ApiObject } from 'cdk8s';
import { isSidecar } from '../apimachinery/containers';
import { KINDS, kindOf } from '../apimachinery/kinds';
import type { Path } from '../apimachinery/path';
import { Container, InitContainer, SidecarContainer } from '../container';
import { overridden, parsePath } from '../manifest/override';
import { PodTemplate } from '../pod';
import { withinMaking } from '../provenance/place';
import { checkAtSynth } from '../report/check-at-synth';
import { Volume, VolumeSource } from '../volume';

const ADOPTED = 'AdoptedPod';

/**
 * The pod in an object that others made (cdk8s-plus, included YAML, Helm output, a custom resource), as a `PodTemplate` that patterns and people can change
 * as they change podwright's own. What the object said stays, unknown fields too; the object is checked when it is written.
 *
 * It is read once. Change the object's pod through its own maker before that, and through the adopted pod afterwards.
 */
export class AdoptedPod extends PodTemplate {
  /**
   * The pod in `apiObject`; the same one whenever it is asked for.
   *
   * @param apiObject the object
   * @param path where its pod template stands: `spec.template`. Needed for custom resources only
   */
  public static of(apiObject: ApiObject, path?: string): AdoptedPod {
    const adopted = apiObject.node.tryFindChild(ADOPTED) as AdoptedPod | undefined;
    if (adopted) {
      return adopted;
    }
    const place = path ?? templatePathOf(apiObject);
    if (place === undefined) {
      throw new Error(`[${apiObject.node.path}] where has a ${apiObject.kind} of ${apiObject.apiVersion} its pod template? Say it: AdoptedPod.of(object, 'spec.template')`);
    }
    return new AdoptedPod(apiObject, place);
  }

  /**
   * Whether `x` is one.
   *
   * @param x anything
   */
  public static isAdoptedPod(x: any): x is AdoptedPod {
    return PodTemplate.isPodTemplate(x) && x.node.id === ADOPTED;
  }

  /**
   * Whether `apiObject` was made by others and has a pod: it is of a kind of Kubernetes that has one, or was adopted already.
   *
   * @param apiObject the object
   */
  public static canAdopt(apiObject: ApiObject): boolean {
    if (PodTemplate.isPodTemplate(apiObject.node.scope)) {
      return false;
    }
    return templatePathOf(apiObject) !== undefined || apiObject.node.tryFindChild(ADOPTED) !== undefined;
  }

  /** The object that the pod stands in. */
  public readonly apiObject: ApiObject;

  private readonly path: string;
  private readonly seen: string;

  private constructor(apiObject: ApiObject, path: string) {
    const manifest = apiObject.toJson();
    const template = at(manifest, path);
    if (typeof template?.spec !== 'object' || template.spec === null) {
      throw new Error(`[${apiObject.node.path}] there is no pod at '${path}' of this ${apiObject.kind}`);
    }
    super(apiObject, ADOPTED, { metadata: template.metadata });
    this.apiObject = apiObject;
    this.path = path;
    this.seen = podOf(template);
    withinMaking(this, () => this.adopt(template.spec));
    const original = apiObject.toJson.bind(apiObject);
    Object.defineProperty(apiObject, 'toJson', { value: () => this.written(original()) });
    checkAtSynth(this);
  }

  /**
   * Others have made it.
   *
   * @internal
   */
  protected get _props(): undefined {
    return undefined;
  }

  /**
   * Where the pod stands in the object.
   *
   * @internal
   */
  protected get _templatePath(): Path {
    return this.path === '' ? [] : parsePath(this.path).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  }

  private adopt(spec: any): void {
    const { containers = [], initContainers = [], volumes = [], ...fields } = spec;
    this._fields = fields;
    for (const volume of volumes) {
      new Volume(this, volume.name ?? '', { source: VolumeSource.emptyDir() })._adopt(volume);
    }
    for (const container of initContainers) {
      const kind = isSidecar(container) ? SidecarContainer : InitContainer;
      new kind(this, container.name ?? '')._adopt(container);
    }
    for (const container of containers) {
      new Container(this, container.name ?? '')._adopt(container);
    }
  }

  /** The object as its maker writes it, with this pod in the place of its own. */
  private written(manifest: any): any {
    if (podOf(at(manifest, this.path)) !== this.seen) {
      throw new Error(`[${this.apiObject.node.path}] the pod of this ${this.apiObject.kind} was changed after a pattern had been put on it, and the change `
        + 'would be lost; put patterns on last, or make the change on AdoptedPod.of(object)');
    }
    const pod = this.toPodTemplateSpec();
    return this.path === '' ? { ...manifest, ...pod } : overridden(manifest, this.path, { ...at(manifest, this.path), ...pod });
  }
}

/** The path of the pod template in objects of this kind; undefined where it is not known. */
function templatePathOf(apiObject: ApiObject): string | undefined {
  const kind = kindOf(apiObject);
  return kind && KINDS[kind].template.join('.');
}

function at(manifest: any, path: string): any {
  return path === '' ? manifest : parsePath(path).reduce((node, key) => node?.[key], manifest);
}

function podOf(template: any): string {
  return JSON.stringify([template?.metadata, template?.spec]);
}
