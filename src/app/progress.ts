/** How long a run may take before it says how far it is, in milliseconds. */
const PATIENCE = 1000;
/** How often the line is written anew, in milliseconds. */
const PERIOD = 100;

/** A line on the terminal that says how far a long synthesis is. Silent where standard error is no terminal, and for short runs. */
export class Progress {
  private readonly started = Date.now();
  private readonly terminal = process.stderr.isTTY === true;
  private steps = 0;
  private shown = 0;

  /** @param total how many objects there are at most */
  constructor(private readonly total: number) {}

  /** One more object is written. */
  public step(): void {
    this.steps++;
    if (this.terminal && this.steps % 64 === 0) {
      const now = Date.now();
      if (now - this.started > PATIENCE && now - this.shown > PERIOD) {
        this.shown = now;
        process.stderr.write(`\r\x1b[Kpodwright: ${this.steps} of ${this.total} objects written`);
      }
    }
  }

  /** All are written: the line goes. */
  public done(): void {
    if (this.shown > 0) {
      process.stderr.write('\r\x1b[K');
    }
  }
}
