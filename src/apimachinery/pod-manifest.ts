import { KINDS, type KindName } from './kinds';
import { isMap } from './plain-object';

/**
 * The manifest of the first pod that something makes: its template, with a name, and the volumes of a StatefulSet's claims. `undefined` where there is no
 * template.
 *
 * @param manifest a Pod, a workload, or anything else with `spec.template`; it is not changed
 */
export function podManifestOf(manifest: any): any {
  const path = isMap(manifest) && Object.hasOwn(KINDS, manifest.kind) ? KINDS[manifest.kind as KindName].template : ['spec', 'template'];
  const template = path.reduce((at, key) => at?.[key], manifest);
  if (!isMap(template?.spec)) {
    return undefined;
  }
  const { metadata, spec } = template;
  const name = metadata?.name ?? manifest.metadata?.name;
  return { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name: name ?? 'pod' }, spec: withClaims(spec, manifest) };
}

/** The controller of a StatefulSet gives each pod a claim of its own for each of its templates, in place of a volume of that name. */
function withClaims(spec: any, { kind, metadata, spec: { volumeClaimTemplates } = {} as any }: any): any {
  if (kind !== 'StatefulSet' || !Array.isArray(volumeClaimTemplates)) {
    return spec;
  }
  const claims = volumeClaimTemplates.map((claim) => claim?.metadata?.name);
  const others = (spec.volumes ?? []).filter((volume: any) => !claims.includes(volume?.name));
  return { ...spec, volumes: [...others, ...claims.map((name) => ({ name, persistentVolumeClaim: { claimName: `${name}-${metadata?.name}-0` } }))] };
}
