import type { Readable, Writable } from 'node:stream';
import { answerLines } from './ndjson';
import { JsonNumber, parseJson } from '../apimachinery/json';
import { isMap } from '../apimachinery/plain-object';

/** What is nested deeper is no request. */
const MAX_DEPTH = 200;

/** Answers each line of JSON with a line of JSON. A line that cannot be read, or whose answer fails, is answered with its error. */
export function answerJson(input: Readable, output: Writable, answer: (request: any) => object): Promise<void> {
  return answerLines(input, output, (line) => answerLine(line, answer));
}

function answerLine(line: string, answer: (request: any) => object): string {
  let id: unknown;
  try {
    const request: any = parseJson(line);
    if (!isMap(request)) {
      throw new Error('expected an object');
    }
    id = plain(request.id);
    return JSON.stringify({ id, ...answer(request) });
  } catch (e) {
    return JSON.stringify({ id, error: (e as Error).message });
  }
}

/** What is no manifest has numbers, however they are spelled. */
export function plain(value: unknown, depth = 0): any {
  if (depth > MAX_DEPTH) {
    throw new Error(`data nested more than ${MAX_DEPTH} levels deep is not read`);
  }
  if (typeof value === 'bigint' || value instanceof JsonNumber) {
    return Number(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => plain(item, depth + 1));
  }
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, depth + 1)])) : value;
}
