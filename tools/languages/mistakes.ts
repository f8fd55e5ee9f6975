import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language, Outcome } from './language';

/** What the program `mistakes` does wrong: the error, what stands in the line that causes it, and the part of the app. */
export const MISTAKES = [
  { error: 'spec.containers[0].ports[0].containerPort: Invalid value: 80800', code: '80800', part: 'shop/web/web' },
  { error: 'spec.containers[1].name: Duplicate value: "web"', code: '"proxy"', part: 'shop/web/proxy' },
  { error: 'spec.containers[2].volumeMounts[0].name: Not found: "data"', code: '"cache"', part: 'shop/web/cache' },
];

/** The errors that are not in a report with their line, or with their part where the language has no lines. */
export function mistakesWithoutPlace({ linesOf }: Language, { output }: Outcome): string[] {
  const lines = output.split('\n');
  return MISTAKES.filter(({ error, code, part }) => {
    const at = lines.findIndex((line) => line.includes(`[shop/web] ${error}`));
    return placeIn(lines[at + 1] ?? '') !== (linesOf === undefined ? part : `${basename(linesOf)}:${lineWith(linesOf, code)}`);
  }).map(({ error }) => error);
}

/** `shop.py:10`, without folder and column; or a part, `shop/web`. */
function placeIn(line: string): string | undefined {
  const [, place] = line.match(/^\s*--> (.*)  \(/) ?? [];
  return place?.match(/([^/\\]+?:\d+)(:\d+)?$/)?.[1] ?? place;
}

function lineWith(file: string, code: string): number {
  return readFileSync(file, 'utf8').replaceAll('\'', '"').split('\n').findIndex((line) => line.includes(code)) + 1;
}
