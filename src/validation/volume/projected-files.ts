import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** The paths that the sources of a volume write, to find conflicts. */
export class ProjectedFiles {
  private readonly paths = new Set<string>();

  constructor(private readonly path: FieldPath, private readonly ctx: Context) {}

  /** `shown` is the value that Kubernetes shows with the error. */
  public add(file: string, shown: string): void {
    if (this.paths.has(file)) {
      this.ctx.invalid(this.path, 'volume/projected-paths-unique', shown, 'conflicting duplicate paths');
    }
    this.paths.add(file);
  }
}
