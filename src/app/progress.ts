import type * as progress from 'cli-progress';

/** How long a run may take before it says how far it is, in milliseconds. */
const PATIENCE = 1000;

/** A line on the terminal that says how far a long synthesis is. Silent where standard error is no terminal, and for short runs. */
export class Progress {
  private readonly started = Date.now();
  private bar?: progress.SingleBar;
  private steps = 0;

  /** @param total how many objects there are */
  constructor(private readonly total: number) {}

  /** One more object is written. */
  public step(): void {
    this.steps++;
    // Node takes milliseconds to open standard error: it is used last.
    if (this.steps % 64 === 0 && Date.now() - this.started > PATIENCE && process.stderr.isTTY) {
      this.bar ??= this.start();
      this.bar.update(this.steps);
    }
  }

  /** Nothing more is written: the line goes. */
  public done(): void {
    this.bar?.stop();
  }

  /** The library is loaded by the few runs that need it. */
  private start(): progress.SingleBar {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { SingleBar: Bar } = require('cli-progress') as typeof progress;
    const bar = new Bar({
      stream: process.stderr,
      format: 'podwright: {value} of {total} objects written {bar} {percentage} %',
      barsize: 20,
      clearOnComplete: true,
      // It would take over the signals that end a process, which cannot be handled while a synthesis runs.
      gracefulExit: false,
    });
    bar.start(this.total, this.steps);
    return bar;
  }
}
