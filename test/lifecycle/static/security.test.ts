import { effectiveSecurityContext, noNewPrivileges, rootProblem } from '../../../src/lifecycle/static/security';

test('a container has what it says itself, and for the rest what the pod says', () => {
  const spec: any = { securityContext: { runAsUser: 1000, runAsGroup: 3000, runAsNonRoot: true, fsGroup: 2000, seccompProfile: { type: 'RuntimeDefault' } } };
  const container: any = { securityContext: { runAsUser: 65534, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } };
  expect(effectiveSecurityContext(spec, container))
    .toEqual({ runAsUser: 65534, runAsGroup: 3000, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
  expect(effectiveSecurityContext({}, {})).toEqual({});
});

test('privileges may grow, unless the container says that they may not', () => {
  expect([undefined, true, false].map((allowPrivilegeEscalation) => noNewPrivileges({ allowPrivilegeEscalation }))).toEqual([false, false, true]);
});

test.each([
  [{ runAsNonRoot: true }, expect.stringMatching(/^container has runAsNonRoot and image will run as root /)],
  [{ runAsNonRoot: true, runAsUser: 0 }, expect.stringMatching(/^container's runAsUser breaks non-root policy /)],
  [{ runAsNonRoot: true, runAsUser: 1 }, undefined],
  [{ runAsUser: 0 }, undefined],
])('a container with %j may not run as root: %s', (securityContext, expected) => {
  expect(rootProblem({ metadata: {}, spec: {}, status: {} }, { name: 'web', securityContext }, 0)).toEqual(expected);
});

test.each([
  [1000, undefined],
  ['nginx', expect.stringMatching(/^container has runAsNonRoot and image has non-numeric user \(nginx\), cannot verify user is non-root \(pod: /)],
])('the image of a container that may not run as root has the user %s: %s', (user, expected) => {
  expect(rootProblem({ metadata: {}, spec: {}, status: {} }, { name: 'web', securityContext: { runAsNonRoot: true } }, user)).toEqual(expected);
});
