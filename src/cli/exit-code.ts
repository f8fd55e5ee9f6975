/** What the process ends with. */
export const enum ExitCode {
  /** Nothing is wrong. */
  OK = 0,
  /** Something is wrong with the input. */
  FINDINGS = 1,
  /** The command could not do what it was asked to. */
  FAILED = 2,
}
