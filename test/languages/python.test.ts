import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, ROOT, run, runProgram, WRITING } from '../../tools/languages/language';
import { MISTAKES, mistakesWithoutPlace } from '../../tools/languages/mistakes';
import { PYTHON, PYTHON_BIN } from '../../tools/languages/python';
import { TYPESCRIPT } from '../../tools/languages/typescript';

const missing = PYTHON.missing();
if (missing !== undefined) {
  console.warn(`The tests in Python are left out: ${missing}.`);
}

/** The spec of a pod that is made with some arguments. */
async function podSpec(args: string): Promise<unknown> {
  const program = `
import json
from cdk8s import Testing
from podwright import Pod
chart = Testing.chart()
Pod(chart, "web", ${args})
print(json.dumps(Testing.synth(chart)[0]["spec"]))`;
  return JSON.parse((await run([PYTHON_BIN, '-c', program])).split('\n')[0]);
}

(missing === undefined ? describe : describe.skip)('the wheel, installed as its users do', () => {
  beforeAll(() => PYTHON.prepare(), 600_000);

  test.each(WRITING)('%s writes the same bytes as in TypeScript', async (program) => {
    const [expected, found] = await Promise.all([runProgram(TYPESCRIPT, program), runProgram(PYTHON, program)]);
    expect([expected, found].filter(({ succeeded }) => !succeeded).map(({ output }) => output)).toEqual([]);
    expect(found.files).toEqual(expected.files);
  }, 120_000);

  test('each mistake is reported with its line', async () => {
    const outcome = await runProgram(PYTHON, 'mistakes');
    expect(outcome).toMatchObject({ succeeded: false, output: expect.stringContaining(`${MISTAKES.length} errors`) });
    expect(mistakesWithoutPlace(PYTHON, outcome)).toEqual([]);
  }, 120_000);

  test('a dictionary stands for a struct in lists as well, and in those of dictionaries; what it does not know is an error', async () => {
    const container = '"name": "web", "image": "nginx", "image_pull_policy": "Always", "ports": ({"container_port": 80, "host_ip": "10.0.0.1"},)';
    expect(await podSpec(`containers=[{${container}}]`)).toEqual({
      containers: [{ name: 'web', image: 'nginx', imagePullPolicy: 'Always', ports: [{ containerPort: 80, hostIP: '10.0.0.1' }] }],
    });
    await expect(podSpec('containers=[{"name": "web", "imagePullPolicy": "Always"}]')).rejects.toThrow('unexpected keyword argument \'imagePullPolicy\'');
  }, 120_000);

  test('a struct sends what is set, and one without anything is a struct as well, where anything may stand', async () => {
    const program = `
import json
from cdk8s import Testing
from podwright import ContainerProps, EmptyDirOptions, PodTemplate
template = PodTemplate(Testing.chart(), "template").override("spec.x", [EmptyDirOptions(), EmptyDirOptions(size_limit="1Gi")])
print(json.dumps([list(ContainerProps(name="web", image="nginx").__jsii_name_mapping__), template.to_pod_spec()]))
`;
    expect(JSON.parse(await run([PYTHON_BIN, '-c', program]))).toEqual([['image', 'name'], { x: [{}, { sizeLimit: '1Gi' }] }]);
  }, 120_000);

  test('a pattern of one\'s own can be tested: manifests are dictionaries', async () => {
    const { command, folder } = PYTHON.tests!;
    expect(await run(command, folder)).toMatch(/^Ran 3 tests.*\n\nOK$/m);
  }, 120_000);
});

test('the first program of the examples is README\'s', () => {
  const program = readFileSync(join(EXAMPLES, 'typescript', 'first-pod.ts'), 'utf8').replace(/^.*\n/, '');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(program);
});
