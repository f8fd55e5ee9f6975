import { Names, type ApiObject } from 'cdk8s';
import { sharedManifestOf } from '../manifest/object-manifest';

/** The longest name of a file, in nearly all file systems. */
const MAX_LENGTH = 255;

/**
 * The names of the files of objects that each have one of their own: cdk8s's names, of kind and name. Objects that would have the same, such as those of two
 * namespaces, have the namespace between the two; it is an error if they are still equal. A name that is too long for a file is that of the construct.
 *
 * @param extension what the names of the files end with
 */
export function fileNamesOf(objects: readonly ApiObject[], extension: string): readonly string[] {
  const short = objects.map((object) => nameOf(object, false));
  const counts = new Map<string, number>();
  short.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  const names = short.map((name, i) => (counts.get(name)! > 1 ? nameOf(objects[i], true) : name))
    .map((name, i) => (name.length + extension.length > MAX_LENGTH ? `${objects[i].kind}.${Names.toDnsLabel(objects[i])}` : name));
  const users = new Map<string, ApiObject>();
  names.forEach((name, i) => {
    const before = users.get(name);
    if (before !== undefined) {
      throw new Error(`[${objects[i].node.path}] would be written to the file ${name} of [${before.node.path}]; give one of them another name, or write charts to files`);
    }
    users.set(name, objects[i]);
  });
  return names;
}

function nameOf(object: ApiObject, withNamespace: boolean): string {
  const { kind, metadata } = sharedManifestOf(object);
  const parts = withNamespace && metadata?.namespace !== undefined ? [kind, metadata.namespace, metadata.name] : [kind, metadata?.name];
  return parts.join('.').replace(/[^0-9a-zA-Z-_.]/g, '');
}
