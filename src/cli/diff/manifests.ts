import { isMap } from '../../apimachinery/plain-object';
import { UserError } from '../../apimachinery/user-error';
import { objectsOf } from '../../check/objects';
import { readYaml } from '../../yaml';

/** A file that is compared: its name, for errors, and what is in it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was named itself, and is not one of a folder. */
  readonly isNamed: boolean;
}

/** All objects of files. What cannot be read is an error: what is not compared could be refused. */
export function manifestsOf(files: readonly SourceFile[]): any[] {
  return files.flatMap(({ name, bytes, isNamed }) => {
    const { documents, error } = readYaml(bytes);
    if (error !== undefined) {
      throw new UserError(`${name}:${error.line}:${error.column}: ${error.message}`);
    }
    return documents.flatMap((document) => objectsOf(document).flatMap(({ manifest, path }) => {
      if (isManifest(manifest)) {
        return [manifest];
      }
      // In a folder there are files of others, such as the construct-metadata.json of cdk8s.
      if (!isNamed && name.endsWith('.json') && !(isMap(manifest) && (manifest.apiVersion || manifest.kind))) {
        return [];
      }
      const { line, column } = document.placeOf(path)?.value ?? document.start;
      throw new UserError(`${name}:${line}:${column}: this is not a manifest: apiVersion, kind and metadata.name are required`);
    }));
  });
}

function isManifest(value: unknown): boolean {
  if (!isMap(value) || !isMap(value.metadata)) {
    return false;
  }
  const { apiVersion, kind, metadata: { name, generateName } } = value;
  return [apiVersion, kind, name || generateName].every((text) => typeof text === 'string' && text !== '');
}
