import { isDigest, isIdentifier, isImageName, splitImage } from '../apimachinery/image-reference';

/**
 * When an image is pulled: always for the tag `latest`, and where there is neither tag nor digest; else when the node does not have it. What is no
 * reference to an image counts as one with a tag: it is rejected elsewhere, when it is pulled.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
export function pullPolicyOf(image: string): string {
  const { name, tag, digest } = splitImage(image);
  const newest = tag === 'latest' || (tag === undefined && digest === undefined);
  return newest && isImageName(name) && (digest === undefined || isDigest(digest)) && !isIdentifier(image) ? 'Always' : 'IfNotPresent';
}
