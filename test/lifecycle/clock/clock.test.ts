import { Clock, type Coroutine, Mailbox, Signal, SimulationTooLong, Ticker } from '../../../src/lifecycle/clock/clock';

const PLENTY = 10_000;

function run(build: (clock: Clock, log: (what: string) => void) => void, until = 100): string[] {
  const clock = new Clock(PLENTY);
  const lines: string[] = [];
  build(clock, (what) => lines.push(`${clock.now} ${what}`));
  clock.runUntil(until);
  return lines;
}

test('appointments are kept at their time, up to the end and the end included', () => {
  expect(run((clock, log) => {
    clock.at(100, () => log('end'));
    clock.at(101, () => log('late'));
    clock.at(7, () => log('early'));
  })).toEqual(['7 early', '100 end']);
});

test('an appointment that is called off is not kept', () => {
  expect(run((clock, log) => {
    clock.at(5, () => log('off')).run = undefined;
  })).toEqual([]);
});

test('within one moment, what became ready last runs next, and the others in line', () => {
  expect(run((clock, log) => ['a', 'b', 'c'].forEach((name) => clock.soon(() => log(name))))).toEqual(['0 c', '0 a', '0 b']);
});

test('a coroutine sleeps, and a sleep of no time does not let others in', () => {
  function* steps(log: (what: string) => void): Coroutine {
    log('begin');
    yield 0;
    log('still here');
    yield 5;
    log('later');
  }
  expect(run((clock, log) => {
    clock.start(steps(log));
    clock.at(0, () => log('other'));
  })).toEqual(['0 begin', '0 still here', '0 other', '5 later']);
});

test.each([
  ['comes before the deadline', 3, ['3 true']],
  ['comes after the deadline', 9, ['5 false']],
])('a coroutine that waits for a signal with a deadline hears whether the signal %s', (_, at, expected) => {
  expect(run((clock, log) => {
    const signal = new Signal();
    clock.at(at, () => signal.set());
    clock.start((function* (): Coroutine {
      log(String(yield { signal, deadline: 5 }));
    })());
  })).toEqual(expected);
});

test('a signal that is on does not make wait, until it is reset', () => {
  expect(run((clock, log) => {
    const signal = new Signal();
    signal.set();
    clock.start((function* (): Coroutine {
      yield { signal };
      log('at once');
      signal.reset();
      log(String(yield { signal, deadline: 4 }));
    })());
  })).toEqual(['0 at once', '4 false']);
});

test('a ticker ticks each period; a reset begins a new period', () => {
  expect(run((clock, log) => {
    const ticker = new Ticker(clock, 10, () => log('tick'));
    clock.at(25, () => ticker.reset());
    clock.at(50, () => ticker.stop());
  })).toEqual(['10 tick', '20 tick', '35 tick', '45 tick']);
});

test('a mailbox takes its messages in their order', () => {
  expect(run((clock, log) => {
    const box = new Mailbox(clock);
    box.post(() => {
      log('first');
      box.post(() => log('third'));
    });
    box.post(() => log('second'));
  })).toEqual(['0 first', '0 second', '0 third']);
});

test('a simulation that does too much is given up, with the time that it had reached', () => {
  const clock = new Clock(10);
  const again = (): void => {
    clock.at(clock.now + 1_000_000, again);
  };
  again();
  expect(() => clock.runUntil(1e12)).toThrow(new SimulationTooLong(10_000_000));
});
