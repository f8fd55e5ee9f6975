import { goDuration, humanDuration } from '../../src/lifecycle/duration';

test.each([
  [-3, '<invalid>'], [-1, '0s'], [0, '0s'], [119, '119s'], [120, '2m'], [121, '2m1s'], [599, '9m59s'], [600, '10m'], [659, '10m'], [10_799, '179m'],
  [10_800, '3h'], [10_860, '3h1m'], [28_799, '7h59m'], [28_800, '8h'], [172_799, '47h'], [172_800, '2d'], [176_400, '2d1h'], [691_200, '8d'],
  [63_071_999, '729d'], [63_072_000, '2y'], [63_158_400, '2y1d'], [252_288_000, '8y'],
])('kubectl writes %p seconds as %s', (seconds, text) => {
  expect(humanDuration(seconds * 1_000_000)).toBe(text);
});

test.each([[0, '0s'], [630, '630ms'], [2130, '2.13s'], [10_000, '10s'], [100_000, '1m40s'], [160_000, '2m40s'], [300_000, '5m0s'], [3_600_000, '1h0m0s']])(
  'Go writes %p milliseconds as %s', (milliseconds, text) => {
    expect(goDuration(milliseconds * 1000)).toBe(text);
  },
);
