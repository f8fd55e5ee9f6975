import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { originalPosition, type SourcePosition } from './source-map';

/** A line of a stack. */
export interface Frame extends SourcePosition {
  /** What runs there: `Pod.addContainer`, `new Container`. Empty where the stack does not say. */
  readonly name: string;
  /** Whether it is the user's code: neither podwright nor below `node_modules`. */
  readonly isOwn: boolean;
  readonly isPodwright: boolean;
}

const FRAME = /^\s+at (?:(?:async )?(.+?) \()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).+?):(\d+):(\d+)\)?$/;

/** Where podwright's code is. */
interface Home {
  /** Its folders, with the sources of source maps; none if it is part of a bundle. */
  readonly folders: readonly string[];
  /** The file that runs; undefined where it is no file, as in the development mode of a bundler. */
  readonly file?: string;
}

let known: Home | undefined;

type ParsedFrame = SourcePosition & { readonly name: string };

/** The lines of a stack that are of files, the innermost first, where they were written. */
export function framesOf(stack: string): Frame[] {
  const lines = stack.split('\n').map(parseFrame);
  return lines.filter((line, i) => line !== undefined && !isModuleWrapper(line, lines[i - 1])).map((line) => frameOf(line!));
}

/**
 * The lines of a stack from the user's code on, without those of podwright: what called it. Undefined where no line is known to be the user's.
 *
 * @param lines the stack without the message
 */
export function ownLinesOf(lines: readonly string[]): string[] | undefined {
  const frames = lines.map(parseFrame).map((line) => line && frameOf(line));
  const own = frames.findIndex((frame) => frame?.isOwn);
  return own < 0 ? undefined : lines.filter((_, i) => i >= own && !frames[i]?.isPodwright);
}

function frameOf({ name, ...position }: ParsedFrame): Frame {
  const original = originalPosition(position);
  const isPodwright = isInPodwright(original.file);
  return { name: isPodwright ? publicName(name) : name, ...original, isPodwright, isOwn: !isPodwright && !original.file.includes(`${sep}node_modules${sep}`) };
}

/** The name that a caller wrote: esbuild puts an underscore in front of a class that refers to itself, and V8 writes `Type.inner [as method]`. */
function publicName(name: string): string {
  return name.replace(/\b_(?=[A-Z])/, '').replace(/^(\w+)\.\S+ \[as (\w+)\]$/, '$1.$2');
}

/** tsx runs the code of a CommonJS module in a function, which the module calls: no line of the file does. */
function isModuleWrapper({ name, file }: ParsedFrame, called: ParsedFrame | undefined): boolean {
  return name === 'Object.<anonymous>' && called?.name === '<anonymous>' && called.file === file;
}

/**
 * A program that is one file together with podwright, without a source map, does not say which of its lines are podwright's: then none is taken for the
 * user's code.
 */
function isInPodwright(file: string): boolean {
  const home = known ??= findHome();
  return home.file === undefined || file === home.file || home.folders.some((folder) => file.startsWith(folder));
}

function findHome(): Home {
  const here = parseFrame((new Error().stack ?? '').split('\n')[1] ?? '');
  if (here === undefined) {
    return { folders: [] };
  }
  const { file } = originalPosition(here);
  const folder = packageOf(dirname(file));
  return { file, folders: folder === undefined ? [] : [`${folder}${sep}lib${sep}`, `${folder}${sep}src${sep}`] };
}

/** The folder of podwright's package above `folder`; undefined where the nearest package is another, as in a bundle. */
function packageOf(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    return nameIn(file) === 'podwright' ? folder : undefined;
  }
  return dirname(folder) === folder ? undefined : packageOf(dirname(folder));
}

function nameIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).name;
  } catch {
    return undefined;
  }
}

function parseFrame(line: string): ParsedFrame | undefined {
  const match = FRAME.exec(line);
  if (!match) {
    return undefined;
  }
  const file = match[2].startsWith('file://') ? fileURLToPath(match[2]) : match[2];
  return { name: match[1] ?? '', file, line: Number(match[3]), column: Number(match[4]) };
}
