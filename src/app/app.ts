import { App as Cdk8sApp, Names, YamlOutputType, type ApiObject, type AppProps as Cdk8sAppProps, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { reportChanges } from './change-report';
import { fileNamesOf } from './file-names';
import { DependencyCycle, Order } from './order';
import { OutputFiles } from './output-files';
import { Progress } from './progress';
import { given } from '../manifest/given';
import { misuse, reasonOf } from '../manifest/misuse';
import { sharedManifestOf } from '../manifest/object-manifest';
import { isRendered } from '../manifest/rendered-object';
import { shown } from '../manifest/shown';
import { noteFiles } from '../provenance/loaded-file';
import { AppCheck } from '../report/app-check';
import type { Finding } from '../report/finding';
import { KubernetesVersion } from '../report/kubernetes-version';
import { targetOf } from '../report/target';
import { ValidationError } from '../report/validation-error';
import { writeYaml } from '../yaml/writer';

/** Properties of an app. */
export interface AppProps extends Cdk8sAppProps {
  /**
   * The Kubernetes version, from 1.33 to 1.37: `1.35`, `v1.35`, `1.36.3`; or a range, `1.34 - 1.37`, of which all versions
   * are checked. Others are an error. `KubernetesVersion.target` sets it for a part of the app.
   *
   * @default - the environment variable PODWRIGHT_KUBERNETES_VERSION, else the newest version that podwright knows
   */
  readonly kubernetesVersion?: string;

  /**
   * A folder with the manifests that were applied before: `synth()` prints what applying the new ones would do, object by object, to standard error. A change
   * that the API server would refuse is an error. `cdk8s synth` removes its output folder before it runs the app: name a copy of it.
   *
   * @default - the environment variable PODWRIGHT_AGAINST, else no comparison
   */
  readonly against?: string;
}

/**
 * A faster `App` of cdk8s: the same options and the same files, byte for byte, in linear time, where cdk8s
 * resolves and validates the whole app again for every chart. Only strings that the Go parser of kubectl would read differently are quoted differently.
 *
 * Each construct is validated once. On errors, `synth()` throws one error that lists all of them, and writes no file.
 *
 * All files are written to a folder beside the output folder first (within it, where it is a link, mounted, or the working directory), and moved when all are
 * complete. When something fails on the way, such as a full disk, the output folder is as it was. When the process is killed, it depends on what is there:
 *
 * - No output folder, as with `cdk8s synth`, or one file that changes: all is new, or all is as it was.
 * - Only files that are replaced: the output folder is exchanged in two moves. Between them it is missing, never mixed; the next synthesis restores it.
 * - Other files too: each file that changes is moved on its own. All are whole, but some may be new and some old until the next synthesis.
 *
 * The next synthesis removes what a killed one left. Of two at once into one folder, one waits while the other moves its files. Files keep their permissions.
 * A power failure may lose what the operating system has not stored yet.
 *
 * The constructs of podwright work in the `App` of cdk8s as well.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 *
 * @example
 * const app = new App({ kubernetesVersion: '1.34' });
 * const chart = new Chart(app, 'shop');
 * new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.27' }] });
 * app.synth();
 */
export class App extends Cdk8sApp {
  private readonly recordsMetadata: boolean;
  private readonly against?: string;

  /**
   * @param props the options of cdk8s's `App` (`outdir`, `outputFileExtension`, `yamlOutputType`, `recordConstructMetadata`, `resolvers`) `kubernetesVersion`, `against`
   */
  constructor(props: AppProps = {}) {
    super(given('AppProps', props));
    if (typeof this.outdir !== 'string') {
      throw misuse(`outdir must be the path of a folder, got ${shown(this.outdir)}`);
    }
    noteFiles();
    AppCheck.of(this);
    this.recordsMetadata = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    this.against = props.against ?? process.env.PODWRIGHT_AGAINST;
    if (props.kubernetesVersion !== undefined) {
      KubernetesVersion.target(this, props.kubernetesVersion);
    }
  }

  /**
   * Writes all manifests to the output directory. Throws, and writes nothing, if a construct is not valid.
   */
  public synth(): void {
    const order = this.prepared();
    if (this.against) {
      reportChanges(this.against, order.objects.map(sharedManifestOf), targetOf(this));
    }
    const files = new OutputFiles(this.outdir);
    const progress = new Progress(order.objects.length);
    try {
      this.writeCharts(order, (name, objects) => files.write(`${name}${this.outputFileExtension}`, objects.length, (i) => {
        progress.step();
        return documentOf(objects[i], i);
      }), (name) => files.folder(name));
      if (this.recordsMetadata) {
        files.write('construct-metadata.json', 1, () => metadataOf(order));
      }
      files.commit();
    } catch (e) {
      files.discard();
      throw e;
    } finally {
      progress.done();
    }
  }

  /**
   * All objects of all charts as one YAML string. Throws if a construct is not valid.
   */
  public synthYaml(): string {
    const order = this.prepared();
    return order.sortedCharts().flatMap((chart) => order.sortedObjects(chart)).map(documentOf).join('');
  }

  private prepared(): Order {
    const order = new Order(this);
    AppCheck.setObjects(this, order.objects);
    validate(this, order.constructs);
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

  /** Tells which files there are to be, with the objects in them, and which folders. */
  private writeCharts(order: Order, file: (name: string, objects: readonly ApiObject[]) => void, folder: (name: string) => void): void {
    const charts = order.sortedCharts();
    const nameOf = (chart: Chart, index: number): string =>
      `${order.hasDependantCharts ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
    const filePerObject = (prefix: string, objects: readonly ApiObject[]): void => {
      const names = fileNamesOf(objects, this.outputFileExtension);
      objects.forEach((object, i) => file(`${prefix}${names[i]}`, [object]));
    };
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) {
          file('app', charts.flatMap((chart) => order.sortedObjects(chart)));
        }
        break;
      case YamlOutputType.FILE_PER_CHART:
        charts.forEach((chart, i) => file(nameOf(chart, i), order.sortedObjects(chart)));
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        filePerObject('', charts.flatMap((chart) => order.sortedObjects(chart)));
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        charts.forEach((chart, i) => {
          const name = nameOf(chart, i);
          folder(name);
          filePerObject(`${name}/`, order.sortedObjects(chart));
        });
        break;
    }
  }
}

/** Asks every construct once, the root first. */
function validate(app: App, constructs: readonly IConstruct[]): void {
  const findings: Finding[] = [];
  for (const { node } of constructs) {
    for (const error of node.validate()) {
      findings.push(AppCheck.findingOf(app, node.path, error));
    }
  }
  if (findings.length > 0) {
    throw new ValidationError(findings);
  }
}

/** The text of the object at `index` of its file. */
function documentOf(object: ApiObject, index: number): string {
  const text = textOf(object);
  return index === 0 ? text : `---\n${text}`;
}

function textOf(object: ApiObject): string {
  const manifest = sharedManifestOf(object);
  try {
    return writeYaml(manifest, !isRendered(object));
  } catch (e) {
    throw misuse(`[${object.node.path}] cannot be written as YAML: ${reasonOf(e)}`, { cause: e });
  }
}

function metadataOf(order: Order): string {
  const resources: { [name: string]: { path: string } } = {};
  for (const object of order.sortedCharts().flatMap((chart) => order.sortedObjects(chart))) {
    resources[object.name] = { path: object.node.path };
  }
  return JSON.stringify({ version: '1.0.0', resources });
}
