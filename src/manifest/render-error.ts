import type { Path } from '../apimachinery/path';

/** A part of a manifest that cannot be rendered. */
export class RenderError extends Error {
  /**
   * @param path the part
   * @param call the call that wants it, as it was noted; undefined where it was not
   */
  constructor(message: string, public readonly path: Path, public readonly call?: unknown, options?: ErrorOptions) {
    super(message, options);
  }
}
