import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IConstruct } from 'constructs';
import { NO_LINE } from './host-place';
import { notedOf } from './place';
import { shownPath } from './shown-path';
import { originalPosition, type SourcePosition } from './source-map';

/** Where in somebody's program a construct was made. */
export interface SourcePlace {
  /** `examples/shop.ts:14:7`, relative to the working directory; the path of the construct where the language of the program does not say the line. */
  readonly position: string;
  /** What was called there: `Pod.addContainer`, `new Container`. Empty where the stack does not say. */
  readonly call: string;
}

interface Frame extends SourcePosition {
  readonly name: string;
}

/** podwright itself: what runs, and what source maps say that it was made of. */
const PACKAGE = packageOf(__dirname);
const LIBRARY = [`${PACKAGE}${sep}lib${sep}`, `${PACKAGE}${sep}src${sep}`];
const FRAME = /^\s+at (?:(?:async )?(.+?) \()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).+?):(\d+):(\d+)\)?$/;

/**
 * The place of `construct` in the person's own code: the first frame that is neither podwright nor below `node_modules`, so that a container
 * that a shared pattern adds is reported where the pattern was applied. Undefined for constructs that podwright did not make.
 */
export function notedPlaceOf(construct: IConstruct): SourcePlace | undefined {
  const noted = notedOf(construct);
  if (noted === NO_LINE) {
    return { position: construct.node.path, call: construct.constructor.name };
  }
  return noted === undefined || 'position' in noted ? noted : placeIn(noted.stack ?? '');
}

function placeIn(stack: string): SourcePlace | undefined {
  const frames = stack.split('\n').map(parseFrame).filter((f) => f !== undefined);
  const own = frames.findIndex((f) => !isLibrary(f) && !f.file.includes(`${sep}node_modules${sep}`));
  if (own < 0) {
    return undefined;
  }
  const { file, line, column } = originalPosition(frames[own]);
  return {
    position: `${shownPath(file)}:${line}:${column}`,
    call: frames.slice(0, own).filter(isLibrary).pop()?.name ?? '',
  };
}

function isLibrary(frame: Frame): boolean {
  return LIBRARY.some((folder) => frame.file.startsWith(folder));
}

function parseFrame(line: string): Frame | undefined {
  const match = FRAME.exec(line);
  if (!match) {
    return undefined;
  }
  const file = match[2].startsWith('file://') ? fileURLToPath(match[2]) : match[2];
  return { name: match[1] ?? '', file, line: Number(match[3]), column: Number(match[4]) };
}

/** The library runs from `src`, from `lib`, or from one file made of it. */
function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(dirname(folder));
}
