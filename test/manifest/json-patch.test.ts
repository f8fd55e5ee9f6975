import { Chart, JsonPatch, Testing } from 'cdk8s';
import { Pod, Probe, Validation } from 'podwright';

const CONTENT = { containers: [{ name: 'web', image: 'a' }] };

test.each([
  [JsonPatch.add('/metadata/annotations/x', 'y'), 'there is no /metadata/annotations; add all of it: JsonPatch.add(\'/metadata/annotations\', ...)'],
  [JsonPatch.replace('/spec/containers/3/image', 'b'), 'there is no /spec/containers/3'],
  [JsonPatch.move('/spec/nothing', '/spec/x'), 'there is no /spec/nothing'],
  [JsonPatch.add('/spec/a~1b/c', 1), 'there is no /spec/a~1b; add'],
  [JsonPatch.test('/spec/containers/0/image', 'b'), 'the value is another than "b"'],
])('a patch that does not apply says which one, and why: %j', (patch, why) => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT).addJsonPatch(JsonPatch.add('/spec/hostNetwork', true), patch);
  const [finding] = Validation.of(pod).findings();
  expect(finding.message).toContain(`JSON patch 2 of 2 does not apply: ${JSON.stringify(patch._toJson())}: ${why}`);
  expect(() => pod.apiObject.toJson()).toThrow(why);
});

test('the place is the line of the patch, and the cause is kept', () => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT);
  pod.addJsonPatch(JsonPatch.add('/metadata/annotations/x', 'y'));
  const line = Number(new Error().stack!.split('\n')[1].match(/:(\d+):\d+\)?$/)![1]) - 1;
  expect(Validation.of(pod).findings()[0].place?.position).toContain(`json-patch.test.ts:${line}:`);
  let error: any;
  try {
    pod.apiObject.toJson();
  } catch (e) {
    error = e;
  }
  expect(error.cause.cause).toBeInstanceOf(Error);
});

test('patches apply one after the other', () => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT).addJsonPatch(JsonPatch.add('/metadata/annotations', {}), JsonPatch.add('/metadata/annotations/x', 'y'));
  expect(pod.apiObject.toJson().metadata.annotations).toEqual({ x: 'y' });
});

test.each<[string, JsonPatch, string]>([
  ['below a scalar', JsonPatch.add('/spec/restartPolicy/a', 1), '/spec/restartPolicy is "Always", which has no field "a"'],
  ['a name in a list', JsonPatch.add('/spec/containers/foo', {}), '"foo" is not an index of a list of 1; the next free one is 1'],
  ['an index with a zero before it', JsonPatch.add('/spec/containers/00', {}), '"00" is not an index of a list of 1; the next free one is 1'],
  ['beyond the end of a list', JsonPatch.add('/spec/containers/9', {}), '"9" is not an index of a list of 1; the next free one is 1'],
  ['the item after the last is none', JsonPatch.replace('/spec/containers/-', {}), 'there is no /spec/containers/-'],
  ['what is not there is removed', JsonPatch.remove('/spec/foo'), 'there is no /spec/foo'],
  ['what is not there is replaced', JsonPatch.replace('/spec/containers/3', {}), 'there is no /spec/containers/3'],
  ['what is inherited is not there', JsonPatch.remove('/spec/constructor'), 'there is no /spec/constructor'],
  ['what is not there is copied', JsonPatch.copy('/spec/foo', '/spec/bar'), 'there is no /spec/foo'],
  ['into itself', JsonPatch.move('/spec', '/spec/a'), '/spec cannot be moved into itself'],
  ['to where nothing can be', JsonPatch.move('/spec/containers', '/spec/a/b'), 'there is no /spec/a; add all of it'],
  ['everything is removed', JsonPatch.remove(''), 'the whole manifest cannot be removed'],
  ['no manifest', JsonPatch.replace('', 5), 'the whole manifest must be an object, got 5'],
])('what RFC 6902 does not allow is the one error, at the line of its call: %s', (_, patch, why) => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', { ...CONTENT, restartPolicy: 'Always' as any });
  pod.addJsonPatch(patch);
  const line = Number(new Error().stack!.split('\n')[1].match(/:(\d+):\d+\)?$/)![1]) - 1;
  const findings = Validation.of(pod).findings();
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(`JSON patch 1 of 1 does not apply: ${JSON.stringify(patch._toJson())}: ${why}`)]);
  expect(findings[0].place?.position).toContain(`json-patch.test.ts:${line}:`);
});

test.each(['spec/hostNetwork', '#/spec/hostNetwork', '/spec/a~2b', '/spec/a~', '/__proto__/x', undefined])('%s is no pointer', (path: any) => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT);
  const message = `the path of a JSON patch must be a pointer such as '/spec/hostNetwork', got ${JSON.stringify(path)}`;
  expect(() => pod.addJsonPatch(JsonPatch.add(path, true))).toThrow(message);
  expect(() => pod.addJsonPatch(JsonPatch.copy(path, '/spec/a'))).toThrow(message);
});

const circular: any = {};
circular.a = [circular];

test.each<[any, string]>([
  [{ a: NaN }, 'NaN is not plain data'],
  [[Infinity], 'Infinity is not plain data'],
  [() => 1, 'a function is not plain data'],
  [[Symbol('a')], 'a symbol is not plain data'],
  [10n, 'a bigint is not plain data'],
  [undefined, 'undefined is not plain data'],
  [[undefined], 'undefined is not plain data'],
  [{ a: new Map() }, 'an instance of Map is not plain data'],
  [Probe.tcpSocket(1), 'an instance of Probe is not plain data'],
  [circular, 'a value contains itself, or is nested too deeply'],
  [JSON.parse('{"__proto__":1}'), 'a key of a map is "__proto__"'],
])('a value that cannot be written is an error of the call: %#', (value, why) => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT);
  expect(() => pod.addJsonPatch(JsonPatch.add('/spec/a', value))).toThrow(`the value of the JSON patch at "/spec/a" cannot be written: ${why}`);
});

test('the operations of RFC 6902', () => {
  const pod = new Pod(new Chart(Testing.app(), 'c'), 'p', CONTENT);
  const value = { list: [1, 2] };
  const whole = { ...pod.apiObject.toJson(), x: 1 };
  pod.addJsonPatch(
    JsonPatch.replace('', whole), JsonPatch.add('/a', value), JsonPatch.add('/a/list/1', 3), JsonPatch.add('/a/list/-', 4), JsonPatch.copy('/a', '/b'),
    JsonPatch.remove('/b/list/0'), JsonPatch.replace('/a/list/0', null), JsonPatch.move('/a/list/3', '/c'), JsonPatch.move('/x', '/x'), JsonPatch.test('/c', 4),
  );
  value.list.push(9);
  const expected = { ...whole, a: { list: [null, 3, 2] }, b: { list: [3, 2, 4] }, c: 4 };
  pod.apiObject.toJson().a.list.push(8);
  expect(pod.apiObject.toJson()).toEqual(expected);
});
