import { misuse } from '../manifest/misuse';
import { shown } from '../manifest/shown';

/** Throws an error that names the containers of a pod, where a name is not among them. */
export function checkName(container: string, containers: readonly string[]): void {
  if (!containers.includes(container)) {
    throw misuse(`the pod has no container ${shown(container)}; it has ${containers.join(', ')}`);
  }
}
