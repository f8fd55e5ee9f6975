import { containerResourceNameErrors, isHugePages, isInteger, isOvercommitAllowed, isPodResource, podResourceNameErrors } from '../../src/apimachinery/resource-names';

test.each([
  // of a whole pod, huge pages, in whole pieces, with a request below the limit
  ['cpu', true, false, false, true],
  ['memory', true, false, false, true],
  ['ephemeral-storage', false, false, false, true],
  ['hugepages-2Mi', true, true, false, false],
  ['nvidia.com/gpu', false, false, true, false],
  ['kubernetes.io/foo', false, false, false, true],
])('what follows from the name %s', (name, ofPod, hugePages, integer, overcommit) => {
  expect([isPodResource(name), isHugePages(name), isInteger(name), isOvercommitAllowed(name)]).toEqual([ofPod, hugePages, integer, overcommit]);
});

test.each([
  ['cpu', 0, 0],
  ['hugepages-2Mi', 0, 0],
  ['nvidia.com/gpu', 0, 0],
  ['pods', 1, 0],
  ['foo', 2, 1],
  ['requests.nvidia.com/gpu', 1, 0],
])('%s: so much is wrong with the name for a container, and for a whole pod', (name, container, pod) => {
  expect([containerResourceNameErrors(name).length, podResourceNameErrors(name).length]).toEqual([container, pod]);
});
