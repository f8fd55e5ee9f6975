import type { IConstruct } from 'constructs';
import { ownSettings, settingOf } from './settings';
import { defaultTarget as targetIn, NEWEST, parseVersions, VERSION_VARIABLE, type Minor } from '../apimachinery/kubernetes-version';
import { asMisuse } from '../manifest/misuse';

let last: { readonly text: string | undefined; readonly minors: readonly Minor[] } = { text: undefined, minors: [NEWEST] };

/** The default versions; the same list as long as the environment variable is the same. */
export function defaultTarget(): readonly Minor[] {
  const text = process.env[VERSION_VARIABLE];
  if (text !== last.text) {
    last = { text, minors: targetIn(process.env) };
  }
  return last.minors;
}

/** Sets the Kubernetes version of `scope` and all below it. */
export function setTarget(scope: IConstruct, kubernetesVersion: string): void {
  ownSettings(scope).minors = asMisuse(() => parseVersions(kubernetesVersion));
}

/** The versions that `construct` is validated against. */
export function targetOf(construct: IConstruct): readonly Minor[] {
  return settingOf(construct, 'minors') ?? defaultTarget();
}
