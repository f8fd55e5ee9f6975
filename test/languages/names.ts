import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/languages/language';

const PACKAGES = ['.', 'node_modules/cdk8s', 'node_modules/constructs', 'node_modules/cdk8s-plus-34'];

interface Member {
  readonly name: string;
  readonly parameters?: readonly Member[];
}

interface Type extends Member {
  readonly base?: string;
  readonly methods?: readonly Member[];
  readonly properties?: readonly Member[];
  readonly members?: readonly Member[];
}

/** One name in all languages: `addContainer`, `add_container` and `AddContainer` are the same. */
const plain = (name: string) => name.replaceAll('_', '').toLowerCase();

const TYPES: Readonly<Record<string, Type>> = Object.assign({}, ...PACKAGES.map((folder) => JSON.parse(readFileSync(join(ROOT, folder, '.jsii'), 'utf8')).types));

function namesIn({ methods = [], properties = [], members = [] }: Type): string[] {
  return [...methods, ...properties, ...members].map(({ name }) => plain(name));
}

/** Of the types of podwright, by their plain names: the names in them, and in the types above them. */
const OWN = new Map(Object.entries(TYPES).filter(([fqn]) => fqn.startsWith('podwright.')).map(([, type]) => {
  const all: Type[] = [];
  for (let at: Type | undefined = type; at !== undefined; at = TYPES[at.base ?? '']) {
    all.push(at);
  }
  return [plain(type.name), new Set(all.flatMap(namesIn))];
}));
const KNOWN = new Set(Object.values(TYPES).flatMap((type) => [plain(type.name), ...namesIn(type)]));

/** What jsii makes for each class in a language, and what the programs use of the language itself. */
const WORDS = {
  python: '__init__ assertEqual main TestCase',
  java: 'build Builder builder containsKey create get List Map of',
  go: 'Close Fatalf New Override T',
};

/** A type, and what is used of it; or a name that some type must have. */
const USES = {
  python: /\b([A-Z]\w+)\.(\w+)|\.(\w+)|\b(\w+)=(?!=)/g,
  java: /\b([A-Z]\w+)\.(\w+)|\.(?:get(?=[A-Z]))?(\w+)/g,
  go: /\b(?:podwright|cdk8s|cdk8splus34)\.(?:New)?([A-Z][a-zA-Z0-9]+)(?:_(\w+))?|\.(\w+)|\b([A-Z]\w+):/g,
};

export type Other = keyof typeof USES;

/** A program without texts, comments, the names of packages and what it has itself. */
function codeOf(program: string): string {
  return program.replace(/"[^"\n]*"|\/\/.*|\/\*[^]*?\*\/|^package .*|^import .*(junit|java)\..*/gm, '')
    .replace(/^import [\w.]+(\.\w+);/gm, '$1').replace(/\b(self|this|t)\.\w+/g, '');
}

/** The names in a program that neither podwright nor the libraries that are used with it have. */
export function unknownNames(language: Other, program: string): string[] {
  const words = new Set(WORDS[language].split(' ').map(plain));
  const isKnown = (name: string, names: ReadonlySet<string>) => names.has(plain(name)) || words.has(plain(name));
  return [...codeOf(program).matchAll(USES[language])].flatMap(([use, type, member, ...others]) => {
    const own = OWN.get(plain(type ?? ''));
    const isOfType = member === undefined || isKnown(member, own ?? KNOWN);
    return isOfType && [type, ...others].every((name) => name === undefined || isKnown(name, KNOWN)) ? [] : [use];
  });
}
