/** What is read of the file `.jsii`, which jsii writes when it compiles the library. */
export interface Assembly {
  readonly types: { readonly [fqn: string]: ApiType };
}

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly returns?: string;
  readonly example?: string;
  readonly see?: string;
  readonly deprecated?: string;
}

export interface ApiType {
  readonly fqn: string;
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly abstract?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly docs?: Docs;
  readonly initializer?: Callable;
  readonly locationInModule: { readonly filename: string };
  readonly members?: readonly { readonly name: string; readonly docs?: Docs }[];
  readonly methods?: readonly Method[];
  readonly properties?: readonly Property[];
}

export interface Callable {
  readonly parameters?: readonly Parameter[];
  readonly docs?: Docs;
}

export interface Method extends Callable {
  readonly name: string;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly returns?: { readonly type: TypeReference; readonly optional?: boolean };
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  readonly docs?: Docs;
}

export interface Property {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly docs?: Docs;
}

export interface TypeReference {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}
