import * as fc from 'fast-check';
import { Clock, SECOND } from '../../../src/lifecycle/clock/clock';
import { startBeat } from '../../../src/lifecycle/kubelet/beat';

const DELAY = 10_000;
const UNTIL = 30 * SECOND;

interface Played {
  readonly lists: number;
  readonly log: readonly string[];
  readonly listed: number;
  readonly ticked: number;
}

/** Lists and ticks, each for something that is due at a moment, and appointments between them. */
function play(phase: number, due: readonly number[], others: readonly number[], canPass: boolean): Played {
  const clock = new Clock(10_000);
  const log: string[] = [];
  const waiting = [...due].sort((a, b) => a - b);
  let [lists, listed, ticked] = [0, 0, 0];
  startBeat(clock, phase, DELAY, {
    list: () => {
      lists++;
      listed = clock.now;
    },
    tick: () => {
      ticked = clock.now;
      while (waiting[0] < clock.now) {
        log.push(`${clock.now} ${waiting.shift()} was due`);
      }
    },
    idleUntil: () => (canPass ? waiting[0] ?? Infinity : undefined),
    pass: (list, tick) => [listed, ticked] = [list, tick],
  });
  others.forEach((at) => clock.at(at, () => log.push(`${clock.now} listed ${listed} ticked ${ticked}`)));
  clock.runUntil(UNTIL);
  return { lists, log, listed, ticked };
}

const moment = fc.oneof(fc.integer({ min: 0, max: UNTIL }), fc.integer({ min: 0, max: 60 }).map((half) => half * SECOND / 2));

test('that seconds without anything to do are left out changes nothing but the work', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: SECOND }), fc.array(moment), fc.array(moment), (phase, due, others) => {
    const { lists: fewer, ...passing } = play(phase, due, others, true);
    const { lists, ...full } = play(phase, due, others, false);
    expect(passing).toEqual(full);
    expect(fewer).toBeLessThanOrEqual(lists);
  }));
});

test('where nothing happens no second is looked at, and the last one counts as listed', () => {
  expect(play(SECOND / 2, [], [], true)).toMatchObject({ lists: 0, listed: UNTIL - SECOND / 2, ticked: UNTIL - SECOND / 2 + DELAY });
});
