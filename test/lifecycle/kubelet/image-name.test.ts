import { imageWithTag } from '../../../src/lifecycle/kubelet/image-name';

test.each([
  ['app', 'app:latest'], ['app:1', 'app:1'], ['team/app', 'team/app:latest'], ['localhost:5000/app', 'localhost:5000/app:latest'],
  [`app@sha256:${'a'.repeat(64)}`, `app@sha256:${'a'.repeat(64)}`], ['Registry/app:1', 'Registry/app:1'],
])('%s is pulled as %s', (image, name) => {
  expect(imageWithTag(image)).toEqual({ image: name });
});

test.each([
  ['APP:x:y', 'invalid reference format: repository name (library/APP) must be lowercase'],
  ['app:x:y', 'invalid reference format'],
  ['team/App', 'invalid reference format: repository name (team/App) must be lowercase'],
  ['a'.repeat(64), `invalid repository name (${'a'.repeat(64)}), cannot specify 64-byte hexadecimal strings`],
])('%s is no name of an image', (image, problem) => {
  expect(imageWithTag(image)).toEqual({ problem });
});
