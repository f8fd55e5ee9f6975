import { scheduleError } from '../../src/apimachinery/cron';
import { isTimeZone } from '../../src/apimachinery/time-zones';

describe('schedules', () => {
  test.each([
    '* * * * *', '*/5 0-6 1,15 jan-JUN mon', '? ? ? ? ?', ' 0  0 31 2 6 ', '5/10 * * * *', '+5 * * * *', '1,,2 * * * *', '*-5 * * * *',
    '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly', '@every 1h30m', '@every 1.5s', '@every 0', '@every -1h',
    'TZ=UTC * * * * *', 'CRON_TZ=Europe/Berlin   @daily', 'TZ= * * * * *', 'TZ=Local * * * * *', '*/9223372036854775807 * * * *', '5 4 * * FR\u0130',
  ])('takes %j', (schedule) => expect(scheduleError(schedule)).toBeUndefined());

  test.each([
    ['* * * *', 'expected exactly 5 fields, found 4: [* * * *]'],
    ['* * * * * *', 'expected exactly 5 fields, found 6: [* * * * * *]'],
    ['60 * * * *', 'end of range (60) above maximum (59): 60'],
    ['* 24 * * *', 'end of range (24) above maximum (23): 24'],
    ['* * 0 * *', 'beginning of range (0) below minimum (1): 0'],
    ['* * * 13 *', 'end of range (13) above maximum (12): 13'],
    ['* * * * 7', 'end of range (7) above maximum (6): 7'],
    ['5-1 * * * *', 'beginning of range (5) beyond end of range (1): 5-1'],
    ['*/0 * * * *', 'step of range should be a positive number: */0'],
    ['1-2-3 * * * *', 'too many hyphens: 1-2-3'],
    ['1/2/3 * * * *', 'too many slashes: 1/2/3'],
    ['a * * * *', 'failed to parse int from a: strconv.Atoi: parsing "a": invalid syntax'],
    ['* * * foo *', 'failed to parse int from foo: strconv.Atoi: parsing "foo": invalid syntax'],
    ['*/-1 * * * *', 'negative number (-1) not allowed: -1'],
    ['@Daily', 'unrecognized descriptor: @Daily'],
    ['*/99999999999999999999 * * * *', 'failed to parse int from 99999999999999999999: strconv.Atoi: parsing "99999999999999999999": value out of range'],
    ['9007199254740993 * * * *', 'end of range (9007199254740993) above maximum (59): 9007199254740993'],
    ['@every 9999999h', 'failed to parse duration @every 9999999h: time: invalid duration "9999999h"'],
    ['TZ=UTC 99 * * * *', 'end of range (99) above maximum (59): 99'],
    ['TZ=UTC ', 'expected exactly 5 fields, found 0: []'],
    ['TZ=UTC', 'invalid schedule format: runtime error: slice bounds out of range [:-1]'],
    ['TZ=utc * * * * *', 'provided bad location utc: unknown time zone utc'],
    ['TZ=../UTC * * * * *', 'provided bad location ../UTC: time: invalid location name'],
    ['@every x', 'failed to parse duration @every x: time: invalid duration "x"'],
  ])('rejects %j', (schedule, error) => expect(scheduleError(schedule)).toBe(error));
});

describe('time zones', () => {
  test.each(['UTC', 'Europe/Berlin', 'America/Argentina/ComodRivadavia', 'US/Eastern', 'EST5EDT', 'Etc/GMT+5'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each(['', 'utc', 'europe/berlin', 'Europe', 'Europe/Nowhere', '/UTC', 'UTC/', '__proto__'])('does not know %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
