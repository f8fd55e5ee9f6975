import type { ApiObject } from 'cdk8s';
import { podManifestOf } from '../apimachinery/pod-manifest';
import { misuse } from '../manifest/misuse';
import { sharedManifestOf } from '../manifest/object-manifest';
import { rules } from '../report/rules';

/** The pod that something is or makes, as plain data: a construct of podwright, an API object, or a manifest. */
export function podOf(source: any): any {
  const manifest = manifestOf(source);
  const pod = podManifestOf(manifest);
  if (pod === undefined) {
    throw misuse(`expected a pod, something that makes pods, or the manifest of one, got ${manifest?.kind ?? typeof source}`);
  }
  return pod;
}

/** A pod as the API server creates it: decoded, with its defaults. Throws where the API server would reject it. */
export function createdPod(pod: any): any {
  const { violations, object } = rules().validateToCreate(pod);
  if (violations.length > 0) {
    throw misuse(`the API server would reject the pod:\n${violations.map((v) => `  ${rules().violationMessage(v)}`).join('\n')}`);
  }
  return object;
}

function manifestOf(source: any): any {
  const object: ApiObject | undefined = source?.apiObject ?? (typeof source?.toJson === 'function' ? source : undefined);
  return object ? sharedManifestOf(object) : source;
}
