/**
 * The grammar of references to images, as the kubelet and the container runtimes read them (github.com/distribution/reference):
 * `[registry[:port]/]repository[:tag][@digest]`.
 */
/** One of the parts between the `/` of a repository. */
export const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
/** The host of a registry, with its port. */
export const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
/** A text like this is the digest of an image on a node, and not the name of one in a registry. */
const IDENTIFIER = /^[a-f0-9]{64}$/;
const MAX_REPOSITORY = 255;

/** The parts of a text that may be a reference. */
export interface ImageReference {
  /** Registry and repository. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

export function splitImage(image: string): ImageReference {
  const at = image.indexOf('@');
  const reference = at < 0 ? image : image.slice(0, at);
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return {
    name: colon < 0 ? reference : reference.slice(0, colon),
    tag: colon < 0 ? undefined : reference.slice(colon + 1),
    digest: at < 0 ? undefined : image.slice(at + 1),
  };
}

/** What is wrong with the reference, or undefined. */
export function imageReferenceError(image: string): string | undefined {
  const { name, tag, digest } = splitImage(image);
  if (/\s/.test(image)) {
    return 'it has white space in it';
  }
  if (!isImageName(name)) {
    return isImageName(name.toLowerCase()) ? 'a repository is written in small letters' : `${JSON.stringify(name)} is no name of a repository`;
  }
  if (tag !== undefined && !TAG.test(tag)) {
    return tag === '' ? 'the tag is empty' : `${JSON.stringify(tag)} is no tag`;
  }
  if (digest !== undefined && !isDigest(digest)) {
    return `${JSON.stringify(digest)} is no digest`;
  }
  return IDENTIFIER.test(image) ? 'it is a digest without a repository' : undefined;
}

/** A repository, with the registry that it is in where that is said: the part before the first `/` that looks like a host. */
export function isImageName(name: string): boolean {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase()) && DOMAIN.test(first);
  const repository = isHost ? name.slice(slash + 1) : name;
  const isOfficial = !repository.includes('/') && (!isHost || first === 'docker.io' || first === 'index.docker.io');
  return REPOSITORY.test(repository) && repository.length + (isOfficial ? 'library/'.length : 0) <= MAX_REPOSITORY;
}

export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

export function isIdentifier(image: string): boolean {
  return IDENTIFIER.test(image);
}
