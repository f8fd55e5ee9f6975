import { defaultTarget, parseVersions } from '../apimachinery/kubernetes-version';
import { nearestTo } from '../apimachinery/nearest';
import { isPlainObject } from '../apimachinery/plain-object';
import type { CheckSettings } from '../check/checker';
import type { Config } from '../check/config';

const NAMES = ['kubernetesVersion', 'security', 'strict'];

/** The `properties` of `cdk8s.yaml`, else the configuration. Throws if they are wrong. */
export function targetIn(properties: unknown, config: Config): CheckSettings {
  if (!isPlainObject(properties)) {
    throw new Error('podwright: properties must be a map, such as "kubernetesVersion: \'1.35\'"');
  }
  const { kubernetesVersion, security = config.security, strict = config.strict } = properties as any;
  const unknown = Object.keys(properties as object).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new Error(`podwright: there is no property ${JSON.stringify(unknown)}: did you mean ${JSON.stringify(nearestTo(unknown, NAMES))}?`);
  }
  if (![undefined, 'baseline', 'restricted'].includes(security)) {
    throw new Error(`podwright: security must be 'baseline' or 'restricted', got ${JSON.stringify(security)}`);
  }
  if (![undefined, true, false].includes(strict)) {
    throw new Error(`podwright: strict must be true or false, got ${JSON.stringify(strict)}`);
  }
  const minors = kubernetesVersion === undefined ? config.minors ?? defaultTarget(process.env) : parseVersions(String(kubernetesVersion), 'podwright: kubernetesVersion');
  return { minors, security, strict };
}
