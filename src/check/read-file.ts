import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What can be read with less than a gigabyte of memory, with any content. Objects are at most 1.5 MB: larger files are something else. */
export const MAX_BYTES = 16 * 1024 * 1024;
const CHUNK = 1 << 16;
const STDIN_DESCRIPTOR = 0;

const REASONS: { readonly [code: string]: string } = {
  EACCES: 'there is no right to read it',
  EPERM: 'there is no right to read it',
  ENOENT: 'there is no such file or folder',
  ELOOP: 'its links go in a circle',
  EISDIR: 'it is a folder',
};

/** Why something could not be read, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Reads a file, a pipe, or standard input where no name is given. */
export function readBytes(file?: string): Buffer {
  if (file === undefined) {
    return readStream(STDIN_DESCRIPTOR);
  }
  const descriptor = openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) {
      return readStream(descriptor);
    }
    if (stats.size > MAX_BYTES) {
      throw tooLarge();
    }
    const bytes = Buffer.allocUnsafe(stats.size);
    const read = readSync(descriptor, bytes);
    // The size of a file may be another by now, and that of those which the system makes up is none.
    return read === stats.size && read > 0 ? bytes : Buffer.concat([bytes.subarray(0, read), readStream(descriptor)]);
  } finally {
    closeSync(descriptor);
  }
}

function readStream(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let read; (read = readChunk(descriptor)) !== undefined;) {
    chunks.push(read);
    size += read.length;
    if (size > MAX_BYTES) {
      throw tooLarge();
    }
  }
  return Buffer.concat(chunks);
}

/** The next bytes; `undefined` at the end. */
function readChunk(descriptor: number): Buffer | undefined {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    try {
      const read = readSync(descriptor, chunk);
      return read === 0 ? undefined : chunk.subarray(0, read);
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      if (code === 'EOF') {
        return undefined;
      }
      if (code !== 'EAGAIN') {
        throw e;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function tooLarge(): Error {
  return new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB: check the manifests in parts`);
}
