/** `2001-12-14T21:59:43.10-05:00`, `2001-12-14 21:59:43.1`, or the date alone. */
const SHAPE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d)))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/;

/** Whether Go reads `text` as a timestamp. */
export function isTimestamp(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (parts === null) {
    return false;
  }
  const [year, month, day, ...times] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const [hour, minute, second, zoneHour, zoneMinute, hour2, minute2, second2] = times;
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysIn(year!, month!)
    && (hour ?? hour2 ?? 0) < 24 && (minute ?? minute2 ?? 0) < 60 && (second ?? second2 ?? 0) < 60 && (zoneHour ?? 0) <= 24 && (zoneMinute ?? 0) <= 60;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
}
