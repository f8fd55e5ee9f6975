import { typeOf, TYPES, type Type } from './assembly';
import type { Case } from './cases';
import type { Expression } from './expression';

/** What has a name in the public API. */
const KINDS = ['constructors', 'methods', 'properties', 'constants', 'properties of structs', 'values of enums'] as const;
type Kind = typeof KINDS[number];

const OF_VARIABLES: Readonly<Record<string, string>> = { pod: 'podwright.Pod', port: 'podwright.ContainerPort', volume: 'podwright.Volume' };

/** Which names of the public API are used in programs. */
export class Coverage {
  private readonly used = new Set<string>();

  public add({ title, made, verbs, reads }: Case): void {
    [made, ...verbs, ...reads].forEach((expression) => this.visit(expression, typeOf(`podwright.${title}`)));
  }

  /** How many names of each kind are used, and which are not. */
  public toText(): string {
    const names = Object.values(TYPES).flatMap(namesOf);
    return KINDS.map((kind) => {
      const all = names.filter(([of]) => of === kind).map(([, name]) => name);
      const unused = all.filter((name) => !this.used.has(name));
      return `${kind}: ${all.length - unused.length} of ${all.length} used${unused.length === 0 ? '' : `, not ${unused.join(' ')}`}`;
    }).join('\n');
  }

  /** Notes the names in an expression, and returns the type of its value where podwright has that. */
  private visit(expression: Expression | string, it: Type | undefined): Type | undefined {
    if (typeof expression === 'string') {
      return typeOf(expression);
    }
    switch (expression.kind) {
      case 'variable':
        return expression.name === 'it' ? it : typeOf(OF_VARIABLES[expression.name]);
      case 'enum':
        return this.use(typeOf(expression.type), expression.member);
      case 'get':
        return this.use(this.visit(expression.on, it), expression.property);
      case 'each':
        this.visit(expression.list, it);
        return this.use(typeOf(expression.type), expression.property);
      case 'list':
        expression.items.forEach((item) => this.visit(item, it));
        return undefined;
      case 'map':
        expression.entries.forEach(([, value]) => this.visit(value, it));
        return undefined;
      case 'struct':
        expression.entries.forEach(([name, value]) => {
          this.use(typeOf(expression.type), name);
          this.visit(value, it);
        });
        return undefined;
      case 'call':
        expression.args.forEach((arg) => this.visit(arg, it));
        return this.use(this.visit(expression.on, it), expression.method.name);
      case 'new':
        expression.args.forEach((arg) => this.visit(arg, it));
        this.used.add(`new ${typeOf(expression.type)?.name}`);
        return typeOf(expression.type);
      case 'json':
        return undefined;
    }
  }

  /** Notes a member of a type, in all types above it that have it, and returns the type of its value. */
  private use(type: Type | undefined, name: string): Type | undefined {
    if (type === undefined) {
      return undefined;
    }
    const method = type.methods?.find((one) => one.name === name);
    const property = type.properties?.find((one) => one.name === name);
    if (method !== undefined || property !== undefined || type.members?.some((one) => one.name === name)) {
      this.used.add(`${type.name}.${name}`);
    }
    const above = [type.base, ...type.interfaces ?? []].map((fqn) => this.use(typeOf(fqn), name));
    return typeOf(method?.returns?.type.fqn ?? property?.type.fqn) ?? above.find((one) => one !== undefined);
  }
}

function namesOf({ name, kind, abstract, datatype, initializer, methods = [], properties = [], members = [] }: Type): [Kind, string][] {
  const named = (of: Kind, all: readonly { readonly name: string; readonly protected?: boolean }[]) => (
    all.filter((one) => !one.protected).map((one): [Kind, string] => [of, `${name}.${one.name}`]));
  return [
    ...kind === 'class' && initializer !== undefined && !abstract ? [['constructors', `new ${name}`] as [Kind, string]] : [],
    ...named('methods', methods),
    ...named('constants', properties.filter((one) => one.static)),
    ...named(datatype ? 'properties of structs' : 'properties', properties.filter((one) => !one.static)),
    ...named('values of enums', members),
  ];
}
