import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { duplicateKeysOf, JsonNumber } from '../src/apimachinery/json';

/** The values of a text with a JSON value a line. */
export function parseLines(text: string, parse: (line: string) => any = JSON.parse): any[] {
  return text.split('\n').filter((line) => line !== '').map((line) => parse(line));
}

/** The same of a compressed file. */
export function readLines(file: string, parse?: (line: string) => any): any[] {
  return parseLines(gunzipSync(readFileSync(file)).toString(), parse);
}

/** The JSON of a value that `parseJson` has read, with its numbers as written and its duplicate keys. */
export function spelledJson(value: any): string {
  if (value instanceof JsonNumber) {
    return value.text;
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(spelledJson).join(',')}]`;
  }
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const members = [...keys, ...duplicateKeysOf(value) ?? []].map((key) => `${JSON.stringify(key)}:${spelledJson(value[key])}`);
  return `{${members.join(',')}}`;
}
