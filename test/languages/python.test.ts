import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, ROOT, run, runProgram, WRITING } from '../../tools/languages/language';
import { MISTAKES, mistakesWithoutPlace } from '../../tools/languages/mistakes';
import { PYTHON, PYTHON_BIN, sourcesOfWheel } from '../../tools/languages/python';
import { withCheckedCalls } from '../../tools/languages/python-calls';
import { withDictionariesInLists } from '../../tools/languages/python-dictionaries';
import { TYPESCRIPT } from '../../tools/languages/typescript';
import { withLibraryForPacmak } from '../../tools/package/library';

const missing = PYTHON.missing();
if (missing !== undefined) {
  console.warn(`The tests in Python are left out: ${missing}.`);
}

/** The spec, or another part, of a pod that is made with some arguments. */
async function podSpec(args: string, part = 'spec'): Promise<unknown> {
  const program = `
import json
from cdk8s import Testing
from podwright import ContainerProps, Pod
chart = Testing.chart()
Pod(chart, "web", ${args})
print(json.dumps(Testing.synth(chart)[0]["${part}"]))`;
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

  test('a dictionary in the list of a method, and in a struct of cdk8s, stands for a struct as well', async () => {
    const program = (condition: string) => `
from podwright import PodFailurePolicyAction, PodFailurePolicyRule
print(PodFailurePolicyRule.on_pod_conditions([${condition}], PodFailurePolicyAction.IGNORE) and "made")`;
    await expect(run([PYTHON_BIN, '-c', program('{"type": "DisruptionTarget", "status": "False"}')])).resolves.toContain('made');
    await expect(run([PYTHON_BIN, '-c', program('{"type": "DisruptionTarget", "statuss": "False"}')])).rejects.toThrow('unexpected keyword argument \'statuss\'');
    const owner = '"api_version": "v1", "kind": "Node", "name": "n", "uid": "1"';
    const containers = 'containers=[{"name": "web", "image": "nginx"}]';
    expect(await podSpec(`metadata={"owner_references": [{${owner}}]}, ${containers}`, 'metadata')).toMatchObject({
      ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'n', uid: '1' }],
    });
    await expect(podSpec(`metadata={"owner_references": [{${owner}, "x": 1}]}, ${containers}`)).rejects.toThrow('unexpected keyword argument \'x\'');
  }, 120_000);

  test('a class that extends a struct may have a field as a property', async () => {
    const web = 'type("Web", (ContainerProps,), {"image": property(lambda self: "nginx")})(name="a")';
    expect(await podSpec(`containers=[${web}]`)).toMatchObject({ containers: [{ name: 'a', image: 'nginx' }] });
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

  describe('a value of a wrong type is a TypeError in the names of Python', () => {
    const wrong: readonly (readonly [line: string, error: string])[] = [
      ['Deployment(chart, "web", replicas="3")', 'replicas of Deployment(...) must be int or float, got the str \'3\'; write 3'],
      ['Pod(chart, "web", termination_grace_period=30)', 'termination_grace_period of Pod(...) must be Duration, got the int 30; write Duration.seconds(30)'],
      ['Pod(chart, "web", containers=[{"name": "web", "env": {"PORT": 8080}}])',
        'containers[0].env["PORT"] of Pod(...) must be str or EnvValue, got the int 8080; write "8080"'],
      ['Pod(chart, "web", containers=[{"name": "web", "env": {"TOKEN": None}}])',
        'containers[0].env["TOKEN"] of Pod(...) must be str or EnvValue, got None; leave the key out'],
      ['Pod(chart, "web", containers=[{"name": "web", "readiness_probe": {"tcp_socket": 80}}])',
        'containers[0].readiness_probe of Pod(...) must be Probe, got the dict {\'tcp_socket\': 80}; '
        + 'write Probe.exec(...) or Probe.grpc(...) or Probe.http_get(...) or Probe.tcp_socket(...)'],
      ['Pod(chart, "web", metadata={"labels": {"version": 1}})', 'metadata.labels["version"] of Pod(...) must be str, got the int 1; write "1"'],
      ['Pod("web", chart)', 'scope of Pod(...) must be Construct, got the str \'web\'; the order is Pod(scope, id)'],
      ['Probe.http_get("/", 80, period=5)', 'period of Probe.http_get(...) must be Duration, got the int 5; write Duration.seconds(5)'],
      ['pod.add_container("web", args=("a", "b"))', 'args of Pod.add_container(...) must be list of str, got the tuple (\'a\', \'b\'); write a list: [\'a\', \'b\']'],
      ['pod.add_container("web", args=(a for a in "ab"))', 'args of Pod.add_container(...) must be list of str, got a generator; write a list'],
      ['pod.add_container("web", command="nginx -g")',
        'command of Pod.add_container(...) must be list of str, got the str \'nginx -g\'; write a list: ["nginx", "-g"]'],
      ['pod.add_container("web", ports={"container_port": 80})',
        'ports of Pod.add_container(...) must be list of ContainerPortProps or dict, got the dict {\'container_port\': 80}; write a list: [{\'container_port\': 80}]'],
      ['pod.add_container("web", working_dir=pathlib.PurePosixPath("/x"))',
        'working_dir of Pod.add_container(...) must be str, got the PurePosixPath PurePosixPath(\'/x\'); write "/x"'],
      ['pod.add_container("web", stdin="true")', 'stdin of Pod.add_container(...) must be bool, got the str \'true\'; write True'],
      ['pod.override("spec.x", {"y": [Hardened]})', 'value["y"][0] of Pod.override(...) must be plain data, got the class Hardened; write Hardened(...)'],
      ['NodeSelectorTerm.where(NodeLabel.exists("x"), "y")', 'requirements[1] of NodeSelectorTerm.where(...) must be NodeRequirement, got the str \'y\''],
      ['Web(chart, "web", replicas="3")', 'replicas of Deployment(...) must be int or float, got the str \'3\'; write 3'],
    ];

    test('with the keyword, the types, the value and what to write; other errors are as they were', async () => {
      const program = `
import json, pathlib
from cdk8s import Testing
from podwright import *

class Web(Deployment):
    pass

def error(line):
    chart = Testing.chart()
    names = {"chart": chart, "pod": Pod(chart, "pod")}
    try:
        eval(line, globals(), names)
    except Exception as e:
        return [type(e).__name__, str(e), e.__cause__ is None and (e.__suppress_context__ or e.__context__ is None)]

print(json.dumps([error(line) for line in ${JSON.stringify(wrong.map(([line]) => line))}]))
print(json.dumps(error('Quantity.parse("1GB")')[:2]))`;
      const [errors, other] = (await run([PYTHON_BIN, '-c', program])).split('\n').map((line) => line && JSON.parse(line));
      expect(errors).toEqual(wrong.map(([, error]) => ['TypeError', error, true]));
      expect(other).toEqual(['RuntimeError', expect.stringContaining('"1GB" is no quantity')]);
    }, 120_000);

    test('the calls of other packages stay theirs', async () => {
      const program = 'import cdk8s\ntry:\n  cdk8s.Size.parse(5)\nexcept Exception as e:\n  print(type(e).__module__, e)\n';
      expect(await run([PYTHON_BIN, '-c', `import podwright\n${program}`])).toEqual(await run([PYTHON_BIN, '-c', program]));
    }, 120_000);
  });
});

test('the first program of the examples is README\'s', () => {
  const program = readFileSync(join(EXAMPLES, 'typescript', 'first-pod.ts'), 'utf8').replace(/^.*\n/, '');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(program);
});

test('a function that takes any number of structs makes them of dictionaries', () => {
  const code = `    def add(self, *ports: typing.Union["Port", typing.Dict[builtins.str, typing.Any]]) -> None:
        '''Adds ports.'''
        return jsii.invoke(self, "add", [*ports])
`;
  expect(withDictionariesInLists(code).split('\n').slice(2, -2)).toEqual([
    '        if isinstance(ports, (list, tuple)):',
    '            ports = [Port(**item) if isinstance(item, dict) else item for item in ports]',
  ]);
});

test('calls of jsii\'s kernel that take values go by the module that says what is wrong with them', () => {
  const code = 'from ._jsii import *\n        jsii.create(self.__class__, self, [id])\n        jsii.invoke(self, "a", [])\n        jsii.get(self, "b")\n';
  expect(withCheckedCalls(code)).toBe(
    'from ._jsii import *\nfrom . import _calls\n        _calls.create(self.__class__, self, [id])\n        _calls.invoke(self, "a", [])\n        jsii.get(self, "b")\n');
});

test('owner references are the only list of structs in the structs of cdk8s', () => {
  const { types } = JSON.parse(readFileSync(join(ROOT, 'node_modules/cdk8s/.jsii'), 'utf8'));
  const structs = Object.values<any>(types).filter(({ datatype }) => datatype);
  const lists = structs.flatMap(({ name, properties = [] }) => properties.filter(({ type }: any) => types[type.collection?.elementtype.fqn]?.datatype)
    .map((property: any) => `${name}.${property.name}`));
  expect(lists).toEqual(['ApiObjectMetadata.ownerReferences']);
});

test('the wheel is made again where anything that goes into it has changed', () => {
  expect(sourcesOfWheel()).toEqual(expect.arrayContaining(['.jsii', 'LICENSE', 'package.json', 'bin/podwright', 'lib/index.js', 'lib/forms.json.br',
    'tools/package/library.ts', 'tools/package/assembly.ts', 'tools/languages/language.ts', 'tools/languages/python.ts']));
  expect(sourcesOfWheel().filter((file) => file.endsWith('.d.ts'))).toEqual([]);
});

test('each packing has a folder of the library of its own, which is removed', async () => {
  const folderOf = (packed: readonly string[]) => packed[packed.length - 1];
  const folders = await withLibraryForPacmak((one) => withLibraryForPacmak((other) => {
    expect([one, other].map(folderOf).map((folder) => existsSync(join(folder, 'lib/index.js')))).toEqual([true, true]);
    return [one, other].map(folderOf);
  }));
  expect(new Set(folders).size).toBe(2);
  expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
}, 120_000);
