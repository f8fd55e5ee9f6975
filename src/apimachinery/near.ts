import { editDistance, nearestTo } from './nearest';

/** The one of `known` that `text` is most likely a slip of; `undefined` where none is written alike. */
export function nearTo(text: string, known: readonly string[]): string | undefined {
  // A text that is much longer than any is none of them.
  const nearest = text.length > 100 ? '' : nearestTo(text.toLowerCase(), known.map((one) => one.toLowerCase()));
  const found = known.find((one) => one.toLowerCase() === nearest);
  return found !== undefined && isAlike(text.toLowerCase(), nearest) ? found : undefined;
}

/** Texts of at least so many letters are alike when two of them are wrong, or have changed places. */
const LONG = 6;

/** Whether at least two thirds of the pairs of letters are the same, or hardly any letter is another. */
function isAlike(a: string, b: string): boolean {
  return hasAlikePairs(a, b) || (Math.min(a.length, b.length) >= LONG && editDistance(a, b) <= 2);
}

function hasAlikePairs(a: string, b: string): boolean {
  const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const left = pairs(b);
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    return at >= 0 && left.splice(at, 1).length > 0;
  }).length;
  return shared * 2 >= (a.length + b.length - 2) * 0.66;
}
