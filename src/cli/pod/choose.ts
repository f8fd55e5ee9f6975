import { kindOf } from '../../apimachinery/kinds';
import { isMap } from '../../apimachinery/plain-object';
import { UserError } from '../../apimachinery/user-error';
import { titleOf } from '../../check/finding';
import type { FoundObject } from '../../check/objects';
import type { YamlDocument } from '../../yaml';

/** How many objects a message lists. */
const MAX_LISTED = 10;

export interface ObjectOfFile {
  readonly object: FoundObject;
  readonly document: YamlDocument;
}

/** The object that is meant: the one that is named, the only one with a pod, or the only one. */
export function chooseObject(objects: readonly ObjectOfFile[], file: string, name: string | undefined): ObjectOfFile {
  if (objects.length === 0) {
    throw new UserError(`${file}: there is no object in it`);
  }
  const found = name === undefined ? objects : objects.filter((one) => isCalled(one, name));
  if (found.length === 0) {
    throw new UserError(`${file}: there is no object called ${name}; there is ${titles(objects)}`);
  }
  const withPod = found.filter(hasPod);
  const candidates = withPod.length > 0 ? withPod : found;
  if (candidates.length > 1) {
    throw new UserError(withPod.length === 0
      ? `${file}: there is no pod in it, but ${titles(found)}`
      : `${file}: there is a pod in ${titles(withPod)}; choose with --name, as in --name ${withPod[0].object.name.kind.toLowerCase()}/${withPod[0].object.name.name}`);
  }
  return candidates[0];
}

/** By its name, as in `web`, `deployment/web` or `deployment/shop/web`. */
function isCalled({ object: { name: { kind, namespace, name } } }: ObjectOfFile, wanted: string): boolean {
  const names = [name, `${kind}/${name}`, `${namespace}/${name}`, `${kind}/${namespace}/${name}`];
  return name !== undefined && names.some((one) => one?.toLowerCase() === wanted.toLowerCase());
}

function hasPod({ object: { manifest } }: ObjectOfFile): boolean {
  return isMap(manifest) && kindOf(manifest) !== undefined;
}

function titles(objects: readonly ObjectOfFile[]): string {
  const shown = objects.slice(0, MAX_LISTED).map(({ object }) => titleOf(object.name)).join(', ');
  return objects.length > MAX_LISTED ? `${shown} and ${objects.length - MAX_LISTED} more` : shown;
}
