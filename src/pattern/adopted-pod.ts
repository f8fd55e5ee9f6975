import { ApiObject } from 'cdk8s';
import { isSidecar } from '../apimachinery/containers';
import { KINDS, kindOf } from '../apimachinery/kinds';
import type { Path } from '../apimachinery/path';
import { Container, InitContainer, SidecarContainer } from '../container';
import { misuse } from '../manifest/misuse';
import { overridden, parsePath } from '../manifest/override';
import { shown } from '../manifest/shown';
import { PodTemplate } from '../pod';
import { withinMaking } from '../provenance/place';
import { checkAtSynth } from '../report/check-at-synth';
import { Volume, VolumeSource } from '../volume';

const ADOPTED = 'AdoptedPod';

/**
 * The pod of an object that podwright did not make (cdk8s-plus, included YAML, Helm output, a custom resource), as a `PodTemplate` that can be changed
 * like podwright's own. Existing fields are kept, including unknown ones. The object is validated at synth.
 *
 * The object is read once. Change it through its own API before that, and through the adopted pod afterwards.
 *
 * @example
 * const old = new kplus.Deployment(chart, 'old', { containers: [{ image: 'old:1.0' }] });
 * AdoptedPod.of(ApiObject.of(old)).addVolume('cache', VolumeSource.emptyDir());
 */
export class AdoptedPod extends PodTemplate {
  /**
   * The pod of `apiObject`. The same object gives the same pod.
   *
   * @param apiObject the object
   * @param path the path of its pod template, such as `spec.template`; required for custom resources, which may have several. Without a path, it is
   * the pod that was adopted first
   */
  public static of(apiObject: ApiObject, path?: string): AdoptedPod {
    givenObject(apiObject);
    const adopted = AdoptedPod._allOf(apiObject);
    const place = path ?? templatePathOf(apiObject) ?? adopted[0]?.path;
    const same = place === undefined ? undefined : adopted.find((one) => one._templatePath.join() === pathOf(place).join());
    if (same !== undefined) {
      return same;
    }
    if (place === undefined) {
      throw misuse(`[${apiObject.node.path}] the path of the pod template in a ${apiObject.kind} of ${apiObject.apiVersion} is unknown; write AdoptedPod.of(object, 'spec.template')`);
    }
    return new AdoptedPod(apiObject, place);
  }

  /**
   * Whether `x` is an adopted pod.
   *
   * @param x anything
   */
  public static isAdoptedPod(x: any): x is AdoptedPod {
    return PodTemplate.isPodTemplate(x) && isAdoptedId(x.node.id);
  }

  /**
   * The pods of `apiObject` that were adopted.
   *
   * @internal
   */
  public static _allOf(apiObject: ApiObject): AdoptedPod[] {
    return apiObject.node.children.filter((child): child is AdoptedPod => isAdoptedId(child.node.id));
  }

  /**
   * Whether `apiObject` was not made by podwright and has a pod: its kind is one of Kubernetes that has one, or it was adopted already.
   *
   * @param apiObject the object
   */
  public static canAdopt(apiObject: ApiObject): boolean {
    if (!ApiObject.isApiObject(apiObject) || PodTemplate.isPodTemplate(apiObject.node.scope)) {
      return false;
    }
    return templatePathOf(apiObject) !== undefined || AdoptedPod._allOf(apiObject).length > 0;
  }

  /** The object that contains the pod. */
  public readonly apiObject: ApiObject;

  private readonly path: string;
  private readonly seen: string;

  private constructor(apiObject: ApiObject, path: string) {
    const manifest = apiObject.toJson();
    const template = at(manifest, path);
    if (typeof template?.spec !== 'object' || template.spec === null) {
      throw misuse(`[${apiObject.node.path}] there is no pod at '${path}' of this ${apiObject.kind}`);
    }
    super(apiObject, freeIdOf(apiObject, path), { metadata: template.metadata });
    this.apiObject = apiObject;
    this.path = path;
    this.seen = podOf(template);
    withinMaking(this, () => this.adopt(template.spec));
    const original = apiObject.toJson.bind(apiObject);
    Object.defineProperty(apiObject, 'toJson', { value: () => this.written(original()), configurable: true });
    checkAtSynth(this);
  }

  /**
   * It has no struct of podwright.
   *
   * @internal
   */
  protected get _props(): undefined {
    return undefined;
  }

  /**
   * The path of the pod in the object.
   *
   * @internal
   */
  public get _templatePath(): Path {
    return pathOf(this.path);
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

  /** The object as its own construct renders it, with this pod in place of the original. */
  private written(manifest: any): any {
    if (podOf(at(manifest, this.path)) !== this.seen) {
      throw misuse(`[${this.apiObject.node.path}] the pod of this ${this.apiObject.kind} was changed after a pattern was applied to it, and the change `
        + 'would be lost; put patterns on last, or make the change on AdoptedPod.of(object)');
    }
    const pod = this.toPodTemplateSpec();
    return this.path === '' ? { ...manifest, ...pod } : overridden(manifest, this.path, { ...at(manifest, this.path), ...pod });
  }
}

/** The object to adopt. A pod of podwright has an object that nothing else may write to. */
function givenObject(apiObject: ApiObject): void {
  const [own] = [apiObject, (apiObject as ApiObject | undefined)?.node?.scope].filter(PodTemplate.isPodTemplate);
  if (own !== undefined) {
    throw misuse(`[${own.node.path}] AdoptedPod.of is for objects of other libraries; this is a pod of podwright, which has the same methods itself`);
  }
  if (!ApiObject.isApiObject(apiObject)) {
    throw misuse(`AdoptedPod.of takes an ApiObject, got ${shown(apiObject)}; of a construct of another library, write AdoptedPod.of(ApiObject.of(construct))`);
  }
}

function isAdoptedId(id: string): boolean {
  return id === ADOPTED || id.startsWith(`${ADOPTED}:`);
}

/** The first has no path in its id, so that it is known by where the object is. */
function freeIdOf(apiObject: ApiObject, path: string): string {
  return apiObject.node.tryFindChild(ADOPTED) === undefined ? ADOPTED : `${ADOPTED}:${path.replaceAll('/', '.')}`;
}

function pathOf(path: string): Path {
  return path === '' ? [] : parsePath(path).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
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
