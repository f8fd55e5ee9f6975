/**
 * The formats of names in Kubernetes. Each check returns what is wrong, in Kubernetes' words; the empty list means that the value has the format.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const NOTHING: readonly string[] = Object.freeze([]);

/** How many bytes the text has in UTF-8: Kubernetes' limits are on bytes. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      continue;
    }
    // Two bytes below 0x800, else three; a pair of surrogates is two characters here and four bytes there.
    bytes += code < 0x800 ? 1 : 2;
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      i++;
    }
  }
  return bytes;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function longerThan(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && byteLength(text) > bytes);
}

/** Kubernetes says `bytes` of the parts of labels, and `characters` of everything else; it counts bytes in both. */
function tooLong(length: number, unit = 'characters'): string {
  return `must be no more than ${length} ${unit}`;
}

function regexError(message: string, format: string, ...examples: readonly string[]): string {
  return `${message} (e.g. ${examples.map((example) => `'${example}', `).join(' or ')}regex used for validation is '${format}')`;
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const LABEL_REGEX = new RegExp(`^${LABEL}$`);
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const SUBDOMAIN_REGEX = new RegExp(`^${SUBDOMAIN}$`);
const LABEL_LENGTH = 63;
const SUBDOMAIN_LENGTH = 253;

const LABEL_ERROR = regexError(
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
  LABEL, 'my-name', '123-abc',
);

/** Lower case letters, digits and dashes, 63 characters at most: names of containers, volumes, namespaces. */
export function isDNS1123Label(value: string): readonly string[] {
  const long = longerThan(value, LABEL_LENGTH);
  if (!long && LABEL_REGEX.test(value)) {
    return NOTHING;
  }
  const errors = long ? [tooLong(LABEL_LENGTH)] : [];
  if (!LABEL_REGEX.test(value)) {
    errors.push(SUBDOMAIN_REGEX.test(value) ? 'must not contain dots' : LABEL_ERROR);
  }
  return errors;
}

const SUBDOMAIN_ERROR = regexError(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', "
  + 'and must start and end with an alphanumeric character',
  SUBDOMAIN, 'example.com',
);

/** DNS labels with dots between them, 253 characters at most: names of most objects. */
export function isDNS1123Subdomain(value: string): readonly string[] {
  return check(value, SUBDOMAIN_LENGTH, SUBDOMAIN_REGEX, SUBDOMAIN_ERROR);
}

/** As {@link isDNS1123Subdomain}, for rules that Kubernetes declares: they say `bytes`. */
export function isLongName(value: string): readonly string[] {
  return check(value, SUBDOMAIN_LENGTH, SUBDOMAIN_REGEX, SUBDOMAIN_ERROR, 'bytes');
}

const UNDERSCORE_LABEL = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const UNDERSCORE_SUBDOMAIN = `${UNDERSCORE_LABEL}(\\.${UNDERSCORE_LABEL})*`;
const UNDERSCORE_SUBDOMAIN_REGEX = new RegExp(`^${UNDERSCORE_SUBDOMAIN}$`);
const UNDERSCORE_SUBDOMAIN_ERROR = regexError(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', "
  + 'and must start and end with an alphanumeric character',
  UNDERSCORE_SUBDOMAIN, 'example.com',
);

/** DNS labels that may hold underscores: DNS search domains. */
export function isDNS1123SubdomainWithUnderscore(value: string): readonly string[] {
  return check(value, SUBDOMAIN_LENGTH, UNDERSCORE_SUBDOMAIN_REGEX, UNDERSCORE_SUBDOMAIN_ERROR);
}

function check(value: string, length: number, regex: RegExp, error: string, unit?: string): readonly string[] {
  const long = longerThan(value, length);
  const matches = regex.test(value);
  if (!long && matches) {
    return NOTHING;
  }
  return [...(long ? [tooLong(length, unit)] : []), ...(matches ? [] : [error])];
}

/**
 * The name of an object. A `prefix`, to which a generated part is added, may end in a dash.
 */
export function nameIsDNSSubdomain(name: string, prefix = false): readonly string[] {
  return isDNS1123Subdomain(prefix ? maskTrailingDash(name) : name);
}

/** As {@link nameIsDNSSubdomain}, without dots. */
export function nameIsDNSLabel(name: string, prefix = false): readonly string[] {
  return isDNS1123Label(prefix ? maskTrailingDash(name) : name);
}

// Kubernetes drops the character before the dash too, which makes no difference unless that is all there is.
function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

const QUALIFIED = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const QUALIFIED_REGEX = new RegExp(`^${QUALIFIED}$`);
const QUALIFIED_ERROR = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  QUALIFIED, 'MyName', 'my.name', '123-abc',
);

/** A name with an optional domain before it: `app.kubernetes.io/name`, the format of label keys, annotations, resources, taints. */
export function isQualifiedName(value: string): readonly string[] {
  const slash = value.indexOf('/');
  const name = slash === -1 ? value : value.slice(slash + 1);
  if (name.includes('/')) {
    return [`a valid label key ${QUALIFIED_ERROR} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const prefixErrors = slash === -1 ? NOTHING : slash === 0 ? ['must be non-empty'] : prefixErrorsOf(value.slice(0, slash));
  const long = longerThan(name, LABEL_LENGTH);
  const matches = QUALIFIED_REGEX.test(name);
  if (prefixErrors.length === 0 && !long && matches) {
    return NOTHING;
  }
  const errors = prefixErrors.map((error) => `prefix part ${error}`);
  if (name === '' || long) {
    errors.push(`name part ${name === '' ? 'must be non-empty' : tooLong(LABEL_LENGTH, 'bytes')}`);
  }
  if (!matches) {
    errors.push(`name part ${QUALIFIED_ERROR}`);
  }
  return errors;
}

function prefixErrorsOf(prefix: string): readonly string[] {
  return check(prefix, SUBDOMAIN_LENGTH, SUBDOMAIN_REGEX, SUBDOMAIN_ERROR, 'bytes');
}

const LABEL_VALUE = `(${QUALIFIED})?`;
const LABEL_VALUE_REGEX = new RegExp(`^${LABEL_VALUE}$`);
const LABEL_VALUE_ERROR = regexError(
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
  + 'and must start and end with an alphanumeric character',
  LABEL_VALUE, 'MyValue', 'my_value', '12345',
);

/** The value of a label: empty, or 63 letters, digits, dashes, dots and underscores at most. */
export function isLabelValue(value: string): readonly string[] {
  return check(value, LABEL_LENGTH, LABEL_VALUE_REGEX, LABEL_VALUE_ERROR, 'bytes');
}

const PORT_NAME_LENGTH = 15;
const PORT_NAME_REGEX = /^(?!-)(?=[-0-9]*[a-z])(?!.*--)[-a-z0-9]{1,15}(?<!-)$/;

/** The name of a port (IANA_SVC_NAME): 15 lower case letters, digits and single dashes at most, with a letter among them. */
export function isValidPortName(port: string): readonly string[] {
  if (PORT_NAME_REGEX.test(port)) {
    return NOTHING;
  }
  const errors: string[] = [];
  if (longerThan(port, PORT_NAME_LENGTH)) {
    errors.push(tooLong(PORT_NAME_LENGTH));
  }
  if (!/^[-a-z0-9]+$/.test(port)) {
    errors.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  }
  if (!/[a-z]/.test(port)) {
    errors.push('must contain at least one letter (a-z)');
  }
  if (port.includes('--')) {
    errors.push('must not contain consecutive hyphens');
  }
  if (port.startsWith('-') || port.endsWith('-')) {
    errors.push('must not begin or end with a hyphen');
  }
  return errors;
}

const HTTP_HEADER = '[-A-Za-z0-9]+';
const HTTP_HEADER_REGEX = new RegExp(`^${HTTP_HEADER}$`);
const HTTP_HEADER_ERRORS = [regexError("a valid HTTP header must consist of alphanumeric characters or '-'", HTTP_HEADER, 'X-Header-Name')];

/** The name of an HTTP header: letters, digits and dashes. */
export function isHTTPHeaderName(value: string): readonly string[] {
  return HTTP_HEADER_REGEX.test(value) ? NOTHING : HTTP_HEADER_ERRORS;
}

const RELAXED_ENV_VAR_REGEX = /^[ -<>-~]*$/;
const RELAXED_ENV_VAR_ERRORS = ["a valid environment variable name must consist only of printable ASCII characters other than '='"];
const EMPTY_ENV_VAR_ERRORS = ['environment variable name must be non-empty'];

/** The name of an environment variable: printable ASCII without `=`. */
export function isRelaxedEnvVarName(value: string): readonly string[] {
  if (value === '') {
    return EMPTY_ENV_VAR_ERRORS;
  }
  return RELAXED_ENV_VAR_REGEX.test(value) ? NOTHING : RELAXED_ENV_VAR_ERRORS;
}

const CONFIG_MAP_KEY = '[-._a-zA-Z0-9]+';
const CONFIG_MAP_KEY_REGEX = new RegExp(`^${CONFIG_MAP_KEY}$`);
const CONFIG_MAP_KEY_ERROR = regexError(
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.'", CONFIG_MAP_KEY, 'key.name', 'KEY_NAME', 'key-name',
);

/** A key of a ConfigMap or a Secret, which may become the name of a file. */
export function isConfigMapKey(value: string): readonly string[] {
  const errors = check(value, SUBDOMAIN_LENGTH, CONFIG_MAP_KEY_REGEX, CONFIG_MAP_KEY_ERROR);
  const directory = directoryErrors(value);
  return directory.length === 0 ? errors : [...errors, ...directory];
}

/** Names that a shell or a file system takes for directories. */
function directoryErrors(value: string): readonly string[] {
  if (value === '.' || value === '..') {
    return [`must not be '${value}'`];
  }
  return value.startsWith('..') ? ["must not start with '..'"] : NOTHING;
}
