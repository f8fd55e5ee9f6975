import type { Readable, Writable } from 'node:stream';
import { answerLines } from './ndjson';
import { parseJson } from '../apimachinery/json';

/** Answers each line of JSON with a line of JSON. A line that cannot be read, or whose answer fails, is answered with its error. */
export function answerJson(input: Readable, output: Writable, answer: (request: any) => object): Promise<void> {
  return answerLines(input, output, (line) => JSON.stringify(answerLine(line, answer)));
}

function answerLine(line: string, answer: (request: any) => object): object {
  let request: any;
  try {
    request = parseJson(line) ?? {};
    return { id: request.id, ...answer(request) };
  } catch (e) {
    return { id: request?.id, error: (e as Error).message };
  }
}

/** What is no manifest has numbers, however they are spelled. */
export function plain(value: unknown): any {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
