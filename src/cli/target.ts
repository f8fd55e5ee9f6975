import { defaultTarget, parseVersions, type Minor } from '../apimachinery/kubernetes-version';
import { UserError } from '../apimachinery/user-error';

/** The Kubernetes versions that a command line names; else those of the configuration, and else the default. */
export function targetOf(version: string | undefined, configured?: readonly Minor[]): readonly Minor[] {
  try {
    return version === undefined ? configured ?? defaultTarget(process.env) : parseVersions(version, '--kubernetes-version');
  } catch (e) {
    throw new UserError((e as Error).message);
  }
}
