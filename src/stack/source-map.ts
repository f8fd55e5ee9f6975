import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A position in a file, lines and columns counted from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const MAPPING_URL = /^\/\/[#@] ?sourceMappingURL=(\S+)\s*$/gm;
const loaded = new Map<string, SourceMap | undefined>();

/**
 * Where the code at `position` of a JavaScript file was written. The position itself where the file says nothing of a source map:
 * plain JavaScript, or TypeScript whose loader (ts-node, tsx) has put the stack right already.
 */
export function originalPosition(position: SourcePosition): SourcePosition {
  const entry = entryAt(sourceMapOf(position.file), position.line - 1, position.column - 1);
  return entry === undefined
    ? position
    : { file: fileOf(entry.originalSource, position.file), line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/** The entry for a position; where only the line is known, which has none at its first column, the last one of the line. */
function entryAt(map: SourceMap | undefined, line: number, column: number): any {
  const entry: any = map?.findEntry(line, column);
  const found: any = entry?.generatedLine < line ? map!.findEntry(line, Number.MAX_SAFE_INTEGER) : entry;
  return found?.originalSource === undefined || found.generatedLine !== line ? undefined : found;
}

/** Source maps name a source by its URL, or from their own file on; those of webpack from the folder in which it ran. */
function fileOf(source: string, mapped: string): string {
  if (source.startsWith('file:')) {
    return fileURLToPath(source);
  }
  const inWebpack = /^webpack:\/\/[^/]*\/(.*)$/.exec(source);
  return inWebpack ? resolve(inWebpack[1]) : resolve(dirname(mapped), source);
}

function sourceMapOf(file: string): SourceMap | undefined {
  if (!/\.[cm]?js$/.test(file)) {
    return undefined;
  }
  if (!loaded.has(file)) {
    loaded.set(file, load(file));
  }
  return loaded.get(file);
}

/** A map that is missing or broken only costs the better position: it must not hide the violation that is being reported. */
function load(file: string): SourceMap | undefined {
  try {
    const url = [...readFileSync(file, 'utf8').matchAll(MAPPING_URL)].pop()?.[1];
    if (url === undefined) {
      return undefined;
    }
    const inline = /^data:application\/json;(?:charset=[^;]+;)?base64,(.*)$/.exec(url);
    const path = resolve(dirname(file), url);
    if (inline) {
      return new SourceMap(JSON.parse(Buffer.from(inline[1], 'base64').toString()));
    }
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  } catch {
    return undefined;
  }
}
