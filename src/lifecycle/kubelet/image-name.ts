import { COMPONENT, DOMAIN, isIdentifier } from '../../apimachinery/image-reference';

const REST = new RegExp(`^(${COMPONENT}(?:/${COMPONENT})*)(:[\\w][\\w.-]{0,127})?(@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`);
const DOCKER = 'docker.io';

export type TaggedImage = { readonly image: string; readonly problem?: undefined } | { readonly image?: undefined; readonly problem: string };

/** The name of an image with the tag `latest` where it has neither tag nor digest, or why it is no name of an image. */
export function imageWithTag(image: string): TaggedImage {
  if (isIdentifier(image)) {
    return { problem: `invalid repository name (${image}), cannot specify 64-byte hexadecimal strings` };
  }
  const [domain, rest] = split(image);
  const repository = rest.split(':', 1)[0];
  if (repository !== repository.toLowerCase()) {
    return { problem: `invalid reference format: repository name (${repository}) must be lowercase` };
  }
  const match = REST.exec(rest);
  if (match === null || !DOMAIN.test(domain)) {
    return { problem: 'invalid reference format' };
  }
  return { image: match[2] === undefined && match[3] === undefined ? `${image}:latest` : image };
}

/** The names by which a script may call an image, given with its tag: this one, the same without the tag `latest`, and its short form. */
export function namesOfImage(tagged: string): readonly string[] {
  const untagged = tagged.replace(/:latest$/, '');
  return [tagged, untagged, untagged.replace(/^docker\.io\//, '').replace(/^library\//, '')];
}

/** Whether a script means the image of a container by a name. */
export function isNameOfImage(name: string, image: string): boolean {
  const { image: tagged } = imageWithTag(image);
  return tagged !== undefined && namesOfImage(tagged).includes(name);
}

/** The registry, and what comes after it. Names without a registry are those of Docker Hub. */
function split(image: string): [domain: string, rest: string] {
  const slash = image.indexOf('/');
  const first = image.slice(0, Math.max(slash, 0));
  const isDomain = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const domain = !isDomain || first === 'index.docker.io' ? DOCKER : first;
  const rest = isDomain ? image.slice(slash + 1) : image;
  return [domain, domain === DOCKER && !rest.includes('/') ? `library/${rest}` : rest];
}
