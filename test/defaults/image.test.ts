import { defaultedContainer, defaultedVolume } from './defaulted';

const HEX = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const policyOf = (image: string | undefined): string | undefined => defaultedContainer({ image }).imagePullPolicy;

describe('an image is pulled always', () => {
  test.each([
    'root', 'user/repo', 'url:5000/repo', 'localhost/repo', 'a.b/c/d', '[::1]/a', '[fe80::1]:5000/a', 'HOST/a', 'a__b', 'a--b', 'docker.io/a', 'a_b.c/d',
    `${'a'.repeat(247)}`, `x.y/${'a'.repeat(255)}`,
  ])('without a tag or digest: %s', (image) => {
    expect(policyOf(image)).toBe('Always');
  });

  test.each(['root:latest', 'user/repo:latest', 'url:5000/repo:latest', `url:5000/repo:latest@sha256:${HEX}`, `root:latest@sha512:${HEX}${HEX}`])(
    'with the tag latest: %s', (image) => {
      expect(policyOf(image)).toBe('Always');
    },
  );
});

describe('an image is pulled where it is not present', () => {
  test.each(['root:tag', 'user/repo:tag', 'url:5000/repo:tag', 'root:Latest', 'root:latest-alpine', 'root:5000'])('with another tag: %s', (image) => {
    expect(policyOf(image)).toBe('IfNotPresent');
  });

  test.each([`root@sha256:${HEX}`, `url:5000/repo@sha256:${HEX}`, `root:1@sha256:${HEX}`])('with a digest: %s', (image) => {
    expect(policyOf(image)).toBe('IfNotPresent');
  });

  test.each([
    undefined, '', 'ROOT', 'user/Repo', 'http://root', HEX, 'a/', '/a', 'a//b', '-a', 'a-', 'a___b', 'a..b/c', '[::1/a', 'é', ' a', 'a b', 'root:', 'root:latest:latest',
    'root:latest@', 'root:latest@sha256', `root:latest@sha256:${HEX.slice(1)}`, `root:latest@sha256:${HEX.toUpperCase()}`, `root:latest@SHA256:${HEX}`,
    `root:latest@md5:${HEX.slice(32)}`, `root:latest@sha512:${HEX}`, `root:latest@sha256:${HEX}@a`,
    'a'.repeat(248), `docker.io/${'a'.repeat(248)}`, `a/${'a'.repeat(254)}`, `x.y/${'a'.repeat(256)}`,
  ])('that is no reference: %s', (image) => {
    expect(policyOf(image)).toBe('IfNotPresent');
  });
});

test('a volume of an image is pulled by the same rules', () => {
  const policy = (image: object): unknown => defaultedVolume({ name: 'a', image }).image!.pullPolicy;
  expect([policy({ reference: 'a' }), policy({ reference: 'a:1' }), policy({}), policy({ reference: 'a', pullPolicy: 'Never' })]).toEqual([
    'Always', 'IfNotPresent', 'IfNotPresent', 'Never',
  ]);
});
