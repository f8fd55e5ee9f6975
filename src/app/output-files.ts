import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join, sep } from 'node:path';

/** How much is kept in memory before it is written, in bytes. */
const BUFFER = 1 << 18;

/**
 * The files of one synthesis. What is new is written to its place, what is there already beside it, to be moved over it when all is well; so what fails
 * leaves nothing half-written behind, and nothing of an earlier run damaged.
 */
export class OutputFiles {
  private readonly buffer = Buffer.allocUnsafe(BUFFER);
  private used = 0;
  /** What was made by this run: the topmost folders, and files. */
  private readonly made: string[] = [];
  private readonly folders = new Set<string>();
  /** Files that are there already, with what is to be in their place. */
  private readonly replacements: { readonly staged: string; readonly place: string }[] = [];
  private staging?: string;

  constructor(private readonly outdir: string) {
    this.makeFolder(outdir);
  }

  /**
   * Writes the file `name` (a path below the output folder) from `count` parts, each when the one before is written.
   */
  public write(name: string, count: number, part: (index: number) => string): void {
    const slash = name.lastIndexOf('/');
    if (slash >= 0) {
      this.folder(name.slice(0, slash));
    }
    const file = this.open(`${this.outdir}${sep}${name}`);
    try {
      for (let i = 0; i < count; i++) {
        this.add(file, part(i));
      }
      this.flush(file);
    } finally {
      this.used = 0;
      closeSync(file);
    }
  }

  /** Makes the folder `name` below the output folder, even if nothing is written to it. */
  public folder(name: string): void {
    this.makeFolder(join(this.outdir, name));
  }

  /** Moves what was there already out of the way of what is new. */
  public commit(): void {
    for (const { staged, place } of this.replacements) {
      renameSync(staged, place);
    }
    this.removeStaging();
  }

  /** Leaves everything as it was. */
  public discard(): void {
    this.removeStaging();
    for (const path of this.made.reverse()) {
      rmSync(path, { recursive: true, force: true });
    }
  }

  private open(place: string): number {
    try {
      const file = openSync(place, 'wx');
      this.made.push(place);
      return file;
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw e;
      }
      this.staging ??= mkdtempSync(join(this.outdir, '.synth-'));
      const staged = join(this.staging, String(this.replacements.length));
      this.replacements.push({ staged, place });
      return openSync(staged, 'w');
    }
  }

  private makeFolder(folder: string): void {
    if (!this.folders.has(folder)) {
      const topmost = mkdirSync(folder, { recursive: true });
      this.folders.add(folder);
      if (topmost !== undefined) {
        this.made.push(topmost);
      }
    }
  }

  private add(file: number, text: string): void {
    // A character takes three bytes at the most.
    if (this.used + 3 * text.length > BUFFER) {
      this.flush(file);
      if (3 * text.length > BUFFER) {
        const bytes = Buffer.from(text, 'utf8');
        writeFully(file, bytes, bytes.length);
        return;
      }
    }
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private flush(file: number): void {
    writeFully(file, this.buffer, this.used);
    this.used = 0;
  }

  private removeStaging(): void {
    if (this.staging !== undefined) {
      rmSync(this.staging, { recursive: true, force: true });
    }
  }
}

function writeFully(file: number, bytes: Uint8Array, length: number): void {
  for (let at = 0; at < length;) {
    at += writeSync(file, bytes, at, length - at);
  }
}
