import { UserError } from './user-error';
import { defaultTarget, parseVersions, type Minor } from '../apimachinery/kubernetes-version';

/** The Kubernetes versions that a command line names. */
export function targetOf(version: string | undefined): readonly Minor[] {
  try {
    return version === undefined ? defaultTarget(process.env) : parseVersions(version, '--kubernetes-version');
  } catch (e) {
    throw new UserError((e as Error).message);
  }
}
