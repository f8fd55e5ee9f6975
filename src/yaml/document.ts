import { createRequire } from 'node:module';
import { writeYaml } from './writer';

/** The options of cdk8s for its YAML library: no line folding, YAML 1.1. */
interface Format {
  readonly keepUndefined?: boolean;
  readonly lineWidth?: number;
  readonly version?: string;
}

/** How the `yaml` package, in any version, recognizes its documents, which write themselves. */
const NODE_TYPE = Symbol.for('yaml.node.type');
const DOCUMENT = Symbol.for('yaml.document');
/** How jsii recognizes maps: an object with methods is not a dictionary in other languages. */
const WIRE_TYPE = Symbol.for('$jsii$wireType$');

const PROPERTIES: PropertyDescriptorMap = {
  [NODE_TYPE]: { value: DOCUMENT },
  // The content of the document, for code that puts it into another one.
  contents: { get(this: object) { return { ...this }; } },
  toString: { value: writeItself },
  [WIRE_TYPE]: { value: '$jsii.map' },
};

/**
 * Lets a manifest write itself when cdk8s has it written as YAML: the same bytes, many times as fast, but for strings that a Go parser would take for others.
 * It stays plain data for everybody else: nothing is added that is listed, copied, compared or serialized.
 */
export function asDocument<T extends object>(manifest: T): T {
  return Object.hasOwn(manifest, 'contents') || Object.hasOwn(manifest, 'toString') ? manifest : Object.defineProperties(manifest, PROPERTIES);
}

function writeItself(this: object, format?: Format): string {
  const plain = { ...this };
  return isOfCdk8s(format) ? writeYaml(plain, true) : yamlOfCdk8s().stringify(plain, format);
}

function isOfCdk8s(format: Format | undefined): boolean {
  return format?.keepUndefined === true && format.lineWidth === 0 && format.version === '1.1' && Object.keys(format).length === 3;
}

function yamlOfCdk8s(): any {
  return createRequire(require.resolve('cdk8s'))('yaml');
}
