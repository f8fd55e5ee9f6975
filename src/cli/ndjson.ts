import type { Readable, Writable } from 'node:stream';
import { write } from './write';

/** Writes an answer a line for each line of the input that is not blank. */
export async function answerLines(input: Readable, output: Writable, answer: (line: string) => string): Promise<void> {
  let begun: string[] = []; // The pieces of a line whose end has not come yet.
  for await (const chunk of input.setEncoding('utf8')) {
    const [first, ...others] = (chunk as string).split('\n');
    begun.push(first);
    if (others.length > 0) {
      const last = others.pop()!;
      await write(output, answers([begun.join(''), ...others], answer));
      begun = [last];
    }
  }
  await write(output, answers([begun.join('')], answer));
}

function answers(lines: readonly string[], answer: (line: string) => string): string {
  return lines.filter((line) => line.trim() !== '').map((line) => `${answer(line)}\n`).join('');
}
