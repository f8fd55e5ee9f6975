import type { Writable } from 'node:stream';

/** Writes a text, and waits until the output has taken it. */
export function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => output.write(text, (e) => (e ? reject(e) : resolve())));
}
