import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import * as constructs from 'constructs';
import { compiled, diagnosticsOf, exportedNames, moduleOf, snippetsOfPages, snippetsOfSources, type Snippet } from './snippets';
import * as podwright from '../../src';

const MODULES: { readonly [name: string]: unknown } = { cdk8s, constructs, podwright, 'cdk8s-plus-34': kplus };
const snippets = [...snippetsOfPages(), ...snippetsOfSources()];
const names = exportedNames();

let outdir: string;
beforeAll(() => {
  outdir = mkdtempSync(join(tmpdir(), 'podwright-docs-'));
  process.env.CDK8S_OUTDIR = outdir;
  jest.spyOn(console, 'log').mockImplementation();
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  delete process.env.CDK8S_OUTDIR;
  rmSync(outdir, { recursive: true });
});

/** Runs a snippet in an app of its own, and returns what synth says. */
function messageOf(snippet: Snippet): string {
  const app = new podwright.App();
  const chart = new cdk8s.Chart(app, 'docs');
  const pod = new podwright.Pod(chart, 'given-pod');
  const web = pod.addContainer('given', { image: 'given' });
  const deployment = new podwright.Deployment(chart, 'given-deployment', { containers: [{ name: 'given', image: 'given' }] });
  const service = new kplus.Service(chart, 'given-service', { ports: [{ port: 80 }] });
  service.select(deployment);
  const exported: { run?: (...given: unknown[]) => void } = {};
  try {
    new Function('exports', 'require', compiled(moduleOf(snippet, names)))(exported, (name: string) => MODULES[name]);
    exported.run?.(app, chart, pod, web, deployment, service);
    app.synthYaml();
    return '';
  } catch (e) {
    return `${e}`;
  }
}

test('the code in the guide and in the comments has the right types', () => {
  const files = new Map(snippets.map((snippet) => [join(__dirname, `${snippet.at.replace(/\W/g, '-')}.ts`), moduleOf(snippet, names)]));
  expect(diagnosticsOf(files)).toEqual([]);
}, 300_000);

test.each(snippets.map((snippet): [string, Snippet] => [snippet.at, snippet]))('%s does what the page says', (_at, snippet) => {
  const message = messageOf(snippet);
  if (snippet.output === undefined) {
    expect(message).toBe('');
  } else {
    snippet.output.trim().split('\n').filter((line) => !line.includes('--> main.ts')).forEach((line) => expect(message).toContain(line.trim()));
  }
});
