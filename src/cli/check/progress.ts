/** How long a run may take before it says how far it is, and how often it says so, in milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 100;
const CLEAR_LINE = '\r\u001b[K';

/** A line on the terminal that says how far a long run is. Silent where standard error is no terminal, and for short runs. */
export class Progress {
  private next = Date.now() + PATIENCE;
  private steps = 0;
  private isShown = false;

  /** @param total how many files there are */
  constructor(private readonly total: number) {}

  /** One more file is checked. */
  public step(): void {
    this.steps++;
    const now = Date.now();
    if (now >= this.next && process.stderr.isTTY) {
      this.next = now + INTERVAL;
      this.isShown = true;
      process.stderr.write(`${CLEAR_LINE}podwright: ${this.steps} of ${this.total} files checked`);
    }
  }

  /** Nothing more is checked: the line goes. */
  public done(): void {
    if (this.isShown) {
      process.stderr.write(CLEAR_LINE);
    }
  }
}
