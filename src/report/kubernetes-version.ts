import type { IConstruct } from 'constructs';
import { AppCheck } from './app-check';
import { setTarget } from './target';
import { givenConstruct } from '../manifest/given-construct';

/**
 * The Kubernetes version of a scope. Its fields and rules are those of that version.
 *
 *     KubernetesVersion.target(chart, '1.35');
 *
 * podwright knows Kubernetes 1.33 to 1.37. The default is the environment variable `PODWRIGHT_KUBERNETES_VERSION`, else the
 * newest version. A field that the version does not have is an error; one whose feature gate is off there is a warning, since the API server drops it.
 *
 * @see https://kubernetes.io/releases/version-skew-policy/
 */
export class KubernetesVersion {
  /**
   * Sets the version of all objects in `scope`. The nearest scope wins.
   *
   * @param scope an app, a chart, or any construct
   * @param version a version such as `1.35`, `v1.35` or `1.36.3`, or a range such as `1.34 - 1.37`, of which all versions are checked; others are an error
   */
  public static target(scope: IConstruct, version: string): void {
    givenConstruct(scope, 'KubernetesVersion.target');
    setTarget(scope, version);
    AppCheck.of(scope);
  }

  private constructor() {}
}
