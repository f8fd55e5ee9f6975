/** `2001-12-14T21:59:43.10-05:00`, `2001-12-14 21:59:43.1`, or the date alone. */
const SHAPE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+](\d\d):(\d\d))?)?$/;

/** Whether Go reads `text` as a timestamp. */
export function isTimestamp(text: string): boolean {
  const [, year, month, day, separator, hour = 0, minute = 0, second = 0, zone, zoneHour = 0, zoneMinute = 0] = SHAPE.exec(text) ?? [];
  // Behind a T there is a time zone, behind a blank there is none.
  if (year === undefined || (separator !== undefined && /T/i.test(separator) !== (zone !== undefined))) {
    return false;
  }
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
    && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(zoneHour) <= 24 && Number(zoneMinute) <= 60;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
}
