import { parseLine } from '../src/cli/parse-ndjson';

type Place = readonly [path: string, keyLine: number, keyColumn: number, line: number, column: number];

/** What Kubernetes' own code reads in a text: see `yaml/main.go`. */
export interface YamlAnswer {
  readonly documents: readonly {
    readonly line: number;
    readonly json: unknown;
    /** What strict decoding says besides. */
    readonly strict?: string;
    /** Whether there is more than is read. */
    readonly ignored?: boolean;
    /** Whether it is read in more than one way. */
    readonly random?: boolean;
    readonly places?: readonly Place[];
  }[];
  readonly error?: string;
  readonly errorLine?: number;
}

/** JSON with whole numbers that JavaScript would round as text. */
export function parseExactly(json: string): any {
  return JSON.parse(json.replace(/"(?:[^"\\]|\\.)*"|-?\d[-+.eE\d]*/g, (found) => (/^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"@big:${found}"` : found)));
}

/** In what the reader differs from Kubernetes; `undefined` where it does not. */
export function compareYaml(text: string | Buffer, wanted: YamlAnswer): string | undefined {
  const got = JSON.parse(parseLine(JSON.stringify(typeof text === 'string' ? { text } : { base64: text.toString('base64') })));
  if ((wanted.error === undefined) !== (got.error === undefined)) {
    return `${wanted.error === undefined ? 'refused' : 'accepted'}, other than by Kubernetes: ${wanted.error ?? got.error}`;
  }
  if (wanted.documents.length !== got.documents.length) {
    return `${got.documents.length} documents instead of ${wanted.documents.length}`;
  }
  if (wanted.errorLine !== undefined && Math.abs(got.errorLine - wanted.errorLine) > 1) {
    return `error in line ${got.errorLine} instead of ${wanted.errorLine}: ${wanted.error}`;
  }
  return wanted.documents.map((document, i) => compareDocument(document, got.documents[i])).find((difference) => difference !== undefined);
}

function compareDocument(wanted: YamlAnswer['documents'][number], got: any): string | undefined {
  if (wanted.random) {
    return undefined;
  }
  if (!isSame(wanted.json, got.json)) {
    return 'another value';
  }
  if (wanted.line !== got.line) {
    return `begins in line ${got.line} instead of ${wanted.line}`;
  }
  if (Boolean(wanted.ignored) !== Boolean(got.ignored)) {
    return wanted.ignored ? 'ignored text is not noticed' : 'no text is ignored';
  }
  if (/already set|duplicate field/.test(wanted.strict ?? '') !== Boolean(got.duplicates)) {
    return got.duplicates ? 'no key is there twice' : `a key that is there twice is not noticed: ${wanted.strict}`;
  }
  const places = new Map<string, Place>(got.places?.map((place: Place) => [place[0], place]));
  // The places are from a sibling of the parser that reads some keys otherwise.
  const areRight = new Set(wanted.places?.map(([path]) => path)).size === wanted.places?.length;
  const wrong = got.places && areRight && wanted.places.find((place) => {
    const found = places.get(place[0]);
    // Values that are not there it puts elsewhere where comments are around.
    return !found?.every((part, i) => part === place[i] || (i > 2 && valueAt(wanted.json, place[0]) === null));
  });
  return wrong ? `place ${JSON.stringify(places.get(wrong[0]))} instead of ${JSON.stringify(wrong)}` : undefined;
}

function valueAt(json: any, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce((value, segment) => value?.[segment.replaceAll('~1', '/').replaceAll('~0', '~')], json);
}

/** The same JSON, however deep it is nested. Floating-point numbers may be without fraction. */
function isSame(wanted: unknown, got: unknown): boolean {
  const todo = [[wanted, got]];
  for (let next; (next = todo.pop()) !== undefined;) {
    const [a, b] = next;
    if (typeof a === 'object' && a !== null) {
      if (typeof b !== 'object' || b === null || Array.isArray(a) !== Array.isArray(b) || Object.keys(a).length !== Object.keys(b).length) {
        return false;
      }
      for (const [key, value] of Object.entries(a)) {
        if (!Object.hasOwn(b, key)) {
          return false;
        }
        todo.push([value, (b as any)[key]]);
      }
    } else if (a !== b && !(typeof b === 'number' && typeof a === 'string' && a.startsWith('@big:') && Number(a.slice('@big:'.length)) === b)) {
      return false;
    }
  }
  return true;
}
