const STRUCT = String.raw`typing\.Union\["?([\w.]+)"?, typing\.Dict\[builtins\.str, typing\.Any\]\]`;
/** A parameter that is a list of structs, or that takes any number of them: its name and the struct. */
const LIST = new RegExp(String.raw`(?<=[ (])(?:(\w+): (?:typing\.Optional\[)?typing\.Sequence\[${STRUCT}\]|\*(\w+): ${STRUCT})`, 'g');
/** A function with its docs; where it is the constructor of a struct, with the head of the class. */
const FUNCTION = /(^\)\nclass [^\n]*:\n)?^    def \w+(\(.*?\) -> [^\n]*:\n)(?: {8}r?'''.*?'''\n)?/gms;
/** The parameters of a struct by its keys follow. jsii's code makes that struct. */
const KEYS = /[ (]\*,/;
/** Where a dictionary is made the metadata of an object. Its owner references are the only list of structs in the structs of cdk8s. */
const METADATA = /^ {12}(\w+) = (\w+)\.ApiObjectMetadata\(\*\*\1\)\n/gm;

/**
 * jsii's code for Python makes structs of dictionaries, but not of those in lists: their keys would stay as they are, and jsii's kernel leaves out those that it
 * does not know. Here, functions and the constructors of structs make structs of those, too.
 */
export function withDictionariesInLists(code: string): string {
  return code.replace(FUNCTION, (start: string, isStruct: string | undefined, signature: string) => {
    const parameters = isStruct === undefined ? signature.split(KEYS)[0] : signature;
    return start + [...parameters.matchAll(LIST)].map(([, list, ofList, all, ofAll]) => conversion(list ?? all, ofList ?? ofAll)).join('');
  }).replace(METADATA, (made, name, module) =>
    `${made}        if isinstance(${name}, ${module}.ApiObjectMetadata) and ${name}.owner_references is not None:\n`
    + `            ${name}._values["owner_references"] = ${listOf(`${name}.owner_references`, `${module}.OwnerReference`)}\n`);
}

function conversion(name: string, struct: string): string {
  return `        if isinstance(${name}, (list, tuple)):\n            ${name} = ${listOf(name, struct)}\n`;
}

function listOf(list: string, struct: string): string {
  return `[${struct}(**item) if isinstance(item, dict) else item for item in ${list}]`;
}
