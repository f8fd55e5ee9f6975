import { Clock, SECOND } from '../../../src/lifecycle/clock/clock';
import { List } from '../../../src/lifecycle/kubelet/list';
import { Runtime } from '../../../src/lifecycle/runtime/runtime';
import { Recorder } from '../../../src/lifecycle/timeline';

/** The order of what a list that finds a new sandbox sets in motion: the worker waits for the list, the loop takes its events. */
function orderOf(ask: (list: List, clock: Clock) => void): string[] {
  const clock = new Clock(1000);
  const runtime = new Runtime({}, clock, new Recorder(clock));
  const order: string[] = [];
  const list = new List(clock, runtime, () => clock.soon(() => order.push('loop')));
  clock.start((function* () {
    yield* runtime.runSandbox();
  })());
  clock.runUntil(SECOND / 2);
  clock.start((function* () {
    yield* list.newerThan(SECOND / 2);
    order.push('worker');
  })());
  clock.at(SECOND, () => clock.soon(() => order.push('what was ready')));
  ask(list, clock);
  clock.runUntil(SECOND);
  return order;
}

test.each<[string, (list: List, clock: Clock) => void]>([
  ['each second', (list, clock) => clock.at(SECOND, () => clock.soon(() => list.listAll()))],
  ['on demand', (list, clock) => clock.at(SECOND, () => list.request())],
])('a list %s wakes the worker before the loop gets the events, so that the worker goes on last', (_, ask) => {
  expect(orderOf(ask).filter((what) => what !== 'what was ready')).toEqual(['loop', 'worker']);
  expect(orderOf(ask).at(-1)).toBe('worker');
});
