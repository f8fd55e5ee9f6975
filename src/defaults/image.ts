const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
/** A text like this is the digest of an image on a node, and not the name of one in a registry. */
const IDENTIFIER = /^[a-f0-9]{64}$/;
const MAX_REPOSITORY = 255;

/**
 * When an image is pulled: always for the tag `latest`, and where there is neither tag nor digest; else when the node does not have it. What is no
 * reference to an image counts as one with a tag: it is rejected elsewhere, by whoever pulls it.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
export function pullPolicyOf(image: string): string {
  const at = image.indexOf('@');
  const reference = at < 0 ? image : image.slice(0, at);
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  const tag = colon < 0 ? undefined : reference.slice(colon + 1);
  const newest = tag === 'latest' || (tag === undefined && at < 0);
  return newest && isName(colon < 0 ? reference : reference.slice(0, colon))
    && (at < 0 || DIGEST.test(image.slice(at + 1))) && !IDENTIFIER.test(image) ? 'Always' : 'IfNotPresent';
}

/** A repository, with the registry that it is in where that is said: the part before the first `/` that looks like a host. */
function isName(name: string): boolean {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase()) && DOMAIN.test(first);
  const repository = isHost ? name.slice(slash + 1) : name;
  const isOfficial = !repository.includes('/') && (!isHost || first === 'docker.io' || first === 'index.docker.io');
  return REPOSITORY.test(repository) && repository.length + (isOfficial ? 'library/'.length : 0) <= MAX_REPOSITORY;
}
