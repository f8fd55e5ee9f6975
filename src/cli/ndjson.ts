import type { Readable, Writable } from 'node:stream';

/** Writes an answer a line for each line of the input that is not blank. */
export async function answerLines(input: Readable, output: Writable, answer: (line: string) => string): Promise<void> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    await write(output, answers(lines, answer));
  }
  await write(output, answers([rest], answer));
}

function answers(lines: readonly string[], answer: (line: string) => string): string {
  return lines.filter((line) => line.trim() !== '').map((line) => `${answer(line)}\n`).join('');
}

function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => output.write(text, (e) => (e ? reject(e) : resolve())));
}
