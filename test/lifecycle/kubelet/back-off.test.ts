import { SECOND } from '../../../src/lifecycle/clock/clock';
import { BackOff } from '../../../src/lifecycle/kubelet/back-off';

const s = (seconds: number): number => seconds * SECOND;

test('the delay doubles up to the longest', () => {
  const backOff = new BackOff(s(10), s(300));
  const delays = Array.from({ length: 7 }, (_, i) => {
    backOff.next('a', s(i), s(i));
    return backOff.delay('a') / SECOND;
  });
  expect(delays).toEqual([10, 20, 40, 80, 160, 300, 300]);
});

test('it counts from the event, and ends exactly when the delay is over', () => {
  const backOff = new BackOff(s(10), s(300));
  backOff.next('a', 0, s(1));
  expect([s(9.999999), s(10)].map((now) => backOff.isInBackOffSince('a', 0, now))).toEqual([true, false]);
  expect(backOff.isInBackOffSince('b', 0, s(1))).toBe(false);
});

test('it is forgotten where the next event comes more than ten minutes later', () => {
  const backOff = new BackOff(s(10), s(300));
  backOff.next('a', 0, 0);
  backOff.next('a', s(600), s(600));
  expect(backOff.delay('a')).toBe(s(20));
  backOff.next('a', s(1201), s(1201));
  expect(backOff.delay('a')).toBe(s(10));
});

test('entries older than ten minutes are collected', () => {
  const backOff = new BackOff(s(10), s(300));
  backOff.next('a', 0, 0);
  backOff.collect(s(600));
  expect(backOff.delay('a')).toBe(s(10));
  backOff.collect(s(600) + 1);
  expect(backOff.delay('a')).toBe(0);
});
