import { resolve } from 'node:path';
import * as ts from 'typescript';

/** A property of a struct: its name, and the classes or structs that its value is, or is a list of. */
export interface Property {
  readonly name: string;
  readonly types: readonly string[];
  readonly isClass: boolean;
  readonly isList: boolean;
}

/** A struct of the public API: an interface of properties only. */
export interface Struct {
  readonly bases: readonly string[];
  readonly own: readonly Property[];
}

/** A parameter of a constructor, a method or a factory that is a struct. */
export interface EntryPoint {
  readonly className: string;
  /** `new` for the constructor. */
  readonly method: string;
  readonly isStatic: boolean;
  readonly index: number;
  readonly struct: string;
  /** The types of all parameters, as the sources write them. */
  readonly parameters: readonly string[];
}

export interface PublicApi {
  readonly structs: ReadonlyMap<string, Struct>;
  /** The static methods of each class that make one of its own. */
  readonly factories: ReadonlyMap<string, readonly string[]>;
  readonly entryPoints: readonly EntryPoint[];
}

/** Reads the structs of the public API, and where they are given, from the TypeScript sources. */
export function readPublicApi(root: string): PublicApi {
  const program = ts.createProgram([resolve(root, 'src/index.ts')], {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, strict: true, skipLibCheck: true, types: ['node'],
  });
  return new Reader(program.getTypeChecker(), program.getSourceFile(resolve(root, 'src/index.ts'))!).read();
}

class Reader {
  private readonly structs = new Map<string, Struct>();
  private readonly factories = new Map<string, string[]>();
  private readonly entryPoints: EntryPoint[] = [];

  constructor(private readonly checker: ts.TypeChecker, private readonly index: ts.SourceFile) {}

  public read(): PublicApi {
    for (const exported of this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(this.index)!)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(exported) : exported;
      const declaration = symbol.declarations?.find(ts.isClassDeclaration);
      if (declaration !== undefined) {
        this.readClass(symbol, declaration);
      }
    }
    return {
      structs: new Map([...this.structs].sort(([a], [b]) => (a < b ? -1 : 1))),
      factories: new Map([...this.factories].sort(([a], [b]) => (a < b ? -1 : 1))),
      entryPoints: this.entryPoints,
    };
  }

  private readClass(symbol: ts.Symbol, declaration: ts.ClassDeclaration): void {
    const className = symbol.name;
    const isAbstract = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0;
    const statics = this.checker.getTypeOfSymbol(symbol);
    const instance = this.checker.getDeclaredTypeOfSymbol(symbol);
    for (const signature of isAbstract ? [] : statics.getConstructSignatures()) {
      if (isPublic(signature.declaration)) {
        this.readParameters(className, 'new', true, signature);
      }
    }
    for (const [type, isStatic] of [[statics, true], [instance, false]] as const) {
      for (const member of type.getProperties()) {
        const method = member.declarations?.find(ts.isMethodDeclaration);
        if (method?.parent === declaration && isPublic(method)) {
          for (const signature of this.checker.getTypeOfSymbol(member).getCallSignatures()) {
            this.readParameters(className, member.name, isStatic, signature);
            if (isStatic && signature.getReturnType().symbol === symbol) {
              this.factories.set(className, [...this.factories.get(className) ?? [], member.name].sort());
            }
          }
        }
      }
    }
  }

  private readParameters(className: string, method: string, isStatic: boolean, signature: ts.Signature): void {
    const parameters = signature.parameters.map((parameter) => this.checker.typeToString(this.checker.getTypeOfSymbol(parameter)));
    signature.parameters.forEach((parameter, index) => {
      for (const type of this.partsOf(this.checker.getTypeOfSymbol(parameter)).types) {
        if (this.addStruct(type)) {
          this.entryPoints.push({ className, method, isStatic, index, struct: type.symbol.name, parameters });
        }
      }
    });
  }

  /** Whether a type is a struct of ours; with it those that it is made of. */
  private addStruct(type: ts.Type): boolean {
    const declaration = type.symbol?.declarations?.find(ts.isInterfaceDeclaration);
    const { name } = type.symbol ?? {};
    if (declaration === undefined || !isOurs(declaration) || /^I[A-Z]/.test(name)) {
      return false;
    }
    if (!this.structs.has(name)) {
      this.structs.set(name, { bases: [], own: [] });
      const bases = this.checker.getBaseTypes(type as ts.InterfaceType).filter((base) => this.addStruct(base));
      const inherited = new Set(bases.flatMap((base) => base.getProperties().map((property) => property.name)));
      const own = type.getProperties().filter((property) => !inherited.has(property.name)).map((property) => this.propertyOf(property));
      this.structs.set(name, { bases: bases.map((base) => base.symbol.name), own: own.sort((a, b) => (a.name < b.name ? -1 : 1)) });
    }
    return true;
  }

  private propertyOf(property: ts.Symbol): Property {
    const { types, isList } = this.partsOf(this.checker.getTypeOfSymbol(property));
    const isClass = (type: ts.Type) => type.symbol?.declarations?.some(ts.isClassDeclaration) === true;
    const named = types.filter((type) => this.addStruct(type) || isClass(type));
    return { name: property.name, types: named.map((type) => type.symbol.name), isClass: types.every(isClass), isList };
  }

  /** The types of a union without `undefined`; of a list, those of its items. */
  private partsOf(type: ts.Type): { readonly types: readonly ts.Type[]; readonly isList: boolean } {
    const types = (type.isUnion() ? type.types : [type]).filter((one) => (one.flags & ts.TypeFlags.Undefined) === 0);
    const [only] = types;
    if (types.length === 1 && this.checker.isArrayType(only)) {
      return { types: this.partsOf(this.checker.getTypeArguments(only as ts.TypeReference)[0]).types, isList: true };
    }
    return { types, isList: false };
  }
}

function isPublic(declaration: ts.Declaration | undefined): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isInternal = declaration !== undefined && ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === 'internal');
  return !isInternal && (declaration === undefined || (ts.getCombinedModifierFlags(declaration) & hidden) === 0);
}

function isOurs(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().fileName.includes('node_modules');
}
