import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { moveInto } from './replace';
import { WorkFolder } from './work-folder';

/** How much is kept in memory before it is written, in bytes. */
const BUFFER = 1 << 18;

/** The files of one synthesis. All are written to a folder of their own, and moved to the output folder when all are complete. */
export class OutputFiles {
  private readonly buffer = Buffer.allocUnsafe(BUFFER);
  private used = 0;
  private readonly folders = new Set<string>();
  private readonly outdir: string;
  private readonly work: WorkFolder;

  constructor(outdir: string) {
    this.outdir = resolve(outdir);
    this.work = this.onDisk(() => new WorkFolder(this.outdir));
  }

  /**
   * Writes the file `name` (a path below the output folder) from `count` parts, each when the one before is written.
   */
  public write(name: string, count: number, part: (index: number) => string): void {
    this.folder(dirname(name));
    const file = this.onDisk(() => openSync(join(this.work.content, name), 'w'));
    try {
      for (let i = 0; i < count; i++) {
        this.add(file, part(i));
      }
      this.flush(file);
    } finally {
      this.used = 0;
      this.onDisk(() => closeSync(file));
    }
  }

  /** Makes the folder `name` below the output folder, even if nothing is written to it. */
  public folder(name: string): void {
    if (!this.folders.has(name)) {
      this.onDisk(() => mkdirSync(join(this.work.content, name), { recursive: true }));
      this.folders.add(name);
    }
  }

  /** Moves all to the output folder; where that fails, it is as it was. */
  public commit(): void {
    this.onDisk(() => {
      this.work.lock();
      moveInto(this.outdir, this.work);
    });
    this.cleanUp(true);
  }

  /** Leaves everything as it was. */
  public discard(): void {
    this.cleanUp(false);
  }

  private cleanUp(isDone: boolean): void {
    try {
      this.work.remove(isDone);
    } catch {
      // The files are in their place, or there is an error that says more. What is left is removed by the next synthesis.
    }
  }

  /** The errors of the file system say that nothing was written. */
  private onDisk<T>(action: () => T): T {
    try {
      return action();
    } catch (e) {
      throw (e as NodeJS.ErrnoException).syscall === undefined ? e : new Error(`nothing was written to ${this.outdir}: ${(e as Error).message}`, { cause: e });
    }
  }

  private add(file: number, text: string): void {
    // A character takes three bytes at the most.
    if (this.used + 3 * text.length > BUFFER) {
      this.flush(file);
      if (3 * text.length > BUFFER) {
        const bytes = Buffer.from(text, 'utf8');
        this.onDisk(() => writeFully(file, bytes, bytes.length));
        return;
      }
    }
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private flush(file: number): void {
    this.onDisk(() => writeFully(file, this.buffer, this.used));
    this.used = 0;
  }
}

function writeFully(file: number, bytes: Uint8Array, length: number): void {
  for (let at = 0; at < length;) {
    at += writeSync(file, bytes, at, length - at);
  }
}
