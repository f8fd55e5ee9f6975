/**
 * When an image is pulled: always for the tag `latest`, and where there is neither tag nor digest; else when the node does not have it.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
export function pullPolicyOf(image: string): string {
  const [name, digest] = image.split('@', 2);
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const tag = colon < 0 ? '' : name.slice(colon + 1);
  return name !== '' && (tag === 'latest' || (tag === '' && digest === undefined)) ? 'Always' : 'IfNotPresent';
}
