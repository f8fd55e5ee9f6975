import { ApiObjectMetadataDefinition, type OwnerReference } from 'cdk8s';
import { isPlainObject } from './plain';

/**
 * The metadata of one object, which renders itself without cdk8s's passes over it (resolve tokens, drop what is empty, sort) where all of it are strings,
 * and labels and annotations of strings. What it rendered is the same object until something is added.
 */
export class PlainMetadata extends ApiObjectMetadataDefinition {
  /** The same metadata as `definition`. */
  public static of(definition: ApiObjectMetadataDefinition, apiObject: any): PlainMetadata {
    return new PlainMetadata({ ...(definition as any)._additionalAttributes, apiObject });
  }

  private rendered: any;
  private isRendered = false;

  public addLabel(key: string, value: string): void {
    super.addLabel(key, value);
    this.isRendered = false;
  }

  public addAnnotation(key: string, value: string): void {
    super.addAnnotation(key, value);
    this.isRendered = false;
  }

  public addFinalizers(...finalizers: string[]): void {
    super.addFinalizers(...finalizers);
    this.isRendered = false;
  }

  public addOwnerReference(owner: OwnerReference): void {
    super.addOwnerReference(owner);
    this.isRendered = false;
  }

  public add(key: string, value: any): void {
    super.add(key, value);
    this.isRendered = false;
  }

  /** `undefined` where there is something that only cdk8s knows how to render. */
  public _renderPlain(): any {
    if (!this.isRendered) {
      this.rendered = renderPlain(this);
      this.isRendered = true;
    }
    return this.rendered;
  }
}

function renderPlain(definition: any): any {
  const { finalizers, ownerReferences, name, namespace, annotations, labels } = definition;
  if (finalizers.length > 0 || ownerReferences.length > 0) {
    return undefined;
  }
  const fields = { ...definition._additionalAttributes, finalizers: undefined, ownerReferences: undefined, annotations, labels, name, namespace };
  const rendered: any = {};
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (typeof value === 'string') {
      rendered[key] = value;
    } else if (key === 'labels' || key === 'annotations') {
      const map = stringMap(value);
      if (map === undefined) {
        return undefined;
      }
      if (Object.keys(map).length > 0) {
        rendered[key] = map;
      }
    } else if (value !== undefined) {
      return undefined;
    }
  }
  return rendered;
}

function stringMap(map: any): any {
  if (!isPlainObject(map)) {
    return undefined;
  }
  const rendered: any = {};
  for (const key of Object.keys(map).sort()) {
    if (typeof map[key] !== 'string') {
      return undefined;
    }
    rendered[key] = map[key];
  }
  return rendered;
}
