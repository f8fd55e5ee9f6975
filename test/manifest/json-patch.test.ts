import { Chart, JsonPatch, Testing } from 'cdk8s';
import { Pod, Validation } from 'podwright';

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
