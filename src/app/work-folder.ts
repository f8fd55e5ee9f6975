import { accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { threadId } from 'node:worker_threads';

/** How long a synthesis waits for another one that moves its files to the same folder, and how long it sleeps before it looks again, in milliseconds. */
const PATIENCE = 10_000;
const NAP = 20;

/** A synthesis runs from its beginning to its end: this thread has no other one. */
const ME = `${process.pid}.${threadId}`;

/**
 * Where a synthesis writes: a folder of its own, `.dist.podwright-<process>.<thread>-<random>`, beside the output folder `dist`. To move what it wrote to `dist`
 * it gives the folder the name `.dist.podwright`, which only one can have; an empty folder in it says which process has it. What ended processes left is
 * removed.
 */
export class WorkFolder {
  /** Whether it lies beside the output folder, so that one can be moved to the place of the other. */
  public readonly isBeside: boolean;
  private readonly locked: string;
  private readonly own: string;
  private path: string;
  /** The topmost folder above the output folder that was made for it. */
  private readonly made: string | undefined;

  constructor(private readonly outdir: string, private readonly patience = PATIENCE) {
    this.isBeside = canBeMoved(outdir);
    this.locked = this.isBeside ? join(dirname(outdir), `.${basename(outdir)}.podwright`) : join(outdir, '.podwright');
    this.made = mkdirSync(dirname(this.locked), { recursive: true });
    this.removeLeftovers();
    this.own = mkdtempSync(`${this.locked}-${ME}-`);
    this.path = this.own;
    mkdirSync(join(this.own, ME));
    mkdirSync(this.content);
  }

  /** The folder with what is to be in the output folder. */
  public get content(): string {
    return join(this.path, 'content');
  }

  /** A place for what was in the output folder before. */
  public get before(): string {
    return join(this.path, 'before');
  }

  /** Waits until no other synthesis moves its files to the output folder. */
  public lock(): void {
    for (let waited = 0; !this.tryLock(); waited += NAP) {
      if (waited >= this.patience) {
        throw new Error(`another synthesis writes to ${this.outdir} (process ${this.owner() ?? 'unknown'}); if there is none, remove ${this.locked}`);
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NAP);
    }
  }

  /** @param isDone whether the files are in their place: else the folders go that were made for them */
  public remove(isDone: boolean): void {
    if (this.path === this.locked) {
      // Others may have the name from here on. What a kill leaves has the name of this process.
      renameSync(this.locked, this.own);
      this.path = this.own;
    }
    rmSync(this.own, { recursive: true, force: true });
    if (this.made !== undefined && !isDone) {
      removeEmpty(dirname(this.locked), this.made);
    }
  }

  private tryLock(): boolean {
    try {
      renameSync(this.path, this.locked);
      this.path = this.locked;
      return true;
    } catch (e) {
      if (!['ENOTEMPTY', 'EEXIST'].includes((e as NodeJS.ErrnoException).code!) && !existsSync(this.locked)) {
        throw e;
      }
      this.removeLeftLock();
      return false;
    }
  }

  private removeLeftovers(): void {
    const start = `${basename(this.locked)}-`;
    const left = readdirSync(dirname(this.locked)).filter((name) => name.startsWith(start) && hasEnded(name.slice(start.length)));
    left.forEach((name) => rmSync(join(dirname(this.locked), name), { recursive: true, force: true }));
    this.removeLeftLock();
  }

  /** Puts back what a killed synthesis had moved away, and removes the rest of it. */
  private removeLeftLock(): void {
    const owner = this.owner();
    if (owner === undefined || !hasEnded(owner)) {
      return;
    }
    const mine = mkdtempSync(`${this.locked}-${ME}-`);
    try {
      // Of those that do this at the same time one succeeds.
      renameSync(join(this.locked, owner), join(this.locked, ME));
      if (!existsSync(this.outdir) && existsSync(join(this.locked, 'before'))) {
        renameSync(join(this.locked, 'before'), this.outdir);
      }
      renameSync(this.locked, mine);
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw e;
      }
    } finally {
      rmSync(mine, { recursive: true, force: true });
    }
  }

  /** The process that moves its files, where there is one. */
  private owner(): string | undefined {
    try {
      return readdirSync(this.locked).find((name) => /^\d+\.\d+$/.test(name));
    } catch {
      return undefined;
    }
  }
}

/** Whether a folder can be moved away, and another to its place: not if it is a link, or mounted, or this process works in it. */
function canBeMoved(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) {
    return true;
  }
  const parent = dirname(folder);
  const isLeft = /^\.\.(?:[/\\]|$)/.test(relative(folder, process.cwd()));
  return isLeft && stat.isDirectory() && stat.dev === statSync(parent).dev && isWritable(parent);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param owner begins with the numbers of a process and a thread */
function hasEnded(owner: string): boolean {
  const [, process_, thread] = /^(\d+)\.(\d+)/.exec(owner) ?? [];
  if (process_ === undefined) {
    return false;
  }
  if (Number(process_) === process.pid) {
    return Number(thread) === threadId;
  }
  try {
    process.kill(Number(process_), 0);
    return false;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes the folders from `folder` up to `topmost`, as long as nothing is in them. */
function removeEmpty(folder: string, topmost: string): void {
  for (let next = folder; next.length >= topmost.length && readdirSync(next).length === 0; next = dirname(next)) {
    rmSync(next, { recursive: true });
  }
}
