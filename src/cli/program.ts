/* eslint-disable @typescript-eslint/no-require-imports -- the code of a command is loaded when it is run */
import { Argument, Command, CommanderError, Option } from 'commander';
import type * as check from './check';
import type * as checkNdjson from './check-ndjson';
import type * as completion from './completion';
import type * as diff from './diff';
import type { ExitCode } from './exit-code';
import type * as explain from './explain';
import type * as explainNdjson from './explain-ndjson';
import type * as parseNdjson from './parse-ndjson';
import type * as simulate from './simulate';
import { EXPECTED } from './simulate/expected';
import type * as simulateNdjson from './simulate-ndjson';
import { NEWEST, OLDEST, VERSION_VARIABLE } from '../apimachinery/kubernetes-version';

const VERSION_HELP = `the Kubernetes version, 1.${OLDEST} to 1.${NEWEST}, or a range such as '1.${OLDEST} - 1.${NEWEST}'`
  + ` (default: the environment variable ${VERSION_VARIABLE}, or else 1.${NEWEST})`;

/** Gets the exit code of the command that was run. */
type Report = (code: ExitCode) => void;

/** Options of `podwright check`, as they are written. */
export interface CheckArguments {
  readonly kubernetesVersion?: string;
  readonly security?: 'baseline' | 'restricted';
  readonly strict?: true;
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'junit';
  readonly config?: string;
  readonly ndjson?: true;
}

/** Options of `podwright diff`, as they are written. */
export interface DiffArguments {
  readonly kubernetesVersion?: string;
  readonly format: 'text' | 'json';
}

/** Options of `podwright explain`, as they are written. */
export interface ExplainArguments {
  readonly name?: string;
  readonly recursive?: true;
  readonly json?: true;
  readonly ndjson?: true;
}

/** Options of `podwright simulate`, as they are written. */
export interface SimulateArguments {
  readonly name?: string;
  readonly script?: string;
  readonly until?: string;
  readonly expect?: readonly string[];
  readonly probes?: true;
  readonly json?: true;
  readonly ndjson?: true;
}

/**
 * The commands with their options. The code of a command is loaded when it is run: `tools/bundle` makes a file of its own of what is required here.
 *
 * @param report gets the exit code
 */
export function makeProgram(report: Report): Command {
  const program = new Command('podwright')
    .description('Says what Kubernetes would say, without a cluster.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'podwright: ')) })
    .helpCommand('help [command]', 'say how a command is used')
    .option('-V, --version', 'print the version')
    .addHelpText('after', '\nHelp on a command: podwright COMMAND --help');
  program.on('option:version', () => {
    process.stdout.write(`${version()}\n`);
    throw new CommanderError(0, 'podwright.version', '');
  });
  addCheck(program, report);
  addDiff(program, report);
  addParse(program);
  addSimulate(program, report);
  addExplain(program, report);
  addCompletion(program);
  return program;
}

function addCheck(program: Command, report: Report): void {
  program.command('check')
    .summary('say what the API server would say of manifests')
    .description('Says what the API server would say of manifests, with file, line and column.')
    .argument('[paths...]', 'files, folders (all *.yaml, *.yml and *.json below), globs, - for standard input')
    .option('--kubernetes-version <version>', VERSION_HELP)
    .addOption(new Option('--security <level>', 'the Pod Security Standard that pods have to meet').choices(['baseline', 'restricted']))
    .option('--strict', 'an object that cannot be checked is an error')
    .addOption(new Option('--format <format>', 'how findings are written').choices(['text', 'json', 'sarif', 'github', 'junit']).default('text'))
    .option('--config <file>', 'the configuration (default: podwright.yaml, where there is one)')
    .option('--ndjson', 'read manifests and write verdicts, a JSON object a line: {"id", "manifest"} or {"id", "old", "new", "subresource"}')
    .addHelpText('after', `
Exit code: 0 nothing is wrong, 1 errors were found, 2 something could not be read.

Examples:
  podwright check deploy.yaml
  podwright check --kubernetes-version '1.34 - 1.37' --security restricted manifests/ 'charts/**/crds/*.yaml'
  helm template my-app ./chart | podwright check -
  kustomize build overlays/prod | podwright check --format sarif - > podwright.sarif
  podwright check --ndjson < manifests.ndjson > verdicts.ndjson`)
    .action(async (paths: string[], options: CheckArguments) => {
      if (options.ndjson) {
        const { runCheckNdjson } = require('./check-ndjson') as typeof checkNdjson;
        await runCheckNdjson(paths, options.kubernetesVersion);
      } else {
        const { runCheck } = require('./check') as typeof check;
        report(await runCheck(paths, options));
      }
    });
}

function addDiff(program: Command, report: Report): void {
  program.command('diff')
    .summary('say what applying changed manifests would do')
    .description('Says what applying changed manifests would do: what is created, changed or refused by the API server, and which pods are replaced.')
    .argument('<old>', 'files or folder before, or a git revision')
    .argument('[new...]', 'files or folder after; with a git revision, -- and the paths to compare')
    .option('--kubernetes-version <version>', VERSION_HELP)
    .addOption(new Option('--format <format>', 'how the changes are written').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Exit code: 0 nothing would be refused, 1 something would be refused, 2 something could not be read.

Examples:
  podwright diff old/ new/
  podwright diff main -- dist
  podwright diff --format json v1.4.0 v1.5.0 -- dist/shop.yaml
  kubectl get deployment web -o yaml | podwright diff - web.yaml`)
    .action(async (_old: string, _new: string[], options: DiffArguments, command: Command) => {
      const { runDiff } = require('./diff') as typeof diff;
      report(await runDiff(...aroundDashes(command), options));
    });
}

/** The arguments of a command before and after `--`, which commander leaves out. */
function aroundDashes({ args, parent }: Command): [before: string[], after: string[] | undefined] {
  const { rawArgs } = parent as unknown as { readonly rawArgs: readonly string[] };
  const dashes = rawArgs.indexOf('--');
  const count = dashes < 0 ? 0 : rawArgs.length - dashes - 1;
  return dashes < 0 ? [args, undefined] : [args.slice(0, args.length - count), args.slice(args.length - count)];
}

function addParse(program: Command): void {
  program.command('parse')
    .summary('say what Kubernetes reads in YAML and JSON')
    .description('Says what Kubernetes reads in texts of YAML and JSON, with the places of all values.')
    .requiredOption('--ndjson', 'read texts and write documents, a JSON object a line: {"id", "text"} or {"id", "base64"}')
    .addHelpText('after', '\nExample:\n  podwright parse --ndjson < texts.ndjson > documents.ndjson')
    .action(async () => {
      const { runParseNdjson } = require('./parse-ndjson') as typeof parseNdjson;
      await runParseNdjson();
    });
}

function addSimulate(program: Command, report: Report): void {
  program.command('simulate')
    .summary('tell how a pod lives on a node')
    .description('Tells how a pod lives on a node: the kubelet of Kubernetes, in virtual time and without a cluster.')
    .argument('[file]', 'the manifest of a pod or of a workload, - for standard input')
    .option('--name <name>', 'which object of the file, as in web or deployment/web')
    .option('--script <file>', 'what happens to it, in YAML or JSON: image pulls, exits, probes, hooks, deletion, eviction, a lost node')
    .option('--until <duration>', 'how long to look, as in 90s or 10m (default: what the script says, or else 5m)')
    .option('--expect <what>', `what has to hold in the end, or at a moment as in ready@30s; several with commas: ${EXPECTED.join(', ')}`, several)
    .option('--probes', 'a line for each probe (default: probes that say the same again and again are one line)')
    .option('--json', 'the timeline as JSON')
    .option('--ndjson', 'read scenarios and write timelines, a JSON object a line: {"id", "manifest", "script"} or {"id", "pod", "now"}')
    .addHelpText('after', `
What the script says nothing of goes well and takes no time.
Exit code: 0 all is as expected, 1 it is not, or the API server would reject the manifest, 2 something could not be read.

Examples:
  podwright simulate deploy.yaml
  podwright simulate deploy.yaml --script slow-start.yaml --until 10m --expect ready@2m,no-restarts
  helm template my-app ./chart | podwright simulate - --name deployment/web --json
  podwright simulate --ndjson < scenarios.ndjson > timelines.ndjson`)
    .action(async (file: string | undefined, options: SimulateArguments) => {
      if (options.ndjson) {
        const { runSimulateNdjson } = require('./simulate-ndjson') as typeof simulateNdjson;
        await runSimulateNdjson(file);
      } else {
        const { runSimulate } = require('./simulate') as typeof simulate;
        report(await runSimulate(file, options));
      }
    });
}

/** Collects what an option is given, which may be several with commas, and may be repeated. */
function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',')];
}

function addExplain(program: Command, report: Report): void {
  program.command('explain')
    .summary('tell what holds for a pod, or what a field is')
    .description('Tells what holds for a pod without running it, or what is known of a field.')
    .argument('[what]', 'the manifest of a pod or of a workload, - for standard input; or a field, as in pod.spec.containers.livenessProbe')
    .option('--name <name>', 'which object of the file, as in web or deployment/web')
    .option('--recursive', 'of a field: all fields below it')
    .option('--json', 'the answers as JSON')
    .option('--ndjson', 'read manifests and write answers, a JSON object a line: {"id", "manifest"}')
    .addHelpText('after', `
Exit code: 0, 1 the API server would reject the manifest, 2 something could not be read, or there is no such field.

Examples:
  podwright explain deploy.yaml
  podwright explain pod.spec.containers.livenessProbe
  podwright explain --recursive deployment.spec.template.spec.affinity
  podwright explain --ndjson < manifests.ndjson > answers.ndjson`)
    .action(async (what: string | undefined, options: ExplainArguments) => {
      if (options.ndjson) {
        const { runExplainNdjson } = require('./explain-ndjson') as typeof explainNdjson;
        await runExplainNdjson(what);
      } else {
        const { runExplain } = require('./explain') as typeof explain;
        report(await runExplain(what, options));
      }
    });
}

function addCompletion(program: Command): void {
  program.command('completion')
    .summary('print what completes commands and options in a shell')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', `
Examples:
  podwright completion bash > /etc/bash_completion.d/podwright
  podwright completion zsh > "\${fpath[1]}/_podwright"
  podwright completion fish > ~/.config/fish/completions/podwright.fish`)
    .action((shell: completion.Shell) => {
      const { completionScript } = require('./completion') as typeof completion;
      process.stdout.write(completionScript(program, shell));
    });
}

function version(): string {
  return require('podwright/package.json').version;
}
