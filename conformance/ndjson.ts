import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The values of a text with a JSON value a line. */
export function parseLines(text: string, parse: (line: string) => any = JSON.parse): any[] {
  return text.split('\n').filter((line) => line !== '').map((line) => parse(line));
}

/** The same of a compressed file. */
export function readLines(file: string, parse?: (line: string) => any): any[] {
  return parseLines(gunzipSync(readFileSync(file)).toString(), parse);
}
