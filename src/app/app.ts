import { App as Cdk8sApp, Names, YamlOutputType, type ApiObject, type AppProps, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { DependencyCycle, Order } from './order';
import { OutputFiles } from './output-files';
import { Progress } from './progress';
import { isRendered, sharedManifestOf } from '../manifest/rendered-object';
import { writeYaml } from '../yaml/writer';

/**
 * cdk8s's `App`, faster: the same options, the same files, byte for byte, in a time that grows with the number of objects and charts, where cdk8s
 * resolves and checks the whole app again for every chart.
 *
 * Each construct is validated once. When something is wrong, `synth()` throws one error that lists all of it, and no file is written. Files are moved to
 * their places when all of them are complete.
 *
 * podwright's constructs work the same in cdk8s's own `App`, only slower.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class App extends Cdk8sApp {
  private readonly recordsMetadata: boolean;

  /**
   * @param props the options of cdk8s's `App`: `outdir`, `outputFileExtension`, `yamlOutputType`, `recordConstructMetadata`, `resolvers`
   */
  constructor(props: AppProps = {}) {
    super(props);
    this.recordsMetadata = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
  }

  /**
   * Writes all manifests to the output directory. Throws, and writes nothing, when a construct is not valid.
   */
  public synth(): void {
    const order = this.prepared();
    const files = new OutputFiles(this.outdir);
    try {
      const progress = new Progress(order.constructs.length);
      this.writeCharts(order, files, progress);
      if (this.recordsMetadata) {
        files.write('construct-metadata.json', [metadataOf(order)]);
      }
      files.commit();
      progress.done();
    } catch (e) {
      files.discard();
      throw e;
    }
  }

  /**
   * All objects of all charts as one YAML text. Throws when a construct is not valid.
   */
  public synthYaml(): string {
    const order = this.prepared();
    return [...documents(order.sortedCharts().flatMap((chart) => order.sortedObjects(chart)))].join('');
  }

  private prepared(): Order {
    const order = new Order(this);
    validate(order.constructs);
    try {
      order.sortedCharts();
      return order;
    } catch (e) {
      if (e instanceof DependencyCycle) {
        super.synthYaml();
      }
      throw e;
    }
  }

  private writeCharts(order: Order, files: OutputFiles, progress: Progress): void {
    const charts = order.sortedCharts();
    const extension = this.outputFileExtension;
    const nameOf = (chart: Chart, index: number): string =>
      `${order.hasDependantCharts ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) {
          files.write(`app${extension}`, documents(charts.flatMap((chart) => order.sortedObjects(chart)), progress));
        }
        break;
      case YamlOutputType.FILE_PER_CHART:
        charts.forEach((chart, i) => files.write(`${nameOf(chart, i)}${extension}`, documents(order.sortedObjects(chart), progress)));
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        for (const object of charts.flatMap((chart) => order.sortedObjects(chart))) {
          const { kind, metadata } = sharedManifestOf(object);
          files.write(`${resourceName(kind, metadata.name)}${extension}`, documents([object], progress));
        }
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        charts.forEach((chart, i) => {
          const folder = nameOf(chart, i);
          files.folder(folder);
          order.sortedObjects(chart).forEach((object) => files.write(`${folder}/${resourceName(object.kind, object.metadata.name)}${extension}`, documents([object], progress)));
        });
        break;
    }
  }
}

/** Asks every construct once, the root first, and throws what cdk8s would throw. */
function validate(constructs: readonly IConstruct[]): void {
  const errors = constructs.flatMap((construct) => construct.node.validate().map((error) => `[${construct.node.path}] ${error}`));
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}

function* documents(objects: readonly ApiObject[], progress?: Progress): Generator<string> {
  let first = true;
  for (const object of objects) {
    progress?.step();
    const text = writeYaml(sharedManifestOf(object), !isRendered(object));
    yield first ? text : `---\n${text}`;
    first = false;
  }
}

function resourceName(kind: string, name: string | undefined): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function metadataOf(order: Order): string {
  const resources: { [name: string]: { path: string } } = {};
  for (const object of order.sortedCharts().flatMap((chart) => order.sortedObjects(chart))) {
    resources[object.name] = { path: object.node.path };
  }
  return JSON.stringify({ version: '1.0.0', resources });
}
