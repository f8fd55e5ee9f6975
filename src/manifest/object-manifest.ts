import type { ApiObject } from 'cdk8s';
import { patched } from './json-patch';
import { leavingOut } from './located';
import { hasResolvers, isRendered, type Rendering } from './rendered-object';

/** The manifest of any object, without copies where it is one of podwright's own: not to be written to. */
export function sharedManifestOf(object: ApiObject): any {
  return isRendered(object) ? object._toSharedJson() : object.toJson();
}

/** The manifest of any object as far as it can be rendered. */
export function renderingOf(object: ApiObject): Rendering {
  try {
    return { manifest: sharedManifestOf(object), errors: [] };
  } catch (e) {
    return isRendered(object) ? object._renderLeavingOut() : renderingWithPatches(object) ?? { errors: [e] };
  }
}

/** The rendering of an object of another library whose JSON patches do not all apply: cdk8s does not say which. Undefined where they are not what is wrong. */
function renderingWithPatches(object: any): Rendering | undefined {
  const { patches } = object;
  if (!Array.isArray(patches) || patches.length === 0) {
    return undefined;
  }
  try {
    object.patches = [];
    const manifest = object.toJson();
    const { result, errors } = leavingOut(() => patched(manifest, patches.map((patch) => ({ operation: patch._toJson() }))));
    return { manifest: result, errors };
  } catch {
    return undefined;
  } finally {
    object.patches = patches;
  }
}

/** The manifest of any object; undefined for an object that cannot be rendered, which has an error of its own. */
export function manifestIfRendered(object: ApiObject): any {
  try {
    return sharedManifestOf(object);
  } catch {
    return undefined;
  }
}

/**
 * What is written of an object that says which one it is: its manifest, or the object itself where its kind and metadata are written as it has them. So
 * no object is rendered for this that nothing has changed.
 */
export function identityOf(object: ApiObject): any {
  return isWrittenAsMade(object) ? object : manifestIfRendered(object);
}

/** Classes that `cdk8s import` makes have a `toJson` of their own, which keeps the metadata. */
function isWrittenAsMade(object: ApiObject): boolean {
  const { name, namespace } = object.metadata;
  const { patches, props } = object as any;
  const isPatched = isRendered(object) ? object._isPatched : patches?.length !== 0 || props?.items !== undefined || Object.hasOwn(object, 'toJson');
  return !isPatched && typeof name === 'string' && (namespace === undefined || typeof namespace === 'string') && !hasResolvers(object);
}
