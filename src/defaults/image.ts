const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;

/**
 * When an image is pulled: always for the tag `latest`, and where there is neither tag nor digest; else when the node does not have it. What is no
 * reference to an image counts as one with a tag: it is rejected elsewhere, by whoever pulls it.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
export function pullPolicyOf(image: string): string {
  const [reference, digest] = image.split('@', 2);
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  const tag = colon < 0 ? undefined : reference.slice(colon + 1);
  const newest = tag === 'latest' || (tag === undefined && digest === undefined);
  return newest && isName(colon < 0 ? reference : reference.slice(0, colon)) && (tag === undefined || TAG.test(tag)) ? 'Always' : 'IfNotPresent';
}

/** A repository, with the registry that it is in where that is said: the part before the first `/` that looks like a host. */
function isName(name: string): boolean {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  return isHost ? DOMAIN.test(first) && REPOSITORY.test(name.slice(slash + 1)) : REPOSITORY.test(name);
}
