import type { Case } from './cases';
import { Causes, differencesIn, shape } from './causes';
import { compare } from './compare';
import { spelledJson } from './ndjson';

/** How many kinds of differences are printed with a whole case. */
const SHOWN = 10;

/** Compares cases with the API server's own code of a version, and prints what differs. */
export class Report {
  private readonly causes = new Causes<string>();
  private cases = 0;
  private same = 0;

  /** Messages are compared where `withMessages` is set: they are those of the newest version. */
  constructor(private readonly what: string, private readonly minor: number, private readonly withMessages: boolean) {}

  public add({ question, verdict }: Case): void {
    const comparison = compare(question, verdict, this.minor);
    const differences = differencesIn(this.withMessages ? comparison : { ...comparison, details: [] });
    this.cases++;
    this.same += differences.length === 0 ? 1 : 0;
    new Set(differences.map(shape)).forEach((cause) => this.causes.add(cause, `${differences.join('\n')}\n  ${spelledJson(question)}`));
  }

  /**
   * Prints what differs and how many cases are the same.
   *
   * @param least the share that has to be the same
   * @returns whether it is
   */
  public print(least = 1): boolean {
    for (const { text, count, example } of this.causes.top(SHOWN)) {
      console.error(`1.${this.minor}, ${count} cases: ${text}\n${example}\n`);
    }
    console.log(`1.${this.minor}, ${this.what}: ${this.same} of ${this.cases} the same as the API server`);
    return this.same >= least * this.cases;
  }
}
