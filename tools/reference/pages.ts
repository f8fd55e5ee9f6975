import type { ApiType, Assembly, Callable, Docs, Method, Parameter, Property, TypeReference } from './assembly';

/** The pages of the reference, by the room of `src` that they show. */
export const PAGES: Readonly<Record<string, string>> = {
  pod: 'Pods',
  container: 'Containers, probes, hooks and environment variables',
  volume: 'Volumes, mounts and claims',
  scheduling: 'Where pods run',
  security: 'Security',
  network: 'DNS and host names',
  workload: 'Workloads',
  pattern: 'Patterns',
  manifest: 'Selectors, names and quantities',
  report: 'Validation',
  assert: 'Testing',
  simulation: 'Life cycle',
  app: 'App',
  plugin: 'Plugin for cdk8s-cli',
};

/** Quantities are values like selectors. */
const ON_PAGE_OF: Readonly<Record<string, string>> = { apimachinery: 'manifest' };

/** The texts of all pages, by file name. */
export function referencePages(assembly: Assembly): Map<string, string> {
  const types = Object.values(assembly.types).sort((a, b) => (a.name < b.name ? -1 : 1));
  const unknown = types.filter((type) => PAGES[roomOf(type)] === undefined);
  if (unknown.length > 0) {
    throw new Error(`no page shows ${unknown.map(({ fqn }) => fqn).join(', ')}; add its room to PAGES in tools/reference/pages.ts`);
  }
  const writer = new PageWriter(assembly);
  return new Map([
    ['README.md', index(types)],
    ...Object.keys(PAGES).map((room): [string, string] => [`${room}.md`, writer.page(room, types.filter((type) => roomOf(type) === room))]),
  ]);
}

function index(types: readonly ApiType[]): string {
  const sections = Object.entries(PAGES).map(([room, title]) => {
    const names = types.filter((type) => roomOf(type) === room).map(({ name }) => `[${name}](${room}.md#${anchor(name)})`);
    return `## [${title}](${room}.md)\n\n${names.join(', ')}\n`;
  });
  return `# Reference\n\nEvery public class, struct and enum. Generated from the comments in the sources by \`npm run docs\`.\n\n${sections.join('\n')}`;
}

class PageWriter {
  public constructor(private readonly assembly: Assembly) {}

  public page(room: string, types: readonly ApiType[]): string {
    const links = types.map(({ name }) => `[${name}](#${anchor(name)})`).join(', ');
    return `# ${PAGES[room]}\n\n[Reference](README.md): ${links}\n\n${types.map((type) => this.type(type)).join('\n')}`;
  }

  private type(type: ApiType): string {
    const parts = [
      `## ${type.name}`,
      this.kindOf(type),
      text(type.docs),
      ...type.docs?.example ? [`\`\`\`ts\n${type.docs.example.trim()}\n\`\`\``] : [],
      ...type.initializer && !type.abstract ? [this.callable(`new ${type.name}`, type.initializer)] : [],
      ...type.members ? [table(['member', ''], type.members.map((member) => [code(member.name), cell(text(member.docs))]))] : [],
      this.properties(type.properties ?? [], type.kind === 'interface'),
      ...(type.methods ?? []).filter((method) => !method.protected).map((method) => this.method(type, method)),
      this.inherited(type),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  }

  /** What it builds on, by links: inherited members are only there. */
  private kindOf({ kind, base, interfaces = [], abstract }: ApiType): string {
    const bases = [...base ? [base] : [], ...interfaces].map((fqn) => this.link(fqn));
    return `*${abstract ? 'Abstract class' : { class: 'Class', interface: 'Struct', enum: 'Enum' }[kind]}*${bases.length > 0 ? `, extends ${bases.join(', ')}` : ''}`;
  }

  private inherited(type: ApiType): string {
    const lists = this.basesOf(type).map((base) => {
      const members = [...base.properties ?? [], ...base.methods ?? []].filter((member) => !member.protected && !member.static);
      const names = members.map(({ name }) => code(name));
      return names.length > 0 ? `Inherited from ${this.link(base.fqn)}: ${names.join(', ')}` : '';
    });
    return lists.filter((list) => list !== '').join('\n\n');
  }

  private basesOf({ base, interfaces = [] }: ApiType): ApiType[] {
    const direct = [...base ? [base] : [], ...interfaces].map((fqn) => this.assembly.types[fqn]).filter((type) => type !== undefined);
    return [...new Set(direct.flatMap((type) => [type, ...this.basesOf(type)]))];
  }

  private properties(properties: readonly Property[], isStruct: boolean): string {
    const shown = properties.filter((property) => !property.protected);
    if (shown.length === 0) {
      return '';
    }
    const rows = shown.map(({ docs, name, optional, static: isStatic, type }) => [
      code(`${isStatic ? 'static ' : ''}${name}${optional && isStruct ? '?' : ''}`),
      this.reference(type),
      cell(text(docs)),
      ...isStruct ? [defaultOf(docs, optional)] : [],
    ]);
    return table(['property', 'type', '', ...isStruct ? ['default'] : []], rows);
  }

  private method(type: ApiType, method: Method): string {
    const { returns } = method;
    const isItself = returns?.type.fqn === type.fqn && !method.static;
    const result = returns === undefined ? '' : isItself ? 'itself' : `${this.reference(returns.type)}${returns.optional ? ' or `undefined`' : ''}`;
    return this.callable(`${method.static ? `${type.name}.` : ''}${method.name}`, method, result);
  }

  private callable(name: string, { docs, parameters = [] }: Callable, result = ''): string {
    const signature = `${name}(${parameters.map((p) => `${p.variadic ? '...' : ''}${p.name}${p.optional ? '?' : ''}`).join(', ')})`;
    const lines = parameters.map((p) => `- ${code(p.name)}: ${this.parameterType(p)}${docText(p.docs)}`);
    const returned = result === '' ? '' : `- returns ${result}${docs?.returns ? `: ${docs.returns}` : ''}`;
    return [`### ${code(signature)}`, text(docs), [...lines, returned].filter((line) => line !== '').join('\n')].filter((part) => part !== '').join('\n\n');
  }

  private parameterType({ type, variadic }: Parameter): string {
    return `${this.reference(type)}${variadic ? ', any number' : ''}`;
  }

  private reference({ collection, fqn, primitive, union }: TypeReference): string {
    if (collection !== undefined) {
      return collection.kind === 'array' ? `list of ${this.reference(collection.elementtype)}` : `map of ${this.reference(collection.elementtype)}`;
    }
    return union !== undefined ? union.types.map((type) => this.reference(type)).join(' or ') : fqn !== undefined ? this.link(fqn) : primitive!;
  }

  private link(fqn: string): string {
    const type = this.assembly.types[fqn];
    return type === undefined ? code(fqn) : `[${type.name}](${roomOf(type)}.md#${anchor(type.name)})`;
  }
}

function roomOf({ locationInModule }: ApiType): string {
  const [, room] = locationInModule.filename.split('/');
  return ON_PAGE_OF[room] ?? room;
}

function anchor(name: string): string {
  return name.toLowerCase();
}

function text({ deprecated, remarks, see, summary }: Docs = {}): string {
  const [page] = see?.match(/https?:\S+/) ?? [];
  return [
    ...deprecated === undefined ? [] : [`**Deprecated**: ${deprecated}`],
    [summary, remarks].filter((part) => part).join(remarks?.includes('\n\n') ? '\n\n' : ' '),
    ...page === undefined ? [] : [`[More](${page})`],
  ].filter((part) => part !== '').join('\n\n');
}

function docText(docs: Docs | undefined): string {
  const said = [docs?.summary?.replace(/\.$/, ''), docs?.remarks].filter((part) => part).join(' ');
  return said === '' ? '' : `: ${said}`;
}

function defaultOf(docs: Docs | undefined, optional = false): string {
  const value = docs?.default;
  return value === undefined ? (optional ? '' : 'required') : value.startsWith('- ') ? cell(value.slice(2)) : code(value);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cell(said: string): string {
  return said.replace(/\s*\n+\s*/g, ' ').replace(/\|/g, '\\|');
}

function code(said: string): string {
  return `\`${said.replace(/\|/g, '\\|')}\``;
}
