import { isStruct, typeOf, type Method } from './assembly';
import type { Case } from './cases';
import type { Expression } from './expression';

/** Writes a program in a language; it prints one line of JSON for each case. */
export interface Printer {
  program(cases: readonly Case[]): string;
}

export const JAVASCRIPT: Printer = {
  program: (cases) => `const cdk8s = require('cdk8s');
const podwright = require('podwright');

function read(one) {
  try {
    return { value: one() ?? null };
  } catch (e) {
    return { error: e.message };
  }
}

function run(test) {
  const chart = cdk8s.Testing.chart();
  const pod = new podwright.Pod(chart, 'pod');
  const container = pod.addContainer('main', { image: 'nginx' });
  const port = container.addPort('http', 80);
  const volume = pod.addVolume('data', podwright.VolumeSource.emptyDir());
  try {
    console.log(JSON.stringify({ reads: test(chart, pod, port, volume).map(read) }));
  } catch (e) {
    console.log(JSON.stringify({ error: e.message }));
  }
}

${cases.map(javascriptCase).join('\n')}
`,
};

function javascriptCase({ made, verbs, reads, isPattern }: Case): string {
  const steps = [`const it = ${javascript(made)};`, ...verbs.map((verb) => `${javascript(verb)};`), ...isPattern ? ['pod.with(it);'] : []];
  return `run((chart, pod, port, volume) => { ${steps.join(' ')} return [${reads.map((one) => `() => ${javascript(one)}`).join(', ')}]; });`;
}

function javascript(expression: Expression): string {
  switch (expression.kind) {
    case 'json':
      return JSON.stringify(expression.value);
    case 'list':
      return `[${expression.items.map(javascript).join(', ')}]`;
    case 'map':
    case 'struct':
      return `{ ${expression.entries.map(([name, value]) => `${JSON.stringify(name)}: ${javascript(value)}`).join(', ')} }`;
    case 'enum':
      return `${expression.type}.${expression.member}`;
    case 'variable':
      return expression.name;
    case 'call':
      return `${typeof expression.on === 'string' ? expression.on : javascript(expression.on)}.${expression.method.name}(${expression.args.map(javascript).join(', ')})`;
    case 'each':
      return `${javascript(expression.list)}.map((one) => one.${expression.property})`;
    case 'get':
      return `${typeof expression.on === 'string' ? expression.on : javascript(expression.on)}.${expression.property}`;
    case 'new':
      return `new ${expression.type}(${expression.args.map(javascript).join(', ')})`;
  }
}

export const PYTHON: Printer = {
  program: (cases) => `import json

import cdk8s
import podwright


def read(one):
    try:
        return {"value": one()}
    except Exception as e:
        return {"error": str(e)}


def run(test):
    chart = cdk8s.Testing.chart()
    pod = podwright.Pod(chart, "pod")
    container = pod.add_container("main", image="nginx")
    port = container.add_port("http", 80)
    volume = pod.add_volume("data", podwright.VolumeSource.empty_dir())
    try:
        print(json.dumps({"reads": [read(one) for one in test(chart, pod, port, volume)]}))
    except Exception as e:
        print(json.dumps({"error": str(e)}))


${cases.map(pythonCase).join('\n')}
`,
};

function pythonCase({ made, verbs, reads, isPattern }: Case, index: number): string {
  const steps = [`it = ${python(made)}`, ...verbs.map(python), ...isPattern ? ['pod.with_(it)'] : [], `return [${reads.map((one) => `lambda: ${python(one)}`).join(', ')}]`];
  return `def case${index}(chart, pod, port, volume):\n    ${steps.join('\n    ')}\n\n\nrun(case${index})\n`;
}

function python(expression: Expression): string {
  switch (expression.kind) {
    case 'json':
      return pythonScalar(expression.value);
    case 'list':
      return `[${expression.items.map(python).join(', ')}]`;
    case 'map':
      return `{${expression.entries.map(([name, value]) => `${JSON.stringify(name)}: ${python(value)}`).join(', ')}}`;
    case 'struct':
      return `${expression.type}(${keywords(expression)})`;
    case 'enum':
      return `${expression.type}.${expression.member}`;
    case 'variable':
      return expression.name;
    case 'call':
      return `${typeof expression.on === 'string' ? expression.on : python(expression.on)}.${identifier(expression.method.name)}(${pythonArguments(expression.args, expression.method)})`;
    case 'each':
      return `[one.${identifier(expression.property)} for one in ${python(expression.list)}]`;
    case 'get':
      // Constants are written as in TypeScript.
      return typeof expression.on === 'string' ? `${expression.on}.${expression.property}` : `${python(expression.on)}.${identifier(expression.property)}`;
    case 'new':
      return `${expression.type}(${pythonArguments(expression.args, typeOf(expression.type)?.initializer)})`;
  }
}

/** Python takes the properties of a struct that is last by their names. */
function pythonArguments(args: readonly Expression[], method: Method | undefined): string {
  const last = method?.parameters?.at(-1);
  return args.map((arg) => (arg.kind === 'struct' && last !== undefined && isStruct(last.type) && arg.type === last.type.fqn ? keywords(arg) : python(arg)))
    .filter((text) => text !== '').join(', ');
}

function keywords({ entries }: Extract<Expression, { kind: 'struct' }>): string {
  return entries.map(([name, value]) => `${identifier(name)}=${python(value)}`).join(', ');
}

function pythonScalar(value: string | number | boolean | null): string {
  return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : JSON.stringify(value);
}

const KEYWORDS = new Set(['as', 'from', 'in', 'is', 'with', 'lambda', 'class', 'def', 'not', 'or', 'and', 'global', 'pass', 'return']);

function identifier(name: string): string {
  const snake = snakeCase(name);
  return KEYWORDS.has(snake) ? `${snake}_` : snake;
}

function snakeCase(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z\d]+)/g, '$1_$2').toLowerCase();
}
