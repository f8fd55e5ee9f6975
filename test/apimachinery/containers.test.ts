import { isSidecar, visitContainers } from '../../src/apimachinery/containers';

test('all containers are visited, list by list, with their places', () => {
  const visited: string[] = [];
  const spec = { containers: [{ name: 'a' }, { name: 'b' }], ephemeralContainers: [{ name: 'c' }], initContainers: [{ name: 'd' }] };
  visitContainers(spec, ({ name }, list, index) => visited.push(`${list}[${index}] ${name}`));
  expect(visited).toEqual(['initContainers[0] d', 'containers[0] a', 'containers[1] b', 'ephemeralContainers[0] c']);
});

test.each([['Always', true], ['OnFailure', false], [undefined, false]])('an init container with the restart policy %s: is it a sidecar? %s', (restartPolicy, expected) => {
  expect(isSidecar({ restartPolicy })).toBe(expected);
});
