import type { ApiObject } from 'cdk8s';
import { sharedManifestOf } from '../manifest/rendered-object';
import { rules } from '../report/rules';
import type { Violation } from '../validation';

/** The pod that something is or makes, as plain data: a construct of podwright, an API object, or a manifest. */
export function podOf(source: any): any {
  const manifest = manifestOf(source);
  const template = templateOf(manifest);
  if (template?.spec === undefined) {
    throw new Error(`expected a pod, something that makes pods, or the manifest of one, got ${manifest?.kind ?? typeof source}`);
  }
  const { metadata = {}, spec } = template;
  return { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name: metadata.name ?? manifest.metadata?.name ?? 'pod' }, spec };
}

/** The error of a pod that the API server would reject. */
export function rejection(violations: readonly Violation[]): Error {
  return new Error(`the API server would reject the pod:\n${violations.map((v) => `  ${rules().violationMessage(v)}`).join('\n')}`);
}

function manifestOf(source: any): any {
  const object: ApiObject | undefined = source?.apiObject ?? (typeof source?.toJson === 'function' ? source : undefined);
  return object ? sharedManifestOf(object) : source;
}

function templateOf(manifest: any): any {
  switch (manifest?.kind) {
    case 'Pod':
      return manifest;
    case 'PodTemplate':
      return manifest.template;
    case 'CronJob':
      return manifest.spec?.jobTemplate?.spec?.template;
    default:
      return manifest?.spec?.template;
  }
}
