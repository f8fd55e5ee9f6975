import { type Appointment, type Clock, SECOND } from '../clock/clock';

/** What the kubelet does each second. */
export interface Beat {
  /** Lists the containers. */
  readonly list: () => void;
  /** Looks for pods to sync, a little later. */
  readonly tick: () => void;
  /** Up to which moment ticks have nothing to do if nothing else happens; nothing where the list or the next tick has something to do. */
  readonly idleUntil: () => number | undefined;
  /** Seconds were left out in which there was nothing to do: when the last of them was listed, and ticked. */
  readonly pass: (listed: number, ticked: number) => void;
}

/**
 * Lists and ticks each second, from a moment on. Seconds in which nothing happens are left out: all else is as if they had been there.
 *
 * @param delay how much later the ticks come
 */
export function startBeat(clock: Clock, at: number, delay: number, beat: Beat): void {
  const runList = (): void => {
    beat.list();
    listing.serial = clock.ticket();
  };
  const listing: Appointment = clock.at(at, () => {
    if (clock.isQuiet) {
      const passed = idleSeconds(clock, delay, beat.idleUntil());
      if (passed > 0) {
        const last = clock.now + (passed - 1) * SECOND;
        beat.pass(last, last + delay);
        clock.again(listing, last + SECOND);
        ticking.serial = clock.ticket();
        return;
      }
    }
    clock.again(ticking, clock.now + delay, ticking.serial);
    clock.soon(runList);
  });
  const ticking: Appointment = {
    time: at + delay,
    serial: clock.ticket(),
    run: () => {
      ticking.serial = clock.ticket();
      clock.again(listing, clock.now - delay + SECOND, listing.serial);
      beat.tick();
    },
  };
}

/** How many seconds there are from now on in which nothing else happens, and the ticks have nothing to do. */
function idleSeconds(clock: Clock, delay: number, idleUntil: number | undefined): number {
  if (idleUntil === undefined) {
    return 0;
  }
  const end = Math.min(clock.nextTime - 1, idleUntil);
  return Math.max(0, Math.floor((end - clock.now - delay) / SECOND) + 1);
}
