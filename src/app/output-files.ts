import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** How much is kept in memory before it is written. */
const CHUNK = 1 << 18;

/**
 * The files of one synthesis. They are written to a folder beside their place and moved there when all is well, so that what fails leaves nothing
 * half-written behind and nothing of an earlier run damaged.
 */
export class OutputFiles {
  private readonly made: string | undefined;
  private readonly staging: string;
  private readonly files = new Map<string, string>();

  constructor(private readonly outdir: string) {
    this.made = mkdirSync(outdir, { recursive: true });
    this.staging = mkdtempSync(join(outdir, '.synth-'));
  }

  /**
   * Writes the file `name` (a path below the output folder) from its parts, as they come.
   */
  public write(name: string, parts: Iterable<string>): void {
    const staged = join(this.staging, String(this.files.size));
    const file = openSync(staged, 'w');
    try {
      let chunk = '';
      for (const part of parts) {
        chunk += part;
        if (chunk.length > CHUNK) {
          writeFully(file, chunk);
          chunk = '';
        }
      }
      writeFully(file, chunk);
    } finally {
      closeSync(file);
    }
    this.files.set(staged, join(this.outdir, name));
  }

  /** Makes the folder `name` below the output folder, even if nothing is written to it. */
  public folder(name: string): void {
    mkdirSync(join(this.staging, 'folders', name), { recursive: true });
  }

  /** Moves all files to their places. */
  public commit(): void {
    const folders = join(this.staging, 'folders');
    if (existsSync(folders)) {
      readdirSync(folders).forEach((name) => mkdirSync(join(this.outdir, name), { recursive: true }));
    }
    for (const folder of new Set([...this.files.values()].map(dirname))) {
      mkdirSync(folder, { recursive: true });
    }
    for (const [staged, place] of this.files) {
      renameSync(staged, place);
    }
    rmSync(this.staging, { recursive: true });
  }

  /** Leaves everything as it was. */
  public discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
    if (this.made !== undefined && !relative(this.made, this.outdir).startsWith('..')) {
      rmSync(this.made, { recursive: true, force: true });
    }
  }
}

function writeFully(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) {
    at += writeSync(file, bytes, at);
  }
}
