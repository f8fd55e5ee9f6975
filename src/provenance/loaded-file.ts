import { readFileSync, statSync } from 'node:fs';
import { Yaml, type ApiObject } from 'cdk8s';
import { readingDifferences, type ReadingDifference } from './reading-differences';
import { shownPath } from './shown-path';
import type { SourcePlace } from './source-place';
import type { Path } from '../apimachinery/path';
import type * as yaml from '../yaml';

const NOTED = Symbol.for('podwright.NotedFiles');
const HELM_SOURCE = /^\s*Source: (\S.*)$/;

/** Where the object of an `Include` or `Helm` construct comes from. */
interface Origin {
  readonly file: LoadedFile;
  readonly index: number;
}

/** By what cdk8s reads: the properties of the object that it makes of it. */
const origins = new WeakMap<object, Origin>();

/**
 * From now on, notes what cdk8s reads from which file. An `Include` keeps neither the file nor the order of its objects, and hands what was read to them as it is.
 */
export function noteFiles(): void {
  const { load } = Yaml as any;
  if (load[NOTED] !== true) {
    const noting = (url: string): any[] => {
      const objects: any[] = load.call(Yaml, url);
      const file = new LoadedFile(url, objects);
      objects.forEach((object, index) => typeof object === 'object' && origins.set(object, { file, index }));
      return objects;
    };
    (Yaml as any).load = Object.assign(noting, { [NOTED]: true });
  }
}

function originOf(object: ApiObject): Origin | undefined {
  const { props } = object as any;
  return typeof props === 'object' && props !== null ? origins.get(props) : undefined;
}

/** Whether cdk8s has read an object from a file. */
export function isOfFile(object: ApiObject): boolean {
  return originOf(object) !== undefined;
}

/** The position of a field of an included object in its file; undefined if the file is not known. */
export function filePlaceOf(object: ApiObject, path: Path): SourcePlace | undefined {
  const origin = originOf(object);
  return origin?.file.placeOf(origin.index, path);
}

/** Where cdk8s reads something else in the file of an included object than kubectl does. */
export function differencesInFile(object: ApiObject): readonly ReadingDifference[] {
  const origin = originOf(object);
  return origin === undefined ? [] : origin.file.differences(origin.index);
}

/** A file that cdk8s has read, as kubectl reads it. */
class LoadedFile {
  private text: yaml.YamlText | 'no file' | undefined;

  /**
   * @param url a file, or the address of one, of which nothing more is known
   * @param objects the objects that cdk8s read
   */
  constructor(private readonly url: string, private readonly objects: readonly any[]) {}

  public placeOf(index: number, path: Path): SourcePlace | undefined {
    const document = this.documentOf(index);
    return document === undefined ? undefined : { position: this.position(nearest(document, path)), call: templateOf(document) };
  }

  /** Errors of the whole file are reported at its first object. */
  public differences(index: number): readonly ReadingDifference[] {
    const found = this.read();
    if (found === 'no file') {
      return [];
    }
    const { documents, error } = found;
    const kept = documents.filter(hasContent);
    const whole = (text: string, place: yaml.Place): ReadingDifference[] => (index > 0 ? [] : [{ path: [], text, position: this.position(place) }]);
    if (error !== undefined) {
      return whole(`cdk8s reads ${count(this.objects.length)} in this file, kubectl cannot read it: ${error.message}`, error);
    }
    if (kept.length !== this.objects.length) {
      return whole(`cdk8s reads ${count(this.objects.length)} in this file, kubectl reads ${count(kept.length)}`, this.firstOther(kept));
    }
    return readingDifferences(this.objects[index], kept[index].value).map((difference) => ({
      ...difference, position: this.position(nearest(kept[index], difference.path)),
    }));
  }

  /** Where the first document begins that cdk8s does not read as kubectl does. */
  private firstOther(documents: readonly yaml.YamlDocument[]): yaml.Place {
    const other = documents.find(({ value, ignored }, i) => (
      ignored !== undefined || readingDifferences(this.objects[i], value).some(({ isSameTime }) => !isSameTime)
    ));
    return other?.ignored ?? other?.start ?? { line: 1, column: 1 };
  }

  /** The document that an object was made of; by its kind and name, where cdk8s reads more or fewer of them. */
  private documentOf(index: number): yaml.YamlDocument | undefined {
    const found = this.read();
    if (found === 'no file') {
      return undefined;
    }
    const documents = found.documents.filter(hasContent);
    const object = this.objects[index];
    return documents.length === this.objects.length && found.error === undefined ? documents[index] : documents.find(({ value }: { value: any }) => (
      value?.kind === object.kind && value?.metadata?.name === object.metadata?.name && value?.metadata?.namespace === object.metadata?.namespace
    ));
  }

  private read(): yaml.YamlText | 'no file' {
    return this.text ??= this.readNow();
  }

  private readNow(): yaml.YamlText | 'no file' {
    try {
      if (!statSync(this.url).isFile()) {
        return 'no file';
      }
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- most apps include no files
      return (require('../yaml') as typeof yaml).readYaml(readFileSync(this.url));
    } catch {
      // An address, or a file that is gone: then only the construct is reported.
      return 'no file';
    }
  }

  private position({ line, column }: yaml.Place): string {
    return `${shownPath(this.url)}:${line}:${column}`;
  }
}

/** cdk8s leaves out documents without content. */
function hasContent({ value }: yaml.YamlDocument): boolean {
  return value !== null && !(typeof value === 'object' && Object.keys(value).length === 0);
}

/** Where a field stands; where it is missing, the nearest one above it that is there. */
function nearest(document: yaml.YamlDocument, path: Path): yaml.Place {
  for (let length = path.length; length >= 0; length--) {
    const found = document.placeOf(path.slice(0, length));
    if (found !== undefined) {
      return length === path.length && found.key?.line === found.value.line ? found.value : found.key ?? found.value;
    }
  }
  return document.start;
}

/** The template that Helm rendered a document from: it says so in a comment. */
function templateOf(document: yaml.YamlDocument): string {
  const source = document.comments().map(({ text }) => HELM_SOURCE.exec(text)?.[1].trim()).find((found) => found !== undefined);
  return source === undefined ? '' : `rendered from ${source}`;
}

function count(documents: number): string {
  return documents === 1 ? '1 document' : `${documents} documents`;
}
