import type { ProbeKind } from '../runtime/runtime';

/** What a probe worker has found last. `unknown`: nothing yet. */
export type ProbeResult = 'success' | 'failure' | 'unknown';

/** The last result of each kind of probe, by container. Only changes are reported. */
export class ProbeResults {
  private readonly results: Readonly<Record<ProbeKind, Map<string, ProbeResult>>> = { startup: new Map(), readiness: new Map(), liveness: new Map() };

  public constructor(private readonly tell: (kind: ProbeKind, container: string, result: ProbeResult) => void) {}

  public get(kind: ProbeKind, container: string): ProbeResult | undefined {
    return this.results[kind].get(container);
  }

  public set(kind: ProbeKind, container: string, result: ProbeResult): void {
    if (this.get(kind, container) !== result) {
      this.results[kind].set(container, result);
      this.tell(kind, container, result);
    }
  }

  public remove(kind: ProbeKind, container: string): void {
    this.results[kind].delete(container);
  }
}
