import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct, or all objects that a dependency on `group` means, with what must come before it. */
interface Vertex {
  readonly construct?: IConstruct;
  readonly before: Vertex[];
  readonly members?: readonly IConstruct[];
}

/** Thrown for dependencies that lead back to where they start: cdk8s has better words, but for what depends on itself. */
export class DependencyCycle extends Error {
  constructor() {
    super('Dependency cycle detected: a construct depends on itself');
  }
}

/**
 * The order in which charts, and objects within a chart, are written: what something depends on comes first, otherwise in the order of creation.
 *
 * It is the order of cdk8s. There a dependency between two constructs becomes one between each object of the one and each object of the other; here all
 * objects of the other are one vertex in between, so that the work grows with the dependencies and not with the square of the objects.
 */
export class Order {
  /** All constructs of the app, parents first. */
  public readonly constructs: IConstruct[] = [];
  /** All objects of the app, in the same order. */
  public readonly objects: ApiObject[] = [];
  /** Whether a chart depends on another, or lies in another: cdk8s numbers the files then. */
  public readonly hasDependantCharts: boolean;

  /** What must come before a construct, beside the objects that its own dependencies mean. */
  private readonly targets = new Map<IConstruct, IConstruct[]>();
  /** For objects: the constructs whose objects come before. */
  private readonly groups = new Map<IConstruct, Set<IConstruct>>();
  /** The explicit dependencies, by construct. */
  private readonly explicit = new Map<IConstruct, readonly IConstruct[]>();
  private readonly charts: Chart[] = [];
  private readonly nestedCharts: { readonly parent: Chart; readonly child: Chart }[] = [];
  /** The objects of each chart, without those of charts inside of it. */
  private readonly objectsByChart = new Map<Chart, ApiObject[]>();
  private readonly objectsBelowCache = new Map<IConstruct, readonly IConstruct[]>();
  /** cdk8s keeps constructs in an object by their path: paths that are numbers come first there. Only the root's own children have such. */
  private readonly hasNumbers: boolean;

  constructor(app: IConstruct) {
    this.collect(app, undefined);
    this.hasNumbers = app.node.children.some((c) => /^\d+$/.test(c.node.path));
    this.nestedCharts.forEach(({ parent, child }) => this.add(parent, child));
    const crossing = this.dependents().flatMap((source) => this.dependenciesOf(source).map((target) => ({ source, target })))
      .filter(({ source, target }) => Chart.of(source) !== Chart.of(target));
    crossing.forEach(({ source, target }) => this.add(Chart.of(source), Chart.of(target)));
    for (const source of this.dependents()) {
      this.dependenciesOf(source).forEach((target) => this.addGroup(source, target));
    }
    this.hasDependantCharts = this.nestedCharts.length > 0 || crossing.length > 0;
  }

  /** The charts of the app in the order in which they are written. */
  public sortedCharts(): Chart[] {
    return this.isPlain ? this.charts : this.sorted(this.constructs).filter((c): c is Chart => Chart.isChart(c));
  }

  /** The objects of `chart`, without those of charts inside of it, in the order in which they are written. */
  public sortedObjects(chart: Chart): ApiObject[] {
    const objects = this.objectsByChart.get(chart) ?? [];
    if (this.isPlain || objects.length === 0) {
      return objects;
    }
    const own = new Set<IConstruct>(objects);
    return this.sorted(chart.node.findAll()).filter((c): c is ApiObject => own.has(c));
  }

  /** Whether all are in the order of creation. */
  private get isPlain(): boolean {
    return !this.hasNumbers && !this.hasDependencies;
  }

  private get hasDependencies(): boolean {
    return this.explicit.size + this.targets.size > 0;
  }

  private collect(construct: IConstruct, above: Chart | undefined): void {
    this.constructs.push(construct);
    let chart = above;
    if (Chart.isChart(construct)) {
      chart = construct;
      this.charts.push(chart);
      if (Chart.isChart(construct.node.scope)) {
        this.nestedCharts.push({ parent: construct.node.scope, child: construct });
      }
    } else if (chart !== undefined && ApiObject.isApiObject(construct)) {
      this.addObject(chart, construct);
    }
    const dependencies = construct.node.dependencies;
    if (dependencies.length > 0) {
      this.explicit.set(construct, dependencies);
    }
    for (const child of construct.node.children) {
      this.collect(child, chart);
    }
  }

  private addObject(chart: Chart, object: ApiObject): void {
    this.objects.push(object);
    const objects = this.objectsByChart.get(chart);
    if (objects === undefined) {
      this.objectsByChart.set(chart, [object]);
    } else {
      objects.push(object);
    }
  }

  /** The constructs that depend on something, in the order of the app. */
  private dependents(): IConstruct[] {
    return this.hasDependencies ? this.constructs.filter((c) => this.explicit.has(c) || this.targets.has(c)) : [];
  }

  private dependenciesOf(source: IConstruct): IConstruct[] {
    return [...new Set([...this.explicit.get(source) ?? [], ...this.targets.get(source) ?? []])];
  }

  private add(source: IConstruct, target: IConstruct): void {
    const targets = this.targets.get(source);
    if (targets === undefined) {
      this.targets.set(source, [target]);
    } else if (!targets.includes(target)) {
      targets.push(target);
    }
  }

  private addGroup(source: IConstruct, target: IConstruct): void {
    for (const object of this.objectsBelow(source)) {
      const groups = this.groups.get(object);
      if (groups === undefined) {
        this.groups.set(object, new Set([target]));
      } else {
        groups.add(target);
      }
    }
  }

  /** The objects below `construct` that belong to its own chart. */
  private objectsBelow(construct: IConstruct): readonly IConstruct[] {
    let objects = this.objectsBelowCache.get(construct);
    if (objects === undefined) {
      const chart = Chart.of(construct);
      objects = construct.node.findAll().filter((c) => ApiObject.isApiObject(c) && c.chart === chart);
      this.objectsBelowCache.set(construct, objects);
    }
    return objects;
  }

  private sorted(constructs: readonly IConstruct[]): readonly IConstruct[] {
    const depends = constructs.some((c) => this.targets.has(c) || this.explicit.has(c) || this.groups.has(c));
    return depends ? topology(this.graphOf(constructs)) : this.inKeyOrder(constructs);
  }

  private inKeyOrder(constructs: readonly IConstruct[]): readonly IConstruct[] {
    if (!this.hasNumbers) {
      return constructs;
    }
    const byPath: { [path: string]: IConstruct } = {};
    for (const construct of constructs) {
      byPath[construct.node.path] = construct;
    }
    return Object.values(byPath);
  }

  private graphOf(constructs: readonly IConstruct[]): Vertex[] {
    const vertices = new Map<IConstruct, Vertex>(this.inKeyOrder(constructs).map((construct) => [construct, { construct, before: [] }]));
    const groups = new Map<IConstruct, Vertex>();
    const groupOf = (target: IConstruct): Vertex => {
      let group = groups.get(target);
      if (group === undefined) {
        const members = this.objectsBelow(target).filter((m) => vertices.has(m));
        group = { members, before: members.map((m) => vertices.get(m)!) };
        groups.set(target, group);
      }
      return group;
    };
    for (const [construct, vertex] of vertices) {
      for (const target of this.dependenciesOf(construct)) {
        if (vertices.has(target)) {
          vertex.before.push(vertices.get(target)!);
        }
      }
      for (const target of this.groups.get(construct) ?? []) {
        const group = groupOf(target);
        // An object does not depend on itself: where it is one of those that are meant, the others are meant.
        vertex.before.push(...(group.members!.includes(construct) ? group.before.filter((v) => v !== vertex) : [group]));
      }
    }
    return [...vertices.values()];
  }
}

/** All constructs below those that nothing comes after, each after what comes before it. */
function topology(vertices: readonly Vertex[]): IConstruct[] {
  const followed = new Set<Vertex>();
  const follow = (vertex: Vertex): void => vertex.before.forEach((v) => {
    if (!followed.has(v)) {
      followed.add(v);
      if (v.construct === undefined) {
        follow(v);
      }
    }
  });
  vertices.forEach(follow);
  const sorted: IConstruct[] = [];
  const done = new Set<Vertex>();
  const open = new Set<Vertex>();
  for (const root of vertices.filter((v) => !followed.has(v))) {
    visit(root, open, done, sorted);
  }
  if (sorted.length < vertices.length) {
    throw new DependencyCycle();
  }
  return sorted;
}

/** Without recursion: chains of dependencies may be as long as the app. */
function visit(root: Vertex, open: Set<Vertex>, done: Set<Vertex>, sorted: IConstruct[]): void {
  const stack: { vertex: Vertex; next: number }[] = [{ vertex: root, next: 0 }];
  open.add(root);
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    const child = top.vertex.before[top.next++];
    if (child === undefined) {
      stack.pop();
      open.delete(top.vertex);
      done.add(top.vertex);
      if (top.vertex.construct !== undefined) {
        sorted.push(top.vertex.construct);
      }
    } else if (open.has(child)) {
      throw new DependencyCycle();
    } else if (!done.has(child)) {
      open.add(child);
      stack.push({ vertex: child, next: 0 });
    }
  }
}
