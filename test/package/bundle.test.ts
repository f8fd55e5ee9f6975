import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import * as podwright from '../../src';

const ROOT = resolve(__dirname, '../..');

function run(...args: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

/** The compiled library as programs load it, by its name. */
describe('the one file that the library is loaded from', () => {
  const names = Object.keys(podwright).sort();

  test('has all that is exported, for require', () => {
    expect(run('-e', 'console.log(JSON.stringify(Object.keys(require("podwright")).sort()))')).toEqual(names);
  });

  test('has all that is exported, for import by name', () => {
    const program = `import { ${names.join(', ')} } from 'podwright'; console.log(JSON.stringify([${names.map((n) => `typeof ${n}`).join(', ')}]))`;
    expect(run('--input-type=module', '-e', program)).toEqual(names.map((name) => typeof (podwright as any)[name]));
  });

  test('says what is wrong with properties, by code that runs only then', () => {
    const program = 'try { require("podwright").Probe.httpGet("/", 80, { initialDelaySeconds: 1 }) } catch (e) { console.log(JSON.stringify(e.message)) }';
    expect(run('-e', program)).toBe('unknown property "initialDelaySeconds" in HTTPGetProbeOptions: write initialDelay: Duration.seconds(1)');
  });

  test('has classes under their own names, which stand in messages', () => {
    const program = 'const p = require("podwright"); console.log(JSON.stringify(Object.entries(p).filter(([, v]) => typeof v === "function").map(([k, v]) => [k, v.name])))';
    const classes = run('-e', program) as [string, string][];
    expect(classes.length).toBeGreaterThan(50);
    expect(classes.filter(([exported, own]) => exported !== own)).toEqual([]);
  });

  test('has classes that jsii knows by their own names, as `.jsii` lists them', () => {
    const program = `
      const { types, version } = JSON.parse(require('fs').readFileSync('.jsii', 'utf8'));
      const p = require('podwright');
      const rtti = Symbol.for('jsii.rtti');
      const classes = Object.values(types).filter(({ kind }) => kind === 'class');
      console.log(JSON.stringify(classes.map(({ fqn, name }) => [{ fqn, version }, Object.hasOwn(p[name], rtti) && p[name][rtti]])))`;
    const classes = run('-e', program) as [object, object][];
    expect(classes.length).toBeGreaterThan(50);
    expect(classes.filter(([expected, found]) => JSON.stringify(expected) !== JSON.stringify(found))).toEqual([]);
  });

  test('validates, and names the line of the program and not its own', () => {
    const program = `
      const { Pod, App } = require('podwright');
      const { Chart } = require('cdk8s');
      const app = new App();
      new Pod(new Chart(app, 'c'), 'p', {});
      let message = '';
      try { app.synthYaml(); } catch (e) { message = e.message; }
      console.log(JSON.stringify(message));`;
    const message = run('-e', program);
    expect(message).toContain('spec.containers: Required value');
    expect(message).not.toContain('podwright.js');
  });
});

test('the main file, which jsii and cdk8s-cli load, has all that is exported, each known to jsii', () => {
  const program = `
    const main = require('./lib/index.js');
    const rtti = Symbol.for('jsii.rtti');
    console.log(JSON.stringify(Object.entries(main).map(([name, value]) => [name, value[rtti]?.fqn ?? 'podwright.' + name])))`;
  expect(run('-e', program)).toEqual(expect.arrayContaining(Object.keys(podwright).map((name) => [name, `podwright.${name}`])));
});
