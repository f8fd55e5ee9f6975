import { canRestartAll, matchingRule, restartsAfter } from '../../../src/lifecycle/kubelet/restart';

const rule = (action: string, operator: string, ...values: number[]): object => ({ action, exitCodes: { operator, values } });

describe('whether a container runs again', () => {
  test.each([
    ['Always', undefined, 0, true], ['OnFailure', undefined, 0, false], ['OnFailure', undefined, 1, true], ['Never', undefined, 1, false],
    ['Never', 'Always', 0, true], ['Always', 'Never', 1, false], ['Always', 'OnFailure', 0, false],
  ])('the pod says %s, the container %s, it ended with %i: %s', (ofPod, restartPolicy, code, expected) => {
    expect(restartsAfter({ restartPolicy }, { restartPolicy: ofPod }, code)).toBe(expected);
  });

  test('a rule that matches the exit code comes before all', () => {
    const container: any = { restartPolicy: 'Never', restartPolicyRules: [rule('Restart', 'In', 42, 43)] };
    expect([42, 43, 44].map((code) => restartsAfter(container, {}, code))).toEqual([true, true, false]);
  });
});

test('the first rule that matches counts', () => {
  const restartPolicyRules: any = [rule('Restart', 'In', 1), rule('RestartAllContainers', 'NotIn', 0, 2)];
  expect([0, 1, 2, 3].map((code) => matchingRule({ restartPolicyRules }, code))).toEqual([undefined, 'Restart', undefined, 'RestartAllContainers']);
});

test('a pod can restart all containers if any container has such a rule', () => {
  const asking: any = { restartPolicyRules: [rule('RestartAllContainers', 'In', 1)] };
  expect(canRestartAll({ containers: [{}], initContainers: [asking] })).toBe(true);
  expect(canRestartAll({ containers: [{ restartPolicyRules: [rule('Restart', 'In', 1)] as any }] })).toBe(false);
});
