import type * as checkManifests from './check-manifests';

/**
 * A validation plugin for cdk8s-cli: `cdk8s synth` checks the manifests of any app as `podwright check` does. In `cdk8s.yaml`:
 *
 *     validations:
 *       - package: ./node_modules/podwright
 *         version: 1.0.0
 *         class: ValidationPlugin
 *         properties:
 *           kubernetesVersion: '1.35'
 *           security: restricted
 */
export class ValidationPlugin {
  private readonly properties: any;

  /**
   * @param properties `kubernetesVersion` (a version or a range), `security` (`baseline` or `restricted`), `strict`; as in `podwright.yaml`
   */
  public constructor(properties: any = {}) {
    this.properties = properties;
  }

  /**
   * Called by cdk8s-cli with the manifests that were synthesized.
   *
   * @param context the context of the validation, with its report
   */
  public async validate(context: any): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- there is no check where cdk8s-cli only loads the class
    const { checkInto } = require('./check-manifests') as typeof checkManifests;
    checkInto(context, this.properties);
  }
}
