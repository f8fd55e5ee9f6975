import { misuse } from './misuse';
import { overridden } from './override';
import { shown } from './shown';
import { brand } from '../apimachinery/brand';

/**
 * An immutable part of a manifest: a probe, a handler, an affinity term.
 *
 * The plain manifest is computed when the value is made, so that rendering a pod only puts ready parts together. Each class has an `override` of its own, which
 * returns that class: most languages have no type for `this`.
 */
export abstract class ManifestValue {
  /**
   * The plain manifest, keys sorted. Shared between everything that uses the value: never to be written to.
   *
   * @internal
   */
  public readonly _manifest: any;

  /** @param manifest the plain manifest, keys sorted */
  protected constructor(manifest: any) {
    this._manifest = manifest;
  }

  /**
   * A copy of this value with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest, as Kubernetes writes it (`limits[nvidia.com/gpu]`, `items[0].key`) or as a JSON pointer (`/items/0/key`)
   * @param value any JSON value; if omitted, the field is removed
   * @jsii ignore
   */
  public override(path: string, value?: any): this {
    // What is not listed is not ours: jsii keeps the identity of an object there, by which other languages know it.
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { _manifest: overridden(this._manifest, path, value) });
  }

  /** This part of the manifest, as a copy. */
  public toManifest(): { [field: string]: any } {
    return structuredClone(this._manifest);
  }
}

/** The manifest of a part that a method takes. A text, or nothing, is none. */
export function givenPart(part: ManifestValue, what: string): any {
  if (typeof part !== 'object' || part === null) {
    throw misuse(`${what}, got ${shown(part)}`);
  }
  return part._manifest ?? part;
}

/** Whether something is such a part, of this copy of the library or another. */
export const isManifestValue = brand('ManifestValue', ManifestValue.prototype);
