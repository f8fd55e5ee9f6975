import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A type as `.jsii` writes it. */
export interface TypeRef {
  readonly primitive?: 'string' | 'number' | 'boolean' | 'json' | 'any';
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeRef };
  readonly union?: { readonly types: readonly TypeRef[] };
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: boolean;
  readonly variadic?: boolean;
}

export interface Property extends Parameter {
  readonly static?: boolean;
  readonly protected?: boolean;
}

export interface Method {
  readonly name: string;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: TypeRef };
}

export interface Type {
  readonly fqn: string;
  readonly name: string;
  readonly kind: 'class' | 'enum' | 'interface';
  readonly abstract?: boolean;
  readonly base?: string;
  readonly datatype?: boolean;
  readonly interfaces?: readonly string[];
  readonly initializer?: Method;
  readonly methods?: readonly Method[];
  readonly members?: readonly { readonly name: string }[];
  readonly properties?: readonly Property[];
}

export const TYPES: Readonly<Record<string, Type>> = JSON.parse(readFileSync(resolve(__dirname, '../../.jsii'), 'utf8')).types;

export const CLASSES: readonly Type[] = Object.values(TYPES).filter(({ kind }) => kind === 'class').sort((a, b) => (a.fqn < b.fqn ? -1 : 1));

/** A type of podwright; undefined for those of other packages. */
export function typeOf(fqn: string | undefined): Type | undefined {
  return fqn === undefined ? undefined : TYPES[fqn];
}

/** Whether a class is another one, or extends it. */
export function isA(type: Type | undefined, fqn: string): boolean {
  return type !== undefined && (type.fqn === fqn || isA(typeOf(type.base), fqn));
}

/** The properties of a class, those of the classes above it too. */
export function propertiesOfClass(type: Type | undefined): readonly Property[] {
  if (type === undefined) {
    return [];
  }
  const all = [...propertiesOfClass(typeOf(type.base)), ...type.properties ?? []];
  return [...new Map(all.map((property) => [property.name, property])).values()];
}

/** The properties of a struct, those of the structs that it extends too. */
export function propertiesOf(struct: Type): readonly Parameter[] {
  const all = [...(struct.interfaces ?? []).flatMap((fqn) => propertiesOf(typeOf(fqn)!)), ...struct.properties ?? []];
  return [...new Map(all.map((property) => [property.name, property])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The methods of a class, with those of the classes above it. */
export function methodsOf(type: Type | undefined): readonly Method[] {
  if (type === undefined) {
    return [];
  }
  const all = [...methodsOf(typeOf(type.base)), ...type.methods ?? []];
  return [...new Map(all.map((method) => [method.name, method])).values()];
}

export function isStruct({ fqn }: TypeRef): boolean {
  return typeOf(fqn)?.datatype === true;
}
